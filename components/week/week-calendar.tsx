import { useLocale, useTranslations } from 'next-intl';
import { CalendarCard, type CalendarTone } from '@/components/ui/calendar-card';
import { WeekCalendar } from '@/components/ui/week-calendar';
import { formatDate, formatTimeRange } from '@/lib/platform/format';
import type { CivilDate } from '@/lib/platform/time';
import type { WeekDay } from '@/lib/rounds/types';
import type { MyWeek, WeekEntry } from '@/lib/visits/my-week/types';

const tones: Record<WeekEntry['kind'], CalendarTone> = {
  visiting: 'visit',
  hosting: 'host',
  event: 'event',
  block: 'quiet',
  waiting: 'quiet',
  pending: 'quiet',
  shift: 'shift',
};

/** One's own week: five days, or seven where something is at the weekend. */
export function MyWeekCalendar({ week, days, today }: { week: MyWeek; days: WeekDay[]; today: CivilDate }) {
  const t = useTranslations('week');
  const locale = useLocale();
  const used = new Set(week.entries.map(({ day }) => day));
  const weekend = days.some((day) => !day.workday && (used.has(day.date) || day.clocks));
  return (
    <WeekCalendar
      label={t('calendar', { week: week.isoWeek })}
      emptyDay={t('emptyDay')}
      days={days
        .filter((day) => weekend || day.workday)
        .map((day) => ({
          key: day.date,
          label: formatDate(day.date, locale),
          note: day.holiday?.[locale] ?? (day.clocks ? t(`clocks.${day.clocks}`) : undefined),
          today: day.date === today,
        }))}
      items={week.entries.map((entry, index) => ({
        key: `${entry.kind} ${index}`,
        day: entry.day,
        content: <EntryCard entry={entry} />,
      }))}
    />
  );
}

function EntryCard({ entry }: { entry: WeekEntry }) {
  const t = useTranslations('week');
  const locale = useLocale();
  const kind = t(`kinds.${entry.kind}`);
  return (
    <CalendarCard
      time={formatTimeRange(entry.starts, entry.ends, locale)}
      title={entry.kind === 'block' || entry.title === '' ? entry.title || kind : `${kind}: ${entry.title}`}
      tone={tones[entry.kind]}
      href={hrefOf(entry)}
      meta={[entry.siteName, ...useDetails(entry)].filter(Boolean).join(', ') || undefined}
    />
  );
}

function useDetails(entry: WeekEntry): string[] {
  const t = useTranslations('week');
  switch (entry.kind) {
    case 'visiting':
      return [t('with', { host: entry.hostName })];
    case 'hosting':
      return [t('taken', { taken: entry.taken, seats: entry.seats })];
    case 'waiting':
      return [t('place', { place: entry.place })];
    case 'event':
      return [entry.place, entry.facilitating ? t('facilitator') : ''];
    default:
      return [];
  }
}

function hrefOf(entry: WeekEntry): string | undefined {
  if ('openingId' in entry) return `/visits/${entry.openingId}`;
  if (entry.kind === 'event') return `/events/${entry.eventId}`;
  return entry.kind === 'block' ? '/blocks' : undefined;
}
