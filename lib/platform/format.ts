import { civilDateOf, clockTimeOf, weekdayOf, type CivilDate } from './time';

export type Locale = 'da' | 'en';

const monthNames = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const dayNames = {
  da: 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

// Written out rather than asked of Intl: builds of Node differ in their tables, and a sentence in a test must not.
export function formatWeekday(date: CivilDate, locale: Locale): string {
  return dayNames[locale][weekdayOf(date) - 1] ?? '';
}

/** "30. marts" or "30 March"; with the year when asked. */
export function formatDay(date: CivilDate, locale: Locale, options: { year?: boolean } = {}): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = monthNames[locale][month! - 1];
  const text = locale === 'da' ? `${day}. ${name}` : `${day} ${name}`;
  return options.year ? `${text} ${year}` : text;
}

/** "tirsdag 30. marts" or "Tuesday 30 March". */
export function formatDate(date: CivilDate, locale: Locale, options: { year?: boolean } = {}): string {
  return `${formatWeekday(date, locale)} ${formatDay(date, locale, options)}`;
}

/** "10.00" as Danes write it, "10:00" in English. */
export function formatClock(time: string, locale: Locale): string {
  return locale === 'da' ? time.replace(':', '.') : time;
}

export function formatTime(instant: Date, locale: Locale): string {
  return formatClock(clockTimeOf(instant), locale);
}

/** "10.00–12.00". */
export function formatTimeRange(starts: Date, ends: Date, locale: Locale): string {
  return `${formatTime(starts, locale)}–${formatTime(ends, locale)}`;
}

/** "tirsdag 30. marts kl. 10.00" or "Tuesday 30 March at 10:00". */
export function formatDateTime(instant: Date, locale: Locale, options: { year?: boolean } = {}): string {
  const at = locale === 'da' ? 'kl.' : 'at';
  return `${formatDate(civilDateOf(instant), locale, options)} ${at} ${formatTime(instant, locale)}`;
}

/** "tirsdag 30. marts kl. 10.00–12.00". */
export function formatSpan(starts: Date, ends: Date, locale: Locale): string {
  return `${formatDateTime(starts, locale)}–${formatTime(ends, locale)}`;
}

/** Decimal comma in Danish, no grouping below 10,000, a thin separator above. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormats[locale].format(value);
}

// Made once: making one takes longer than formatting a hundred numbers.
const numberFormats = { da: new Intl.NumberFormat('da-DK'), en: new Intl.NumberFormat('en-GB') };

/** "Anna, Bo og Carl" or "Anna, Bo, and Carl". */
export function formatList(words: readonly string[], locale: Locale): string {
  return listFormats[locale].format(words);
}

const listFormats = { da: new Intl.ListFormat('da'), en: new Intl.ListFormat('en') };
