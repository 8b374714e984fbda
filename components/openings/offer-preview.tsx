'use client';
import { useWatch } from 'react-hook-form';
import { useLocale, useTranslations } from 'next-intl';
import { CalendarCard } from '@/components/ui/calendar-card';
import { WeekCalendar } from '@/components/ui/week-calendar';
import { useEnclosingForm } from '@/components/forms/form-context';
import type { FormValues } from '@/lib/platform/form-state';
import { formatClock, formatDate } from '@/lib/platform/format';
import { offerRows } from '@/lib/openings/schema';
import type { WeekDay } from '@/lib/rounds/types';

/** An opening that is offered already; times as `HH:MM`. */
export type StandingItem = { id: string; hostId: string; day: string; from: string; to: string; topic: string };
type Row = { day?: string; from?: string; to?: string; topic?: string };

/** The host's week as it will be: what stands, and the rows of the form as they are filled in. */
export function OfferPreview({
  days,
  hostId,
  standing,
  values,
}: {
  days: WeekDay[];
  hostId: string;
  standing: StandingItem[];
  values: FormValues;
}) {
  const t = useTranslations('openings');
  const locale = useLocale();
  const { values: posted } = useEnclosingForm();
  const typed = useWatch() as { hostId?: string; topic?: string; rows?: Row[] };
  const first = (name: string) => [posted[name] ?? values[name] ?? ''].flat()[0] ?? '';
  const host = (typed.hostId ?? first('hostId')) || hostId;
  const topic = typed.topic ?? first('topic');
  // What was typed wins; before scripts, or in a row nobody has touched, what came with the page.
  const rows = Array.from({ length: offerRows }, (_, row) => {
    const field = (name: keyof Row) => typed.rows?.[row]?.[name] ?? first(`rows.${row}.${name}`);
    return { row, day: field('day'), from: field('from'), to: field('to'), topic: field('topic') || topic };
  }).filter(({ day, from }) => day && from);
  const clock = (from: string, to: string) =>
    [from, to].filter(Boolean).map((time) => formatClock(time, locale)).join('–');
  const mine = standing.filter((item) => item.hostId === host);
  const used = new Set([...mine, ...rows].map(({ day }) => day));
  return (
    <section className="stack">
      <h2>{t('preview')}</h2>
      <WeekCalendar
        label={t('preview')}
        level={3}
        emptyDay={t('emptyDay')}
        days={days
          .filter((day) => day.workday || used.has(day.date))
          .map((day) => ({
            key: day.date,
            label: formatDate(day.date, locale),
            note: day.holiday?.[locale] ?? (day.clocks ? t(`clocks.${day.clocks}`) : undefined),
          }))}
        items={[
          ...mine.map((item) => ({
            key: item.id,
            day: item.day,
            from: item.from,
            content: (
              <CalendarCard
                time={clock(item.from, item.to)}
                title={item.topic}
                meta={t('previewStanding')}
                tone="quiet"
              />
            ),
          })),
          ...rows.map((row) => ({
            key: `row-${row.row}`,
            day: row.day,
            from: row.from,
            content: (
              <CalendarCard
                time={clock(row.from, row.to)}
                title={row.topic || t('row', { row: row.row + 1 })}
                meta={t('previewNew')}
                tone="host"
              />
            ),
          })),
        ].sort((a, b) => (a.from < b.from ? -1 : 1))}
      />
    </section>
  );
}
