import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { messages } from '@/messages';
import { ObservationTabs } from '@/components/observations/observation-tabs';
import { FilterPanel } from '@/components/observation-search/filter-panel';
import { ObservationList } from '@/components/observation-search/observation-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { countObservations, listObservations } from '@/lib/observation-search/queries';
import { PAGE_SIZE, pagesOf } from '@/lib/observation-search/rules';
import { isFiltered, readFilter, readPage, writeFilter, type SearchParams } from '@/lib/observation-search/schema';
import { getAnswerWords } from '@/lib/observation-search/words/queries';
import { fillIn } from '@/lib/observation-search/words/rules';
import { isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { formatNumber } from '@/lib/platform/format';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('observationSearch'))('title') };
}

export default async function AllObservationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireActorWho(isLead);
  const params = await searchParams;
  const filter = readFilter(params);
  const [t, locale, counts] = await Promise.all([getTranslations('observationSearch'), getLocale(), countObservations(filter)]);
  const pages = pagesOf(counts.total);
  const page = Math.min(readPage(params), pages);
  const [rows, words] = await Promise.all([listObservations(filter, page), getAnswerWords(locale)]);
  const before = (page - 1) * PAGE_SIZE;
  const shown = {
    from: formatNumber(before + 1, locale),
    to: formatNumber(before + rows.length, locale),
    // The list is newer than the counts; where they differ it is right.
    total: formatNumber(Math.max(counts.total, before + rows.length), locale),
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        action={
          <div className="cluster">
            <LinkButton href={`/observations/all/matrix${writeFilter(filter)}`} variant="secondary" icon="view-in-list" plain>
              {t('matrixTitle')}
            </LinkButton>
            <LinkButton href={`/observations/all/export${writeFilter(filter)}`} variant="secondary" icon="download" plain>
              {t('export')}
            </LinkButton>
          </div>
        }
      />
      <ObservationTabs current="all" lead />
      <div className="beside-filters">
        <FilterPanel filter={filter} counts={counts} words={words} locale={locale} />
        {rows.length > 0 ? (
          <section>
            <h2 className="found-count">
              {pages === 1 ? t('count', { count: rows.length }) : fillIn(messages[locale].observationSearch.countOf, shown)}
            </h2>
            <ObservationList rows={rows} words={words} locale={locale} />
            <Pagination page={page} pages={pages} hrefOf={(n) => `/observations/all${writeFilter(filter, { page: n > 1 ? n : null })}`} />
          </section>
        ) : isFiltered(filter) ? (
          <EmptyState
            heading={t('noneHeading')}
            icon="search"
            action={
              <LinkButton href="/observations/all" variant="secondary">
                {t('showAll')}
              </LinkButton>
            }
          >
            {t('none')}
          </EmptyState>
        ) : (
          <EmptyState heading={t('emptyHeading')}>{t('empty')}</EmptyState>
        )}
      </div>
    </>
  );
}
