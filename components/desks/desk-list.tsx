import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { groupDays } from '@/lib/desks/rules';
import { weekdayKeys, type DeskView, type Period } from '@/lib/desks/types';
import { formatClock } from '@/lib/platform/format';
import { clockTime } from '@/lib/platform/time';

export function DeskList({ desks }: { desks: DeskView[] }) {
  const t = useTranslations('desks');
  return (
    <DataTable
      caption={t('list')}
      hideCaption
      rows={desks}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          heading: t('name'),
          rowHeading: true,
          cell: ({ id, name }) => (
            <Link href={`/admin/desks/${id}`} prefetch={false}>
              {name}
            </Link>
          ),
        },
        { key: 'site', heading: t('site'), cell: ({ site }) => site },
        { key: 'unit', heading: t('unit'), cell: ({ unit }) => unit },
        {
          key: 'hours',
          heading: t('hours'),
          cell: ({ periods, retiredAt }) =>
            retiredAt ? <Badge icon="close">{t('retired')}</Badge> : <HoursSummary periods={periods} />,
        },
        { key: 'responsible', heading: t('responsible'), cell: ({ responsible }) => (responsible?.active ? responsible.name : '–') },
        { key: 'people', heading: t('people'), numeric: true, cell: ({ employees }) => employees },
      ]}
    />
  );
}

/** "Man.–tors. 10.00–17.00: mindst 2", a line for each group of days that are alike. */
export function HoursSummary({ periods }: { periods: Period[] }) {
  const t = useTranslations('desks');
  const locale = useLocale();
  if (periods.length === 0) return <Badge tone="warning">{t('noHours')}</Badge>;
  const day = (weekday: number) => t(`daysShort.${weekdayKeys[weekday - 1]!}`);
  const clock = (minutes: number) => formatClock(clockTime(minutes), locale);
  return (
    <ul className="plain-list hours-summary">
      {groupDays(periods).map(({ first, last, periods: ofDays }) => (
        <li key={first}>
          <b>{first === last ? day(first) : `${day(first)}–${locale === 'da' ? day(last).toLowerCase() : day(last)}`}</b>{' '}
          {ofDays
            .map(({ from, to, people }) => t('summary', { from: clock(from), to: clock(to), people }))
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}
