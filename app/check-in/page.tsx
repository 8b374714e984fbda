import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CheckInPage } from '@/components/event-day/check-in/check-in-page';
import { ClientMessages } from '@/components/shell/client-messages';
import { PageHeader } from '@/components/ui/page-header';
import { BackLink } from '@/components/ui/back-link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('eventDay.checkIn'))('title') };
}

/** Nobody's page: it says nothing of who asks, for the worker keeps it (ADR 0062). The list comes to it by the API. */
export default async function CheckIn() {
  const t = await getTranslations('eventDay');
  return (
    <main id="main" tabIndex={-1} className="container page">
      <PageHeader title={t('checkIn.title')} back={<BackLink href="/events">{t('backToDay')}</BackLink>} />
      <noscript>
        <p>{t('checkIn.noScripts')}</p>
      </noscript>
      <ClientMessages namespaces={['eventDay']}>
        <CheckInPage />
      </ClientMessages>
    </main>
  );
}
