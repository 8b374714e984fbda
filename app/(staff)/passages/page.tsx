import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CodingTabs } from '@/components/coding/coding-tabs';
import { PassageUsed } from '@/components/findings/passage-used';
import { PassageFilterForm } from '@/components/passages/passage-filter';
import { PassageList } from '@/components/passages/passage-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listThemes } from '@/lib/codebook/queries';
import { listUsesOfPassages } from '@/lib/findings/evidence/queries';
import { pagesOf } from '@/lib/observation-search/rules';
import { readPage, type SearchParams } from '@/lib/observation-search/schema';
import { getAnswerWords } from '@/lib/observation-search/words/queries';
import { listPassages } from '@/lib/passages/queries';
import { readPassageFilter, writePassageFilter } from '@/lib/passages/schema';
import { isCoder, isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coding.passages'))('title') };
}

export default async function PassagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActorWho(isCoder);
  const params = await searchParams;
  const filter = readPassageFilter(params);
  const page = readPage(params);
  const [t, locale, project] = await Promise.all([getTranslations('coding.passages'), getLocale(), getCurrentProject()]);
  const [{ rows, total }, themes, words] = await Promise.all([listPassages(filter, page), project ? listThemes(project.id) : [], getAnswerWords(locale)]);
  const uses = await listUsesOfPassages(rows.map(({ id }) => id));
  const filtered = writePassageFilter(filter) !== '';
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <CodingTabs current="passages" lead={isLead(actor)} />
      <div className="beside-filters">
        <PassageFilterForm filter={filter} themes={themes} words={words} />
        {rows.length > 0 ? (
          <section>
            <h2 className="found-count">{t('count', { count: Math.max(total, rows.length) })}</h2>
            <PassageList passages={rows} words={words} actionsOf={(passage) => <PassageUsed passage={passage} uses={uses.filter(({ passageId }) => passageId === passage.id)} />} />
            <Pagination page={page} pages={pagesOf(total)} hrefOf={(n) => `/passages${writePassageFilter(filter, { page: n > 1 ? n : null })}`} />
          </section>
        ) : (
          <EmptyState
            heading={filtered ? t('noneHeading') : t('emptyHeading')}
            action={filtered && <LinkButton href="/passages" variant="secondary">{t('showAll')}</LinkButton>}
          >
            {filtered ? t('none') : t('empty')}
          </EmptyState>
        )}
      </div>
    </>
  );
}
