import { TZDate } from '@date-fns/tz';
import { addDays, addMinutes, getISOWeek, getISOWeekYear, getISODay, setISOWeek } from 'date-fns';

/** The one zone of a Danish municipality. Instants are `Date`; days are civil dates; they never mix. */
export const zone = 'Europe/Copenhagen';

/** A day in the calendar, `YYYY-MM-DD`, with no zone and no time. */
export type CivilDate = string;
/** A time of day, `HH:MM`. */
export type ClockTime = string;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;

export function isCivilDate(text: string): boolean {
  const match = datePattern.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function isClockTime(text: string): boolean {
  return timePattern.test(text);
}

/** Minutes after midnight of `HH:MM`. */
export function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** `HH:MM` of minutes after midnight. */
export function clockTime(minutes: number): ClockTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * The instant of a local date and time, or null in the hour that is skipped when the clocks go forward: a library
 * would silently move 02:30 to 03:30, and nobody meant that. In the hour that comes twice, the first is taken.
 */
export function instantOf(date: CivilDate, time: ClockTime): Date | null {
  const match = datePattern.exec(date);
  if (!match || !isCivilDate(date) || !isClockTime(time)) return null;
  const [, year, month, day] = match.map(Number);
  const minutes = minutesOf(time);
  const local = new TZDate(year!, month! - 1, day!, Math.floor(minutes / 60), minutes % 60, zone);
  if (local.getHours() * 60 + local.getMinutes() !== minutes) return null;
  return new Date(local.getTime());
}

/** Midnight that opens the day, where `instantOf` cannot fail: Danish clocks change at two. */
export function startOfCivilDay(date: CivilDate): Date {
  const instant = instantOf(date, '00:00');
  if (!instant) throw new RangeError(`not a civil date: ${date}`);
  return instant;
}

export function civilDateOf(instant: Date): CivilDate {
  const local = new TZDate(instant.getTime(), zone);
  return [
    String(local.getFullYear()).padStart(4, '0'),
    String(local.getMonth() + 1).padStart(2, '0'),
    String(local.getDate()).padStart(2, '0'),
  ].join('-');
}

/** Local time of an instant, `HH:MM`. */
export function clockTimeOf(instant: Date): ClockTime {
  return clockTime(localMinutesOf(instant));
}

/** Minutes after local midnight of an instant, as the clock on the wall shows them. */
export function localMinutesOf(instant: Date): number {
  const local = new TZDate(instant.getTime(), zone);
  return local.getHours() * 60 + local.getMinutes();
}

/** ISO weekday of a civil date: 1 Monday to 7 Sunday. */
export function weekdayOf(date: CivilDate): number {
  return getISODay(startOfUtcDay(date));
}

export function addCivilDays(date: CivilDate, days: number): CivilDate {
  return addDays(startOfUtcDay(date), days).toISOString().slice(0, 10);
}

export function isoWeekOf(date: CivilDate): { isoYear: number; isoWeek: number } {
  const day = startOfUtcDay(date);
  return { isoYear: getISOWeekYear(day), isoWeek: getISOWeek(day) };
}

/** Monday to Sunday of an ISO week. */
export function daysOfIsoWeek(isoYear: number, isoWeek: number): CivilDate[] {
  // 4 January always lies in week 1.
  const inWeek = setISOWeek(startOfUtcDay(`${String(isoYear).padStart(4, '0')}-01-04`), isoWeek);
  const monday = addDays(inWeek, 1 - getISODay(inWeek)).toISOString().slice(0, 10);
  return Array.from({ length: 7 }, (_, index) => addCivilDays(monday, index));
}

/** 52 or 53. */
export function isoWeeksIn(isoYear: number): number {
  return isoWeekOf(`${isoYear}-12-28`).isoWeek;
}

/** True when the clocks change during the day, so that it is 23 or 25 hours long. */
export function clocksChangeOn(date: CivilDate): boolean {
  const next = startOfCivilDay(addCivilDays(date, 1));
  return addMinutes(startOfCivilDay(date), 24 * 60).getTime() !== next.getTime();
}

// Civil arithmetic runs in UTC through TZDate, so that the zone of the machine has no say in it.
function startOfUtcDay(date: CivilDate): TZDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new TZDate(year, month - 1, day, 'UTC');
}
