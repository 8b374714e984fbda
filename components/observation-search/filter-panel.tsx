import { useTranslations } from 'next-intl';
import { messages } from '@/messages';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { FilterText } from '@/components/forms/filter-text';
import { formatNumber, type Locale } from '@/lib/platform/format';
import { countChosen } from '@/lib/observation-search/rules';
import { isFiltered, unanswered, type ObservationFilter } from '@/lib/observation-search/schema';
import { dimensions, type ObservationCounts } from '@/lib/observation-search/types';
import { visitLabel, type AnswerWords } from '@/lib/observation-search/words/rules';

/** Everything observations are filtered by, each answer with how many it would give. On a phone all but the words is folded away. */
export function FilterPanel({
  filter,
  counts,
  words,
  locale,
}: {
  filter: ObservationFilter;
  counts: ObservationCounts;
  words: AnswerWords;
  locale: Locale;
}) {
  const t = useTranslations('observationSearch');
  const chosen = countChosen(filter);
  const numbered = (label: string, count: number) => `${label} (${formatNumber(count, locale)})`;
  const visits = counts.visits.map((visit) => ({
    value: visit.id,
    label: numbered(visitLabel(messages[locale].observationSearch.visitOption, visit, locale), visit.count),
  }));
  return (
    <FilterForm label={t('filterLabel')} clearHref={isFiltered(filter) ? '/observations/all' : undefined}>
      <FilterText name="q" label={t('q')} value={filter.q} />
      <details className="filter-more">
        <summary>{chosen > 0 ? t('moreFiltersChosen', { count: chosen }) : t('moreFilters')}</summary>
        {dimensions.map((name) => (
          <FilterSelect
            key={name}
            name={name}
            label={t(`dimensions.${name}`)}
            all={t(`all.${name}`)}
            value={filter[name] ?? ''}
            options={[...words[name]]
              .map(([value, label]) => ({ value, label, count: counts.facets[name][value] ?? 0 }))
              // An open question that nobody left open is no choice.
              .filter(({ value, count }) => value !== unanswered || count > 0 || filter[name] === unanswered)
              .map(({ value, label, count }) => ({ value, label: numbered(label, count) }))}
          />
        ))}
        {visits.length > 0 && (
          <FilterSelect name="visit" label={t('visit')} all={t('all.visit')} value={filter.visit ?? ''} options={visits} />
        )}
        <FilterText name="from" type="date" label={t('from')} value={filter.from ?? ''} />
        <FilterText name="to" type="date" label={t('to')} value={filter.to ?? ''} />
      </details>
    </FilterForm>
  );
}
