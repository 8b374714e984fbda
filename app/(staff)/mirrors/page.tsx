import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CodingTabs } from '@/components/coding/coding-tabs';
import { MirrorList } from '@/components/mirrors/mirror-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listMirrors } from '@/lib/mirrors/queries';
import { pagesOf } from '@/lib/observation-search/rules';
import { readPage, type SearchParams } from '@/lib/observation-search/schema';
import { isCoder, isLead } from '@/lib/platform/auth/access';
import { requireActor } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mirrors'))('title') };
}

export default async function MirrorsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const page = readPage(await searchParams);
  const [t, project] = await Promise.all([getTranslations('mirrors'), getCurrentProject()]);
  const { rows, total } = project ? await listMirrors(actor, project.id, page) : { rows: [], total: 0 };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {isCoder(actor) && <CodingTabs current="mirrors" lead={isLead(actor)} />}
      {rows.length > 0 ? (
        <section>
          <h2 className="found-count">{t('count', { count: total })}</h2>
          <MirrorList mirrors={rows} />
          <Pagination page={page} pages={pagesOf(total)} hrefOf={(n) => (n > 1 ? `/mirrors?page=${n}` : '/mirrors')} />
        </section>
      ) : (
        <EmptyState heading={t('emptyHeading')}>{t('empty')}</EmptyState>
      )}
    </>
  );
}
