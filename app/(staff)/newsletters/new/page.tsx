import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewForm } from '@/components/newsletters/issue-forms';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canWriteNewsletters } from '@/lib/newsletters/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { makeNewsletterAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('newsletters.new'))('title') };
}

export default async function NewNewsletterPage() {
  await requireActorWho(canWriteNewsletters);
  const t = await getTranslations('newsletters');
  return (
    <ClientMessages namespaces={['newsletters']}>
      <PageHeader title={t('new.title')} lead={t('new.lead')} back={<BackLink href="/newsletters">{t('back')}</BackLink>} />
      <div className="measure">
        <NewForm action={makeNewsletterAction} />
      </div>
    </ClientMessages>
  );
}
