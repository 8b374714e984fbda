import { useTranslations } from 'next-intl';
import { messages } from '@/messages';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { FilterText } from '@/components/forms/filter-text';
import { formatNumber, type Locale } from '@/lib/platform/format';
import { countChosen } from '@/lib/observation-search/rules';
import { isFiltered, type ObservationFilter } from '@/lib/observation-search/schema';
import type { ObservationCounts } from '@/lib/observation-search/types';
import { eventLabel, visitLabel, type AnswerWords } from '@/lib/observation-search/words/rules';
import { AnswerSelects } from './answer-selects';
import { OutsideSelect } from './outside-select';

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
  const visits = counts.visits.map((visit) => ({
    value: visit.id,
    label: `${visitLabel(messages[locale].observationSearch.visitOption, visit, locale)} (${formatNumber(visit.count, locale)})`,
  }));
  const events = counts.events.map((event) => ({ value: event.id, label: eventLabel(event, locale) }));
  return (
    <FilterForm label={t('filterLabel')} clearHref={isFiltered(filter) ? '/observations/all' : undefined}>
      <FilterText name="q" label={t('q')} hint={t('qHint')} value={filter.q} />
      <details className="filter-more">
        <summary>{chosen > 0 ? t('moreFiltersChosen', { count: chosen }) : t('moreFilters')}</summary>
        <AnswerSelects filter={filter} words={words} counts={counts.facets} />
        {visits.length > 0 && (
          <FilterSelect
            name="visit"
            label={t('visit')}
            hint={counts.moreVisits ? t('visitHint') : undefined}
            all={t('all.visit')}
            value={filter.visit ?? ''}
            options={visits}
          />
        )}
        {events.length > 0 && (
          <FilterSelect name="event" label={t('event')} all={t('all.event')} value={filter.event ?? ''} options={events} />
        )}
        <OutsideSelect filter={filter} />
        <FilterText name="from" type="date" label={t('from')} value={filter.from ?? ''} />
        <FilterText name="to" type="date" label={t('to')} value={filter.to ?? ''} />
      </details>
    </FilterForm>
  );
}
