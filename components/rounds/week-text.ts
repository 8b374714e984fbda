import type { useTranslations } from 'next-intl';
import { formatDate, formatDay, type Locale } from '@/lib/platform/format';
import type { WeekDay } from '@/lib/rounds/types';

type Texts = ReturnType<typeof useTranslations<'rounds'>>;

/** A holiday's name inside a sentence: Danish has a capital only at its head, but for a person's. */
export function holidayWords(name: { da: string; en: string }, locale: Locale): string {
  if (locale === 'en' || name.da.startsWith('Kristi')) return name[locale];
  return name.da.charAt(0).toLowerCase() + name.da.slice(1);
}

/** What makes a day unlike others, in a sentence each; empty on an ordinary day. */
export function dayNotes(t: Texts, day: WeekDay, locale: Locale): string[] {
  return [
    ...(day.holiday ? [t('holidayNote', { name: day.holiday[locale] })] : []),
    ...(day.clocks ? [t(day.clocks === 'forward' ? 'clocksForward' : 'clocksBack')] : []),
  ];
}

/** A date at the head of a line: "Mandag 29. marts". */
export function lineDate(day: WeekDay, locale: Locale): string {
  const text = formatDate(day.date, locale);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "29. marts–4. april 2027" */
export function weekDates(t: Texts, days: WeekDay[], locale: Locale): string {
  const [from, to] = [days[0]!.date, days[days.length - 1]!.date];
  return t('weekDates', { from: formatDay(from, locale), to: formatDay(to, locale, { year: true }) });
}

/** A line for a select: "Uge 13 · 29. marts–4. april 2027 (anden påskedag mandag)". */
export function weekOption(t: Texts, week: { isoWeek: number; days: WeekDay[] }, locale: Locale): string {
  const notes = week.days.flatMap((day) => [
    ...(day.holiday ? [`${holidayWords(day.holiday, locale)} ${formatDate(day.date, locale)}`] : []),
    ...(day.clocks ? [t(day.clocks === 'forward' ? 'clocksForwardShort' : 'clocksBackShort')] : []),
  ]);
  const [from, to] = [week.days[0]!.date, week.days[6]!.date];
  const params = {
    week: week.isoWeek,
    from: formatDay(from, locale),
    to: formatDay(to, locale, { year: true }),
  };
  return notes.length > 0 ? t('weekOptionNotes', { ...params, notes: notes.join(', ') }) : t('weekOption', params);
}
