import { useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import type { MatrixAxes } from '@/lib/observation-matrix/types';
import { writeFilter, type ObservationFilter } from '@/lib/observation-search/schema';
import { dimensions } from '@/lib/observation-search/types';
import type { AnswerWords } from '@/lib/observation-search/words/rules';

/** What stands down, what stands across, and which answers to the comparison are counted. Keeps the list's filter. */
export function MatrixChoices({ axes, filter, words }: { axes: MatrixAxes; filter: ObservationFilter; words: AnswerWords }) {
  const t = useTranslations('observationSearch');
  const options = dimensions.map((value) => ({ value, label: t(`dimensions.${value}`) }));
  const kept = new URLSearchParams(writeFilter({ ...filter, comparison: null }));
  return (
    <FilterForm label={t('matrixTitle')}>
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterSelect name="rows" label={t('rows')} options={options} value={axes.rows} />
      <FilterSelect name="columns" label={t('columns')} options={options} value={axes.columns} />
      <FilterSelect
        name="comparison"
        label={t('measure')}
        all={t('measureAll')}
        options={[...words.comparison].map(([value, label]) => ({ value, label }))}
        value={filter.comparison ?? ''}
      />
    </FilterForm>
  );
}
