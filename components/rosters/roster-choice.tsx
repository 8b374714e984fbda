import { useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { FilterText } from '@/components/forms/filter-text';
import type { DeskView } from '@/lib/desks/types';
import type { CivilDate } from '@/lib/platform/time';

export function RosterChoice({ desks, deskId, day }: { desks: DeskView[]; deskId: string; day: CivilDate }) {
  const t = useTranslations('rosters');
  return (
    <FilterForm label={t('choose')}>
      <FilterSelect
        name="desk"
        label={t('desk')}
        options={desks.map(({ id, name, site }) => ({ value: id, label: `${name}, ${site}` }))}
        value={deskId}
        all={t('allDesks')}
      />
      <FilterText name="day" label={t('dayInWeek')} value={day} type="date" />
    </FilterForm>
  );
}
