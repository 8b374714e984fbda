import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Icon } from '@/components/ui/icon';
import { formatDate, formatTimeRange } from '@/lib/platform/format';
import type { RosterDay, RosterPerson, ShiftView } from '@/lib/rosters/types';
import { newShiftHref } from './week-links';

/** People by days: each shift leads to where it is changed, each plus to a new one. Days without either are left out. */
export function RosterTable({ deskId, week, days, people }: { deskId: string; week: number; days: RosterDay[]; people: RosterPerson[] }) {
  const t = useTranslations('rosters');
  const locale = useLocale();
  const used = days.filter(({ date, open }) => open.length > 0 || people.some(({ shifts }) => shifts[date]));
  const columns: Column<RosterPerson>[] = used.map(({ date, open, holiday }) => ({
    key: date,
    heading: [formatDate(date, locale), holiday].filter(Boolean).join(', '),
    cell: ({ id, name, shifts }) => (
      <span className="roster-cell">
        {(shifts[date] ?? []).map((shift) => (
          <ShiftLink key={shift.id} shift={shift} day={formatDate(date, locale)} />
        ))}
        {open.length > 0 && (
          <Link
            href={newShiftHref(deskId, date, id)}
            prefetch={false}
            className="roster-add"
            aria-label={t('addFor', { name, day: formatDate(date, locale) })}
          >
            <Icon name="plus" />
          </Link>
        )}
      </span>
    ),
  }));
  const name: Column<RosterPerson> = {
    key: 'person',
    heading: t('person'),
    rowHeading: true,
    cell: (person) => (
      <>
        {person.name}
        {!person.ofDesk && <span className="quiet"> {t('otherDesk')}</span>}
      </>
    ),
  };
  return (
    <div className="roster">
      <DataTable
        caption={t('people', { week: String(week) })}
        rows={people}
        rowKey={({ id }) => id}
        columns={[name, ...columns]}
        compact
      />
    </div>
  );
}

function ShiftLink({ shift, day }: { shift: ShiftView; day: string }) {
  const t = useTranslations('rosters');
  const time = formatTimeRange(shift.starts, shift.ends, useLocale());
  return (
    <Link
      href={`/admin/rosters/${shift.id}`}
      prefetch={false}
      aria-label={t('editShift', { name: shift.employee, day, time })}
    >
      {time}
    </Link>
  );
}
