import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { UnusedList } from '@/components/findings/unused-list';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { canWriteFindings } from '@/lib/findings/access';
import { listUnused } from '@/lib/findings/unused/queries';
import { pagesOf } from '@/lib/observation-search/rules';
import { readPage, type SearchParams } from '@/lib/observation-search/schema';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('findings'))('unused') };
}

export default async function UnusedObservationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireActorWho(canWriteFindings);
  const page = readPage(await searchParams);
  const [t, project] = await Promise.all([getTranslations('findings'), getCurrentProject()]);
  const { rows, total } = project ? await listUnused(project.id, page) : { rows: [], total: 0 };
  return (
    <>
      <PageHeader title={t('unused')} lead={t('unusedLead')} back={<BackLink href="/findings">{t('back')}</BackLink>} />
      {rows.length > 0 ? (
        <section>
          <h2 className="found-count">{t('unusedCount', { count: total })}</h2>
          <UnusedList observations={rows} />
          <Pagination page={page} pages={pagesOf(total)} hrefOf={(n) => (n > 1 ? `/findings/unused?page=${n}` : '/findings/unused')} />
        </section>
      ) : (
        <EmptyState heading={t('unusedNoneHeading')}>{t('unusedNone')}</EmptyState>
      )}
    </>
  );
}
