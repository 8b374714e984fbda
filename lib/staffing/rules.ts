import { travelMinutes } from '../commitments/rules';
import type { Travel } from '../commitments/types';
import { addCivilDays, civilDateOf, clockTime, instantOf, startOfCivilDay, weekdayOf, type CivilDate } from '../platform/time';
import type { Away, DeskPlan, Lowering, MinimumRow, RequiredSpan, Shortfall, Span } from './types';

const MINUTE_MS = 60_000;
const HALF_HOUR_MS = 30 * MINUTE_MS;

/** From leaving the home site until back at it. */
export function awaySpan(visit: Span & { siteId: string | null }, homeSiteId: string, travel: Travel): Span {
  return {
    starts: new Date(visit.starts.getTime() - travelMinutes(travel, homeSiteId, visit.siteId) * MINUTE_MS),
    ends: new Date(visit.ends.getTime() + travelMinutes(travel, visit.siteId, homeSiteId) * MINUTE_MS),
  };
}

/** A host is at work, and counts, but only at the desks of the site where they receive their visitors. */
export function isAwayFrom({ siteId }: Pick<DeskPlan, 'siteId'>, { hostingAt }: Pick<Away, 'hostingAt'>): boolean {
  return hostingAt !== siteId;
}

/** Lays weekly minimums on the days that a span touches; they follow the clock on the wall, also when it is changed. */
export function requiredSpans(minimums: readonly MinimumRow[], span: Span): RequiredSpan[] {
  const required: RequiredSpan[] = [];
  const last = civilDateOf(new Date(span.ends.getTime() - 1));
  for (let date = civilDateOf(span.starts); date <= last; date = addCivilDays(date, 1)) {
    const weekday = weekdayOf(date);
    for (const { weekday: on, fromMinute, toMinute, people } of minimums) {
      if (on !== weekday || people === 0) continue;
      const starts = wallInstant(date, fromMinute);
      const ends = wallInstant(date, toMinute);
      if (starts < ends) required.push({ starts, ends, people });
    }
  }
  return required;
}

/** What a desk needs when in some stretches it may be run with fewer: lower inside them, as it was around them. */
export function lowerRequired({ id, required }: Pick<DeskPlan, 'id' | 'required'>, lowerings: readonly Lowering[]): RequiredSpan[] {
  return lowerings.filter(({ deskId }) => deskId === id).reduce((rows, lowering) => rows.flatMap((row) => lowerWithin(row, lowering)), required);
}

function lowerWithin(row: RequiredSpan, { starts, ends, people }: Lowering): RequiredSpan[] {
  if (row.people <= people || ends <= row.starts || row.ends <= starts) return [row];
  const [first, last] = [row.starts < starts ? starts : row.starts, ends < row.ends ? ends : row.ends];
  const parts = [{ ...row, ends: first }, { starts: first, ends: last, people }, { ...row, starts: last }];
  return parts.filter((part) => part.starts < part.ends);
}

/** Minutes after midnight on the wall; in the hour that is skipped, the instant at which it would have come. */
function wallInstant(date: CivilDate, minute: number): Date {
  if (minute >= 24 * 60) return startOfCivilDay(addCivilDays(date, 1));
  for (let at = minute; at < 24 * 60; at += 1) {
    const instant = instantOf(date, clockTime(at));
    if (instant) return instant;
  }
  return startOfCivilDay(addCivilDays(date, 1));
}

/**
 * The first half hour in which one of the desks would fall under its minimum because this person, who is on shift
 * at it, is away; null when that never happens. Exact on the time line: those present change only where a shift, an
 * absence or a minimum begins or ends, so the instants in which something begins are all that need be looked at.
 * A desk that was under its minimum already stays a refusal: it can spare nobody.
 */
export function findShortfall(
  employeeId: string,
  away: Span,
  desks: readonly DeskPlan[],
  absences: readonly Away[],
): Shortfall | null {
  let first: (Shortfall & { at: Date }) | null = null;
  for (const desk of desks) {
    for (const shift of desk.shifts) {
      if (shift.employeeId !== employeeId) continue;
      const starts = shift.starts > away.starts ? shift.starts : away.starts;
      const ends = shift.ends < away.ends ? shift.ends : away.ends;
      if (starts >= ends) continue;
      const short = shortIn(desk, { starts, ends }, absences, employeeId);
      if (short && (!first || short.at < first.at)) first = short;
    }
  }
  if (!first) return null;
  const { at: _at, ...shortfall } = first;
  return shortfall;
}

function shortIn(whole: DeskPlan, gone: Span, everybodys: readonly Away[], employeeId: string) {
  const meanwhile = (other: Span) => other.starts < gone.ends && gone.starts < other.ends;
  // A week's shifts and minimums are many, those of the same hours few.
  const desk = { ...whole, shifts: whole.shifts.filter(meanwhile), required: whole.required.filter(meanwhile) };
  // When a whole round is decided at once most are away from other desks, or at other times.
  const absences = everybodys.filter((away) => meanwhile(away) && isAwayFrom(desk, away) && desk.shifts.some((shift) => shift.employeeId === away.employeeId));
  for (const at of instantsOfChange(desk, gone, absences)) {
    const needed = desk.required.reduce((most, { starts, ends, people }) => (starts <= at && at < ends && people > most ? people : most), 0);
    if (needed === 0) continue;
    const left = countPresent(desk, at, absences, employeeId);
    if (left >= needed) continue;
    const halfHour = new Date(Math.floor(at.getTime() / HALF_HOUR_MS) * HALF_HOUR_MS);
    return { deskName: desk.name, siteName: desk.siteName, halfHour, needed, left, at };
  }
  return null;
}

function instantsOfChange(desk: DeskPlan, gone: Span, absences: readonly Away[]): Date[] {
  const instants = [gone.starts.getTime()];
  const add = (instant: Date) => {
    if (instant > gone.starts && instant < gone.ends) instants.push(instant.getTime());
  };
  for (const { starts } of desk.required) add(starts);
  for (const { starts, ends } of desk.shifts) {
    add(starts);
    add(ends);
  }
  for (const { starts } of absences) add(starts);
  return [...new Set(instants)].sort((a, b) => a - b).map((instant) => new Date(instant));
}

/** Those on shift at an instant who are not away. */
function countPresent(desk: DeskPlan, at: Date, absences: readonly Away[], without: string): number {
  const present = new Set<string>();
  for (const { employeeId, starts, ends } of desk.shifts) if (starts <= at && at < ends) present.add(employeeId);
  present.delete(without);
  for (const { employeeId, starts, ends } of absences) if (starts <= at && at < ends) present.delete(employeeId);
  return present.size;
}
