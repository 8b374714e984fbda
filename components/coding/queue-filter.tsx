import { useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { FilterText } from '@/components/forms/filter-text';
import type { QueueKind } from '@/lib/coding/types';
import { isFiltered, unanswered, type ObservationFilter } from '@/lib/observation-search/schema';
import { dimensions } from '@/lib/observation-search/types';
import type { AnswerWords } from '@/lib/observation-search/words/rules';

/** Which texts stand in the queue; folded away, for one codes more often than one filters. */
export function QueueFilter({ queue, filter, words }: { queue: QueueKind; filter: ObservationFilter; words: AnswerWords }) {
  const t = useTranslations('observationSearch');
  const texts = useTranslations('coding');
  return (
    <details className="queue-filter" open={isFiltered(filter) || undefined}>
      <summary>{texts('filter')}</summary>
      <FilterForm label={t('filterLabel')} clearHref={isFiltered(filter) ? `/coding?queue=${queue}` : undefined}>
        <input type="hidden" name="queue" value={queue} />
        <FilterText name="q" label={t('q')} value={filter.q} />
        {dimensions.map((name) => (
          <FilterSelect
            key={name}
            name={name}
            label={t(`dimensions.${name}`)}
            all={t(`all.${name}`)}
            value={filter[name] ?? ''}
            options={[...words[name]].filter(([value]) => value !== unanswered || filter[name] === unanswered).map(([value, label]) => ({ value, label }))}
          />
        ))}
      </FilterForm>
    </details>
  );
}
