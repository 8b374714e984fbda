import { useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { FilterText } from '@/components/forms/filter-text';
import { AnswerSelects } from '@/components/observation-search/answer-selects';
import { OutsideSelect } from '@/components/observation-search/outside-select';
import type { AnswerWords } from '@/lib/observation-search/words/rules';
import { writePassageFilter, type PassageFilter } from '@/lib/passages/schema';

type Choice = { id: string; path: string };

/** By theme, by two themes in one observation, by words, and by everything observations are filtered by. `path` is the page's own. */
export function PassageFilterForm({ filter, themes, words, path = '/passages' }: { filter: PassageFilter; themes: Choice[]; words: AnswerWords; path?: string }) {
  const t = useTranslations('coding.passages');
  const s = useTranslations('observationSearch');
  const options = themes.map(({ id, path }) => ({ value: id, label: path }));
  return (
    <FilterForm label={s('filterLabel')} clearHref={writePassageFilter(filter) ? path : undefined}>
      <FilterSelect name="theme" label={t('theme')} all={t('allThemes')} value={filter.theme ?? ''} options={options} />
      <FilterText name="q" label={s('q')} value={filter.q} />
      <details className="filter-more">
        <summary>{s('moreFilters')}</summary>
        <FilterSelect name="also" label={t('also')} all={t('alsoAny')} value={filter.also ?? ''} options={options} />
        <AnswerSelects filter={filter} words={words} />
        <OutsideSelect filter={filter} />
        <FilterText name="from" type="date" label={s('from')} value={filter.from ?? ''} />
        <FilterText name="to" type="date" label={s('to')} value={filter.to ?? ''} />
        {filter.month && <input type="hidden" name="month" value={filter.month} />}
      </details>
    </FilterForm>
  );
}
