import { formatClock, type Locale } from '../platform/format';
import { addCivilDays, civilDateOf, clockTime, localMinutesOf, weekdayOf, type CivilDate } from '../platform/time';
import { weekdayKeys, type Minimum, type OpenHours, type Period } from './types';

/** Opening hours: the periods of a day, joined where one ends as the next begins. */
export function hoursOf(periods: readonly Period[]): OpenHours[] {
  const hours: OpenHours[] = [];
  for (const { weekday, from, to } of inOrder(periods)) {
    const last = hours.at(-1);
    if (last && last.weekday === weekday && last.closes === from) last.closes = to;
    else hours.push({ weekday, opens: from, closes: to });
  }
  return hours;
}

/** Minimum staffing: the periods that need anybody. */
export function minimumsOf(periods: readonly Period[]): Minimum[] {
  return inOrder(periods)
    .filter(({ people }) => people > 0)
    .map(({ weekday, from, to, people }) => ({ weekday, fromMinute: from, toMinute: to, people }));
}

/** The way back, for the form: opening hours cut where the minimum changes, neighbours with the same number joined. */
export function periodsOf(hours: readonly OpenHours[], minimums: readonly Minimum[]): Period[] {
  const periods: Period[] = [];
  for (const { weekday, opens, closes } of hours) {
    const ofDay = minimums.filter((minimum) => minimum.weekday === weekday);
    const cuts = [opens, closes, ...ofDay.flatMap(({ fromMinute, toMinute }) => [fromMinute, toMinute])]
      .filter((minute) => minute >= opens && minute <= closes)
      .sort((a, b) => a - b);
    for (const [index, from] of cuts.entries()) {
      const to = cuts[index + 1];
      if (to === undefined || to === from) continue;
      const people = ofDay.find(({ fromMinute, toMinute }) => fromMinute <= from && to <= toMinute)?.people ?? 0;
      const last = periods.at(-1);
      if (last && last.weekday === weekday && last.to === from && last.people === people) last.to = to;
      else periods.push({ weekday, from, to, people });
    }
  }
  return inOrder(periods);
}

function inOrder(periods: readonly Period[]): Period[] {
  return [...periods].sort((a, b) => a.weekday - b.weekday || a.from - b.from);
}

/** What the form's lines hold, times as people of the language write them. */
export function formValuesOf(periods: readonly Period[], locale: Locale): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [index, key] of weekdayKeys.entries()) {
    periods
      .filter(({ weekday }) => weekday === index + 1)
      .forEach(({ from, to, people }, line) => {
        values[`week.${key}.${line}.from`] = formatClock(clockTime(from), locale);
        values[`week.${key}.${line}.to`] = formatClock(clockTime(to), locale);
        values[`week.${key}.${line}.people`] = String(people);
      });
  }
  return values;
}

/** Is the desk open all the way from `starts` to `ends`? Goes by the clock on the wall. */
export function isOpenDuring(hours: readonly OpenHours[], starts: Date, ends: Date): boolean {
  const day = civilDateOf(starts);
  const lastDay = civilDateOf(ends);
  const from = localMinutesOf(starts);
  // Until midnight is written as the next day's first minute.
  const to = lastDay === day ? localMinutesOf(ends) : localMinutesOf(ends) + 24 * 60;
  if (lastDay !== day && lastDay !== addCivilDays(day, 1)) return false;
  const weekday = weekdayOf(day);
  return hours.some((open) => open.weekday === weekday && open.opens <= from && open.closes >= to);
}

/** The shifts that the new hours would leave outside. */
export function shiftsOutside<Shift extends { starts: Date; ends: Date }>(
  hours: readonly OpenHours[],
  shifts: readonly Shift[],
): Shift[] {
  return shifts.filter(({ starts, ends }) => !isOpenDuring(hours, starts, ends));
}

/** Neighbouring days with the same periods together, for reading: Monday to Thursday, then Friday. */
export function groupDays(periods: readonly Period[]): { first: number; last: number; periods: Period[] }[] {
  const groups: { first: number; last: number; periods: Period[]; key: string }[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const ofDay = periods.filter((period) => period.weekday === weekday);
    if (ofDay.length === 0) continue;
    const key = ofDay.map(({ from, to, people }) => `${from} ${to} ${people}`).join();
    const last = groups.at(-1);
    if (last && last.key === key && last.last === weekday - 1) last.last = weekday;
    else groups.push({ first: weekday, last: weekday, periods: ofDay, key });
  }
  return groups.map(({ key: _key, ...group }) => group);
}

/** From opening to closing on a day, as a new shift's first suggestion; empty when the desk is closed then. */
export function hoursOn(periods: readonly Period[], date: CivilDate): { from: string; to: string } {
  const [open] = hoursOf(periods).filter(({ weekday }) => weekday === weekdayOf(date));
  return open ? { from: clockTime(open.opens), to: clockTime(open.closes) } : { from: '', to: '' };
}
