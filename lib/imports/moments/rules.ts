import { addCivilDays, civilDateOf, clockTimeOf, instantOf, isCivilDate, isClockTime, startOfCivilDay, type CivilDate, type ClockTime } from '../../platform/time';
import { refuse, succeed, type Result } from '../../platform/result';
import type { ColumnKey, Issue, Note } from '../types';

/** A day, a time of day, or both. */
export type Moment = { date: CivilDate | null; time: ClockTime | null };

const months = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'january february march april may june july august september october november december'.split(' '),
};
const HOUR_MS = 3_600_000;

const clock = '(?:kl\\.?\\s*)?(\\d{1,2})(?:[.:](\\d{2})(?:[.:]00(?:\\.0+)?)?)?';
const iso = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:(?:t|,?\\s+)${clock})?$`);
const danish = new RegExp(`^(\\d{1,2})[-./\\s]+([a-zæøå]+|\\d{1,2})[-./\\s]+(\\d{4}|\\d{2})(?:,?\\s+${clock})?$`);
const timeAlone = new RegExp(`^${clock}$`);
const fourDigits = /^(\d{2})(\d{2})$/;

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const begins = (name: string) => text.length >= 3 && name.startsWith(text);
  return Math.max(months.da.findIndex(begins), months.en.findIndex(begins)) + 1;
}

const two = (number: number | string) => String(number).padStart(2, '0');

/**
 * A date and time as Danes write them (30-03-2027 8.30, 30.3.27 kl. 8, 30. marts 2027), as computers do
 * (2027-03-30 08:30), a day alone or a time alone. Null for anything else, and for a day that does not exist: days
 * come before months here, so 03/30/2027 is none.
 */
export function readMoment(text: string): Moment | null {
  const written = text.trim().toLowerCase();
  const [isIso, isDanish] = [iso.exec(written), danish.exec(written)];
  if (isIso) return momentOf(isIso[1]!, Number(isIso[2]), isIso[3]!, isIso[4], isIso[5]);
  if (isDanish) {
    const [, day, month, year, hours, minutes] = isDanish;
    return momentOf(year!.length === 2 ? `20${year}` : year!, monthOf(month!), day!, hours, minutes);
  }
  const [, hours, minutes] = fourDigits.exec(written) ?? timeAlone.exec(written) ?? [];
  const time = timeOf(hours, minutes);
  return time ? { date: null, time } : null;
}

function timeOf(hours: string | undefined, minutes: string | undefined): ClockTime | null {
  if (hours === undefined) return null;
  const time = `${two(hours)}:${minutes ?? '00'}`;
  return isClockTime(time) ? time : null;
}

function momentOf(year: string, month: number, day: string, hours: string | undefined, minutes: string | undefined): Moment | null {
  const date = `${year}-${two(month)}-${two(day)}`;
  const time = timeOf(hours, minutes);
  if (!isCivilDate(date) || (hours !== undefined && time === null)) return null;
  return { date, time };
}

/** What a cell of a column says, or what is wrong with it. */
export function readMomentCell(column: ColumnKey, value: string): Result<Moment, Issue> {
  if (value === '') return refuse('required', { column });
  const moment = readMoment(value);
  return moment ? succeed(moment) : refuse('notAMoment', { column, value });
}

/** Further off than anybody plans, and so a slip of the pen. */
const MOST_DAYS_OFF = 800;

export function isFarAway(date: CivilDate, now: Date): boolean {
  const today = civilDateOf(now);
  return date < addCivilDays(today, -MOST_DAYS_OFF) || date > addCivilDays(today, MOST_DAYS_OFF);
}

/** The instant of a local date and time, with a note when that time comes twice on its night. */
export function readInstant(date: CivilDate, time: ClockTime): Result<{ instant: Date; notes: Note[] }, Issue> {
  const instant = instantOf(date, time);
  if (!instant) return refuse('missingHour', { date, time });
  const again = clockTimeOf(new Date(instant.getTime() + HOUR_MS)) === time;
  return succeed({ instant, notes: again ? [{ reason: 'ambiguousHour', params: { date, time } }] : [] });
}

/** Midnight after a day. */
export function endOfDay(date: CivilDate): Date {
  return startOfCivilDay(addCivilDays(date, 1));
}
