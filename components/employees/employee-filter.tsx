import { useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { FilterText } from '@/components/forms/filter-text';
import type { EmployeeFilter as Filter } from '@/lib/employees/types';

type Choice = { id: string; name: string };

export function EmployeeFilter({ filter, places }: { filter: Filter; places: { units: Choice[]; sites: Choice[] } }) {
  const t = useTranslations('employees');
  const options = (choices: Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));
  const { text, unitId, siteId, state } = filter;
  const narrowed = Boolean(text || unitId || siteId || state !== 'active');
  return (
    <FilterForm label={t('filter')} clearHref={narrowed ? '/admin/people' : undefined}>
      <FilterText name="q" label={t('search')} value={text} />
      <FilterSelect name="unit" label={t('unit')} options={options(places.units)} value={unitId ?? ''} all={t('allUnits')} />
      <FilterSelect name="site" label={t('site')} options={options(places.sites)} value={siteId ?? ''} all={t('allSites')} />
      <FilterSelect
        name="state"
        label={t('stateLabel')}
        options={(['deactivated', 'all'] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
        value={state === 'active' ? '' : state}
        all={t('state.active')}
      />
    </FilterForm>
  );
}

/** The address of a page of the same list. */
export function peopleHref({ text, unitId, siteId, state }: Filter, page: number): string {
  const query = new URLSearchParams();
  if (text) query.set('q', text);
  if (unitId) query.set('unit', unitId);
  if (siteId) query.set('site', siteId);
  if (state !== 'active') query.set('state', state);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/admin/people?${query}` : '/admin/people';
}
