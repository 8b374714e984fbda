import { useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';

/** Whose coding is compared with whose. */
export function PairChoice({ people, first, second }: { people: { id: string; name: string }[]; first: string | null; second: string | null }) {
  const t = useTranslations('coding.agreement');
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FilterForm label={t('pair')}>
      <FilterSelect name="first" label={t('first')} options={options} value={first ?? ''} />
      <FilterSelect name="second" label={t('second')} options={options} value={second ?? ''} />
    </FilterForm>
  );
}
