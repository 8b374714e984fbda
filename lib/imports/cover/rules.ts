import { findUncovered, listAwayWhileShort, type Uncovered } from '../../desk-cover/rules';
import { addCivilDays, civilDateOf, startOfCivilDay, type CivilDate } from '../../platform/time';
import type { Away, DeskPlan, Span } from '../../staffing/types';

export type Held = Span & { employeeId: string; deskId: string };
type Coverage = { plans: readonly DeskPlan[]; absences: readonly Away[] };
/** `away` are those who are elsewhere at some time that day while the desk is short. */
export type ShortDay = { deskId: string; short: Uncovered; away: Away[] };

const holds = (span: Span, at: Date) => span.starts <= at && at < span.ends;
const meets = (a: Span, b: Span) => a.starts < b.ends && b.starts < a.ends;
const same = (a: Held | (Span & { employeeId: string }), b: Held) =>
  a.employeeId === b.employeeId && a.starts.getTime() === b.starts.getTime();

/**
 * Where many shifts that go and come at once would leave a desk short while somebody from it is away: the first
 * instant of each day at each desk. A day on which nobody is away has nothing to ask.
 */
export function findShortDays({ plans, absences }: Coverage, dropped: readonly Held[], added: readonly Held[]): ShortDay[] {
  const found: ShortDay[] = [];
  for (const plan of plans) {
    const gone = dropped.filter(({ deskId }) => deskId === plan.id);
    const come = added.filter(({ deskId }) => deskId === plan.id);
    for (const day of new Set([...gone, ...come].map(({ starts }) => civilDateOf(starts)))) {
      const before = within(plan, dayOf(day));
      const away = absences.filter((absence) => meets(absence, dayOf(day)) && before.shifts.some(({ employeeId }) => employeeId === absence.employeeId));
      const others = absences.filter((absence) => meets(absence, dayOf(day)) && come.some(({ employeeId }) => employeeId === absence.employeeId));
      if (away.length + others.length === 0) continue;
      const shifts = before.shifts.filter((shift) => !gone.some((other) => same(shift, other)));
      const after = { ...before, shifts: [...shifts, ...come.filter((shift) => meets(shift, dayOf(day)))] };
      const all = [...new Set([...away, ...others])];
      const short = findUncovered([before], [after], all);
      if (short) found.push({ deskId: plan.id, short, away: listAwayWhileShort([before], [after], all) });
    }
  }
  return found;
}

/** What bears on a desk in a stretch of time. */
export function within(plan: DeskPlan, day: Span): DeskPlan {
  return {
    ...plan,
    shifts: plan.shifts.filter((shift) => meets(shift, day)),
    required: plan.required.filter((required) => meets(required, day)),
  };
}

const dayOf = (date: CivilDate): Span => ({ starts: startOfCivilDay(date), ends: startOfCivilDay(addCivilDays(date, 1)) });

/** Whether this shift is new to somebody who is away then, so that it only seems to fill the desk. */
export function isOnPaper(shift: Held, { deskId, short }: ShortDay, { absences, shifts }: { absences: readonly Away[]; shifts: readonly Held[] }): boolean {
  const there = (other: Held) => other.deskId === deskId && other.employeeId === shift.employeeId && holds(other, short.at);
  if (!there(shift) || shifts.some(there)) return false;
  return absences.some((away) => away.employeeId === shift.employeeId && !away.onLeave && !away.excused && holds(away, short.at));
}

/** Whether taking this shift away is part of why the desk is short then. */
export function isMissed(shift: Held, { deskId, short }: ShortDay, instead: readonly Held[]): boolean {
  if (shift.deskId !== deskId || !holds(shift, short.at)) return false;
  return !instead.some((other) => other.deskId === deskId && other.employeeId === shift.employeeId && holds(other, short.at));
}
