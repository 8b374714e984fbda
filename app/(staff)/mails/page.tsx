import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FeedBox } from '@/components/mails/feed-box';
import { OutboxTable } from '@/components/mails/outbox-table';
import { WantedForm } from '@/components/mails/wanted-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { getFeedAddress } from '@/lib/calendar-feeds/queries';
import { getWantedMail } from '@/lib/mails/choosing/queries';
import { listOwnMails } from '@/lib/mails/outbox/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { env } from '@/lib/platform/env';
import { readLocale } from '@/lib/platform/i18n/locale';
import { chooseMailAction, renewFeedAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mails.own'))('title') };
}

export default async function OwnMailsPage() {
  const actor = await requireActor();
  const [t, feedTexts] = await Promise.all([getTranslations('mails.own'), getTranslations('mails.feed')]);
  const [wanted, feed, mails] = await Promise.all([getWantedMail(actor), getFeedAddress(actor), listOwnMails(actor)]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} back={<BackLink href="/">{t('back')}</BackLink>} />
      <ClientMessages namespaces={['mails']}>
        <div className="stack-large">
          <section className="stack measure">
            <h2>{feedTexts('title')}</h2>
            <p>{feedTexts('lead')}</p>
            <FeedBox feed={feed} renew={renewFeedAction} />
          </section>
          <section className="stack measure">
            <h2>{t('wantedTitle')}</h2>
            <WantedForm wanted={wanted} locale={readLocale(actor.locale)} action={chooseMailAction} />
          </section>
          <section className="stack">
            <h2>{t('lastTitle')}</h2>
            {env().demo && <Alert tone="info">{t('demo')}</Alert>}
            {mails.length > 0 ? <OutboxTable rows={mails} caption={t('lastTitle')} hideCaption opens /> : <p>{t('none')}</p>}
          </section>
        </div>
      </ClientMessages>
    </>
  );
}
