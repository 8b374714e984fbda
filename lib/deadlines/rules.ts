import { addCivilDays, civilDateOf, instantOf, weekdayOf, type CivilDate } from '../platform/time';

/** When people are at work and can be expected to answer, in local time, Monday to Friday. */
export const office = { opens: '08:00', closes: '16:00' } as const;

const HOUR_MS = 3_600_000;
/** Past any run of days off; a longer one means that the holidays are wrong. */
const MOST_DAYS = 400;

/**
 * The instant at which so many office hours have passed, never after `latest`. `isHoliday` says which days nobody is at
 * work beside Saturday and Sunday; the clocks change on Sundays, so an office day is always eight hours long.
 */
export function addOfficeHours(from: Date, hours: number, latest: Date, isHoliday: (date: CivilDate) => boolean): Date {
  let left = hours * HOUR_MS;
  let date = civilDateOf(from);
  for (let days = 0; days < MOST_DAYS; days += 1, date = addCivilDays(date, 1)) {
    const opens = instantOf(date, office.opens)!;
    if (opens >= latest) return latest;
    if (weekdayOf(date) > 5 || isHoliday(date)) continue;
    const starts = Math.max(opens.getTime(), from.getTime());
    const there = instantOf(date, office.closes)!.getTime() - starts;
    if (there <= 0) continue;
    if (there >= left) return new Date(Math.min(starts + left, latest.getTime()));
    left -= there;
  }
  return latest;
}
