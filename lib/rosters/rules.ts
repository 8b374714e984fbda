import { isOpenDuring } from '../desks/rules';
import type { OpenHours } from '../desks/types';
import { isAwayFrom } from '../staffing/rules';
import type { Away, DeskPlan } from '../staffing/types';
import { addCivilDays, clockTime, instantOf, weekdayOf, type CivilDate, type ClockTime } from '../platform/time';
import { refuse, type Result } from '../platform/result';
import type { ShiftRefusal, StaffingSegment } from './types';

type Span = { starts: Date; ends: Date };

export type ShiftFacts = {
  desk: { name: string; unitId: string; retiredAt: Date | null };
  employee: { name: string; unitId: string; deactivatedAt: Date | null };
  hours: readonly OpenHours[];
  /** The person's other shifts near by, wherever. */
  others: readonly (Span & { desk: string })[];
};

/** May this person have this shift? Answers with its instants, or with the first rule it breaks. */
export function decideShift(
  facts: ShiftFacts,
  wanted: { date: CivilDate; from: ClockTime; to: ClockTime },
  now: Date,
): Result<Span, ShiftRefusal> {
  const { desk, employee, hours, others } = facts;
  const { date, from, to } = wanted;
  if (desk.retiredAt) return refuse('deskRetired', { desk: desk.name });
  if (employee.deactivatedAt) return refuse('employeeInactive', { name: employee.name });
  if (desk.unitId !== employee.unitId) return refuse('deskOfOtherUnit', { name: employee.name, desk: desk.name });
  const starts = instantOf(date, from);
  const ends = instantOf(date, to);
  if (!starts || !ends) return refuse('missingHour', { date, time: starts ? to : from });
  if (starts >= ends) return refuse('endBeforeStart');
  if (ends <= now) return refuse('shiftPast');
  const params = { starts: starts.toISOString(), ends: ends.toISOString(), desk: desk.name };
  const open = hours.filter(({ weekday }) => weekday === weekdayOf(date));
  if (open.length === 0) return refuse('closedThatDay', { desk: desk.name, date });
  if (!isOpenDuring(hours, starts, ends)) return refuse('outsideHours', { ...params, hours: spell(open) });
  const clash = others.find((other) => other.starts < ends && starts < other.ends);
  if (clash) {
    const times = { starts: clash.starts.toISOString(), ends: clash.ends.toISOString() };
    return refuse('twoAtOnce', { ...times, name: employee.name, desk: clash.desk });
  }
  return { ok: true, value: { starts, ends } };
}

/** Opening hours as text that reads the same in both languages but for the dot: "10:00–16:00, 17:00–19:00". */
function spell(open: readonly OpenHours[]): string {
  return open.map(({ opens, closes }) => `${clockTime(opens)}–${clockTime(closes)}`).join(', ');
}

/** The days a repeated shift falls on: from the first, in so many weeks, on its own weekday and the others. */
export function repeatDays(
  first: CivilDate,
  weekdays: readonly number[],
  weeks: number,
  isFree: (date: CivilDate) => boolean,
): CivilDate[] {
  const wanted = new Set([weekdayOf(first), ...weekdays]);
  const monday = addCivilDays(first, 1 - weekdayOf(first));
  const days = Array.from({ length: weeks * 7 }, (_, index) => addCivilDays(monday, index));
  return days.filter((day) => day >= first && wanted.has(weekdayOf(day)) && !isFree(day));
}

/** How a desk is staffed over a day, cut wherever need or number changes; only where it is needed or somebody is there. */
export function staffingOf(plan: DeskPlan, absences: readonly Away[], within: Span): StaffingSegment[] {
  const inside = (span: Span) => span.starts < within.ends && within.starts < span.ends;
  const shifts = plan.shifts.filter(inside);
  const required = plan.required.filter(inside);
  const away = absences.filter((absence) => inside(absence) && isAwayFrom(plan, absence));
  const cuts = [...shifts, ...required, ...away].flatMap(({ starts, ends }) => [starts.getTime(), ends.getTime()]);
  const instants = [...new Set(cuts)].sort((a, b) => a - b);
  const segments: StaffingSegment[] = [];
  for (const [index, from] of instants.entries()) {
    const to = instants[index + 1];
    if (to === undefined) break;
    const covers = ({ starts, ends }: Span) => starts.getTime() <= from && to <= ends.getTime();
    const needed = Math.max(0, ...required.filter(covers).map(({ people }) => people));
    const there = new Set(shifts.filter(covers).map(({ employeeId }) => employeeId));
    const gone = new Set(away.filter((one) => covers(one) && there.has(one.employeeId)).map(({ employeeId }) => employeeId));
    const next = { starts: new Date(from), ends: new Date(to), needed, onShift: there.size, away: gone.size };
    const last = segments.at(-1);
    const same = last && last.ends.getTime() === from && last.needed === needed;
    if (same && last.onShift === next.onShift && last.away === next.away) last.ends = next.ends;
    else if (needed > 0 || there.size > 0) segments.push(next);
  }
  return segments;
}

/** How many are missing at the desk in this stretch; 0 when it has enough. */
export function missingIn({ needed, onShift, away }: StaffingSegment): number {
  return Math.max(0, needed - (onShift - away));
}
