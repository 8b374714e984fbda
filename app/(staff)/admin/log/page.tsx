import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LogFilter, logHref } from '@/components/audit/log-filter';
import { LogTable } from '@/components/audit/log-table';
import { AdminTabs } from '@/components/organisation/admin-tabs';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { canSeeLog } from '@/lib/audit/access';
import { listLoggedActions, searchLog } from '@/lib/audit/queries';
import { readAuditFilter } from '@/lib/audit/schema';
import { requireActorWho } from '@/lib/platform/auth/actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('page.title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LogPage({ searchParams }: Props) {
  const actor = await requireActorWho(canSeeLog);
  const t = await getTranslations('audit');
  const filter = readAuditFilter(await searchParams);
  const [{ rows, total, page, pages }, actions] = await Promise.all([searchLog(filter), listLoggedActions()]);
  const empty = actions.length === 0;
  return (
    <>
      <PageHeader title={t('page.title')} lead={t('page.lead')} />
      <AdminTabs actor={actor} current="log" />
      {!empty && <LogFilter filter={filter} actions={actions} />}
      {rows.length > 0 ? (
        <LogTable rows={rows} caption={t('page.found', { count: total })} />
      ) : (
        <EmptyState heading={t(empty ? 'page.empty' : 'page.nothingFound')} icon="assignment">
          {t(empty ? 'page.emptyText' : 'page.nothingFoundText')}
        </EmptyState>
      )}
      <Pagination page={page} pages={pages} hrefOf={(number) => logHref(filter, number)} />
    </>
  );
}
