import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MatrixChoices } from '@/components/observation-search/matrix-choices';
import { MatrixTable } from '@/components/observation-search/matrix-table';
import { StrikingLine } from '@/components/observation-search/striking-line';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { countCells } from '@/lib/observation-matrix/queries';
import { comparedBy, countsSeveral, findStriking } from '@/lib/observation-matrix/rules';
import { readAxes } from '@/lib/observation-matrix/schema';
import { readFilter, writeFilter, type SearchParams } from '@/lib/observation-search/schema';
import { describeFilters, getAnswerWords } from '@/lib/observation-search/words/queries';
import { isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('observationSearch'))('matrixTitle') };
}

export default async function ObservationMatrixPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireActorWho(isLead);
  const params = await searchParams;
  const filter = readFilter(params);
  const axes = readAxes(params);
  const byComparison = comparedBy(axes);
  const locale = await getLocale();
  const [t, words, [parts = []], cells, compared] = await Promise.all([
    getTranslations('observationSearch'),
    getAnswerWords(locale),
    describeFilters([filter], locale),
    countCells(filter, axes),
    byComparison && !filter.comparison ? countCells(filter, byComparison) : null,
  ]);
  const striking = findStriking(compared ?? []);
  // In the middle of a sentence; "Enhed" is a heading.
  const nameOf = (name: (typeof axes)['rows']) => t(`dimensions.${name}`).toLocaleLowerCase(locale);
  return (
    <>
      <PageHeader
        title={t('matrixTitle')}
        lead={t('matrixLead')}
        back={<BackLink href={`/observations/all${writeFilter(filter)}`}>{t('title')}</BackLink>}
      />
      <MatrixChoices axes={axes} filter={filter} words={words} />
      {cells.length === 0 ? (
        <EmptyState heading={t('noneHeading')}>{t('none')}</EmptyState>
      ) : (
        <div className="stack-large">
          <div className="stack">
            {parts.length > 0 && <p>{t('within', { filter: parts.map(({ term, value }) => `${term}: ${value}`).join('; ') })}</p>}
            <StrikingLine striking={findStriking(cells)} axes={axes} filter={filter} words={words} />
            <MatrixTable
              caption={t('tableCaption', { rows: nameOf(axes.rows), columns: nameOf(axes.columns) })}
              {...{ axes, cells, filter, words }}
            />
            {countsSeveral(axes) && <p className="quiet">{t('severalNote')}</p>}
          </div>
          {byComparison && compared && (
            <div className="stack">
              {/* "Nothing stands out" is worth saying once. */}
              {'count' in striking && <StrikingLine striking={striking} axes={byComparison} filter={filter} words={words} />}
              <MatrixTable
                caption={t('comparisonCaption', { rows: nameOf(axes.rows) })}
                axes={byComparison}
                cells={compared}
                {...{ filter, words }}
              />
            </div>
          )}
        </div>
      )}
    </>
  );
}
