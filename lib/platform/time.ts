import { tzOffset } from '@date-fns/tz/tzOffset';
import { createKept } from './kept';

/** The one zone of a Danish municipality. Instants are `Date`; days are civil dates; they never mix. */
export const zone = 'Europe/Copenhagen';

/** A day in the calendar, `YYYY-MM-DD`, with no zone and no time. */
export type CivilDate = string;
/** A time of day, `HH:MM`. */
export type ClockTime = string;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** A day that exists, within the years anybody here can mean: the day after 9999-12-31 cannot be written. */
export function isCivilDate(text: string): boolean {
  return text >= '1900' && text < '2200' && exists(text);
}

function exists(text: string): boolean {
  if (!datePattern.test(text)) return false;
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

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST_HOURS_KEPT = 50_000;
const offsets = new Map<number, number>();

/**
 * How far the zone's clock is ahead of UTC at an instant, in milliseconds. Asking the zone is slow and a page of
 * openings asks hundreds of times, so each hour is asked once: the clocks change on the full hour.
 */
function offsetAt(instant: number): number {
  const hour = Math.floor(instant / HOUR_MS);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    if (offsets.size >= MOST_HOURS_KEPT) offsets.clear();
    offset = tzOffset(zone, new Date(hour * HOUR_MS)) * 60_000;
    offsets.set(hour, offset);
  }
  return offset;
}

/** A date whose UTC fields read as the clock on the wall does. */
function wallClock(instant: Date): Date {
  return new Date(instant.getTime() + offsetAt(instant.getTime()));
}

/**
 * The instant of a local date and time, or null in the hour that is skipped when the clocks go forward: a library
 * would silently move 02:30 to 03:30, and nobody meant that. In the hour that comes twice, the first is taken.
 */
export function instantOf(date: CivilDate, time: ClockTime): Date | null {
  // Wider than what is taken from people: arithmetic may step over the edge of their years.
  if (!exists(date) || !isClockTime(time)) return null;
  const wall = Date.parse(`${date}T${time}:00Z`);
  // The offset of the day before and that of the day after: the larger gives the earlier instant.
  const [before, after] = [offsetAt(wall - DAY_MS), offsetAt(wall + DAY_MS)];
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    if (offsetAt(wall - offset) === offset) return new Date(wall - offset);
  }
  return null;
}

/** Midnight that opens the day, where `instantOf` cannot fail: Danish clocks change at two. */
export function startOfCivilDay(date: CivilDate): Date {
  const instant = instantOf(date, '00:00');
  if (!instant) throw new RangeError(`not a civil date: ${date}`);
  return instant;
}

export function civilDateOf(instant: Date): CivilDate {
  return wallClock(instant).toISOString().slice(0, 10);
}

/** Local time of an instant, `HH:MM`. */
export function clockTimeOf(instant: Date): ClockTime {
  return clockTime(localMinutesOf(instant));
}

/** Minutes after local midnight of an instant, as the clock on the wall shows them. */
export function localMinutesOf(instant: Date): number {
  const wall = wallClock(instant);
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

/** ISO weekday of a civil date: 1 Monday to 7 Sunday. */
export function weekdayOf(date: CivilDate): number {
  // 1 January 1970 was a Thursday.
  return ((Math.floor(utcDay(date) / DAY_MS) + 3) % 7 + 7) % 7 + 1;
}

export function addCivilDays(date: CivilDate, days: number): CivilDate {
  return new Date(utcDay(date) + days * DAY_MS).toISOString().slice(0, 10);
}

export function isoWeekOf(date: CivilDate): { isoYear: number; isoWeek: number } {
  // A week belongs to the year that its Thursday lies in.
  const thursday = addCivilDays(date, 4 - weekdayOf(date));
  const isoYear = Number(thursday.slice(0, 4));
  const days = (utcDay(thursday) - utcDay(`${thursday.slice(0, 4)}-01-01`)) / DAY_MS;
  return { isoYear, isoWeek: Math.floor(days / 7) + 1 };
}

const keepWeek = createKept<readonly CivilDate[]>(1_000);

/** Monday to Sunday of an ISO week; worked out once, for a page asks for the same few weeks at each request. */
export function daysOfIsoWeek(isoYear: number, isoWeek: number): CivilDate[] {
  return [...keepWeek(`${isoYear} ${isoWeek}`, () => {
    // 4 January always lies in week 1.
    const inFirst = `${String(isoYear).padStart(4, '0')}-01-04`;
    const monday = addCivilDays(inFirst, 1 - weekdayOf(inFirst) + 7 * (isoWeek - 1));
    return Array.from({ length: 7 }, (_, index) => addCivilDays(monday, index));
  })];
}

/** 52 or 53. */
export function isoWeeksIn(isoYear: number): number {
  return isoWeekOf(`${isoYear}-12-28`).isoWeek;
}

/** True when the clocks change during the day, so that it is 23 or 25 hours long. */
export function clocksChangeOn(date: CivilDate): boolean {
  const next = startOfCivilDay(addCivilDays(date, 1));
  return next.getTime() - startOfCivilDay(date).getTime() !== DAY_MS;
}

// Civil arithmetic runs in UTC, so that the zone of the machine has no say in it.
function utcDay(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
