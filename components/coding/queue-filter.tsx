import { useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterText } from '@/components/forms/filter-text';
import { AnswerSelects } from '@/components/observation-search/answer-selects';
import type { QueueKind } from '@/lib/coding/types';
import { isFiltered, type ObservationFilter } from '@/lib/observation-search/schema';
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
        <AnswerSelects filter={filter} words={words} />
      </FilterForm>
    </details>
  );
}
