import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OutboxAlerts } from '@/components/mails/outbox-alerts';
import { OutboxTable } from '@/components/mails/outbox-table';
import { AdminTabs } from '@/components/organisation/admin-tabs';
import { ClientMessages } from '@/components/shell/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listFailedJobs } from '@/lib/jobs/failures/queries';
import { canSeeOutbox } from '@/lib/mails/access';
import { listOutbox } from '@/lib/mails/outbox/queries';
import { outboxFilters, readOutboxFilter } from '@/lib/mails/schema';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { env } from '@/lib/platform/env';
import { runJobAgainAction, sendMailAgainAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mails.outbox'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OutboxPage({ searchParams }: Props) {
  const actor = await requireActorWho(canSeeOutbox);
  const t = await getTranslations('mails.outbox');
  const filter = readOutboxFilter(await searchParams);
  const [outbox, jobs] = await Promise.all([listOutbox(filter), listFailedJobs()]);
  const { demo, smtp } = env();
  const hrefOf = (show: string, page = 1) => `/admin/mails?show=${show}${page > 1 ? `&page=${page}` : ''}`;
  const empty = outbox.counts.all === 0;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <AdminTabs actor={actor} current="mails" />
      <ClientMessages namespaces={['mails']}>
        <div className="stack">
          <OutboxAlerts outbox={outbox} jobs={jobs} runAgain={runJobAgainAction} silent={demo ? 'demo' : smtp ? null : 'notSet'} />
          {!empty && (
            <LinkTabs
              label={t('filter')}
              items={outboxFilters.map((show) => ({ href: hrefOf(show), label: t(`show.${show}`), count: outbox.counts[show], current: show === filter.show }))}
            />
          )}
          {outbox.rows.length > 0 ? (
            <OutboxTable rows={outbox.rows} caption={t('found', { count: outbox.total })} opens={demo} sendAgain={sendMailAgainAction} />
          ) : (
            <EmptyState heading={t(empty ? 'empty' : 'nothingFound')} icon="email">
              {t(empty ? 'emptyText' : 'nothingFoundText')}
            </EmptyState>
          )}
          <Pagination page={outbox.page} pages={outbox.pages} hrefOf={(page) => hrefOf(filter.show, page)} />
        </div>
      </ClientMessages>
    </>
  );
}
