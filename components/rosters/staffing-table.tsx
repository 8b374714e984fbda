import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { formatClock, formatDate, formatTimeRange, type Locale } from '@/lib/platform/format';
import { missingIn } from '@/lib/rosters/rules';
import type { RosterDay, StaffingSegment } from '@/lib/rosters/types';

/** Day by day: when the desk is open, and how many are there against how many it needs. */
export function StaffingTable({ days }: { days: RosterDay[] }) {
  const t = useTranslations('rosters');
  const locale = useLocale();
  return (
    <DataTable
      caption={t('staffing')}
      rows={days}
      rowKey={({ date }) => date}
      compact
      columns={[
        { key: 'day', heading: t('day'), rowHeading: true, cell: (day) => <DayName day={day} locale={locale} /> },
        {
          key: 'open',
          heading: t('open'),
          cell: ({ open }) =>
            open.map(({ from, to }) => `${formatClock(from, locale)}–${formatClock(to, locale)}`).join(', ') || t('closed'),
        },
        { key: 'onShift', heading: t('onShift'), cell: ({ staffing, open }) => <Segments staffing={staffing} open={open.length > 0} /> },
      ]}
    />
  );
}

function DayName({ day, locale }: { day: RosterDay; locale: Locale }) {
  const t = useTranslations('rosters');
  const { date, holiday, clocksChange } = day;
  // Spring is before July in the whole of the zone's present rule.
  const forward = Number(date.slice(5, 7)) < 7;
  return (
    <>
      {formatDate(date, locale)}
      {holiday && <span className="quiet"> {t('holiday', { name: holiday })}</span>}
      {clocksChange && <span className="quiet"> {t(forward ? 'clocksForward' : 'clocksBack')}</span>}
    </>
  );
}

function Segments({ staffing, open }: { staffing: StaffingSegment[]; open: boolean }) {
  const t = useTranslations('rosters');
  const locale = useLocale();
  if (staffing.length === 0) return open ? <span className="quiet">{t('nobody')}</span> : null;
  return (
    <ul className="plain-list segments">
      {staffing.map((segment) => {
        const { starts, ends, needed, onShift, away } = segment;
        const params = { time: formatTimeRange(starts, ends, locale), left: onShift - away, needed };
        const missing = missingIn(segment);
        return (
          <li key={starts.getTime()} className="cluster">
            <span>{t(needed > 0 ? 'segment' : 'segmentFree', params)}</span>
            {away > 0 && <span className="quiet">{t('away', { count: away })}</span>}
            {missing > 0 && (
              <Badge tone="error" icon="warning">
                {t('missing', { count: missing })}
              </Badge>
            )}
          </li>
        );
      })}
    </ul>
  );
}
