import { useLocale, useTranslations } from 'next-intl';
import { FilterSelect } from '@/components/forms/filter-select';
import { formatNumber } from '@/lib/platform/format';
import { unanswered, type ObservationFilter } from '@/lib/observation-search/schema';
import { dimensions, type ObservationCounts } from '@/lib/observation-search/types';
import type { AnswerWords } from '@/lib/observation-search/words/rules';

/**
 * One choice for each question of an observation that can be filtered by; with `counts`, each answer with how many it
 * would give.
 */
export function AnswerSelects({ filter, words, counts }: { filter: ObservationFilter; words: AnswerWords; counts?: ObservationCounts['facets'] }) {
  const t = useTranslations('observationSearch');
  const locale = useLocale();
  return dimensions.map((name) => {
    const countOf = (value: string) => counts?.[name][value] ?? 0;
    return (
      <FilterSelect
        key={name}
        name={name}
        label={t(`dimensions.${name}`)}
        all={t(`all.${name}`)}
        value={filter[name] ?? ''}
        options={[...words[name]]
          // An open question that nobody left open is no choice.
          .filter(([value]) => value !== unanswered || countOf(value) > 0 || filter[name] === unanswered)
          .map(([value, label]) => ({ value, label: counts ? `${label} (${formatNumber(countOf(value), locale)})` : label }))}
      />
    );
  });
}
