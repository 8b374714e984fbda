import { useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { FilterText } from '@/components/forms/filter-text';
import { AnswerSelects } from '@/components/observation-search/answer-selects';
import { OutsideSelect } from '@/components/observation-search/outside-select';
import type { AnswerWords } from '@/lib/observation-search/words/rules';
import { writePassageFilter, type PassageFilter } from '@/lib/passages/schema';
import { axes as allAxes, shades, type PatternAxes, type Shade } from '@/lib/theme-matrix/types';

/** What stands down and across, and which observations are counted. */
export function PatternChoices({ axes, filter, words, shade }: { axes: PatternAxes; filter: PassageFilter; words: AnswerWords; shade: Shade }) {
  const t = useTranslations('patterns');
  const s = useTranslations('observationSearch');
  const options = allAxes.filter((axis) => axis !== 'together').map((value) => ({ value, label: t(`axes.${value}`) }));
  const filtered = writePassageFilter(filter) !== '';
  return (
    <FilterForm label={t('show')} clearHref={filtered ? '/patterns' : undefined}>
      <FilterSelect name="rows" label={t('rows')} options={options} value={axes.rows} />
      <FilterSelect name="columns" label={t('columns')} options={options} value={axes.columns === 'together' ? 'theme' : axes.columns} />
      {axes.columns !== 'together' && (
        <FilterSelect name="shade" label={t('shade')} options={shades.map((value) => ({ value, label: t(`shades.${value}`) }))} value={shade} />
      )}
      <details className="filter-more" open={filtered || undefined}>
        <summary>{t('filter')}</summary>
        <FilterText name="q" label={s('q')} value={filter.q} />
        <AnswerSelects filter={filter} words={words} />
        <OutsideSelect filter={filter} />
        <FilterText name="from" type="date" label={s('from')} value={filter.from ?? ''} />
        <FilterText name="to" type="date" label={s('to')} value={filter.to ?? ''} />
      </details>
    </FilterForm>
  );
}
