import { useTranslations } from 'next-intl';
import { FilterSelect } from '@/components/forms/filter-select';
import type { ObservationFilter } from '@/lib/observation-search/schema';

/** What comes from another municipality, told from what was seen here. */
export function OutsideSelect({ filter }: { filter: Pick<ObservationFilter, 'outside'> }) {
  const t = useTranslations('observationSearch');
  const options = (['only', 'none'] as const).map((value) => ({ value, label: t(`outsides.${value}`) }));
  return <FilterSelect name="outside" label={t('outside')} all={t('all.outside')} value={filter.outside ?? ''} options={options} />;
}
