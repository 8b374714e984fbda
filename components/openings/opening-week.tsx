import { useLocale, useTranslations } from 'next-intl';
import { CalendarCard } from '@/components/ui/calendar-card';
import { WeekCalendar } from '@/components/ui/week-calendar';
import { formatDate, formatTimeRange } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';
import type { OpeningView } from '@/lib/openings/types';
import type { WeekDay } from '@/lib/rounds/types';

/** A round's offered openings as a week: sites down, days across. Weekends are there when somebody offers then. */
export function OpeningWeek({
  label,
  days,
  openings,
  hrefOf,
  level,
}: {
  label: string;
  days: WeekDay[];
  openings: OpeningView[];
  hrefOf: (opening: OpeningView) => string;
  level?: 2 | 3;
}) {
  const t = useTranslations('openings');
  const locale = useLocale();
  const offered = openings.filter((opening) => opening.state === 'offered');
  const used = new Set(offered.map((opening) => civilDateOf(opening.starts)));
  const sites = new Map(offered.map((opening) => [opening.siteId, opening.siteName]));
  const order = new Intl.Collator(locale);
  return (
    <WeekCalendar
      label={label}
      level={level}
      emptyDay={t('emptyDay')}
      days={days
        .filter((day) => day.workday || used.has(day.date))
        .map((day) => ({
          key: day.date,
          label: formatDate(day.date, locale),
          note: day.holiday?.[locale] ?? (day.clocks ? t(`clocks.${day.clocks}`) : undefined),
        }))}
      rows={[...sites]
        .map(([key, name]) => ({ key, label: name }))
        .sort((a, b) => order.compare(a.label, b.label))}
      items={offered.map((opening) => ({
        key: opening.id,
        day: civilDateOf(opening.starts),
        row: opening.siteId,
        content: (
          <CalendarCard
            time={formatTimeRange(opening.starts, opening.ends, locale)}
            title={opening.topic}
            href={hrefOf(opening)}
            meta={t('seatsTaken', { taken: opening.taken, seats: opening.seats })}
            tone={opening.taken > 0 ? 'visit' : 'open'}
          >
            <span className="cal-meta">{opening.hostName}</span>
          </CalendarCard>
        ),
      }))}
    />
  );
}
