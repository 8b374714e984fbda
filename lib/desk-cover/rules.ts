import { isAwayFrom } from '../staffing/rules';
import type { Away, DeskPlan, DeskShift } from '../staffing/types';

/** Where and when a change of the roster would leave a desk short while somebody from it is away on a visit. */
export type Uncovered = { desk: string; site: string; at: Date; needed: number; left: number };

/** What the sentence needs; the instant as ISO text (see platform/params). */
export function uncoveredParams({ desk, site, at, needed, left }: Uncovered): Record<string, string | number> {
  return { desk, site, at: at.toISOString(), needed, left };
}

/** The desks as they would be without some shifts and with another. */
export function replan(
  plans: readonly DeskPlan[],
  change: { drop: (shift: DeskShift) => boolean; add?: DeskShift & { deskId: string } },
): DeskPlan[] {
  const { drop, add } = change;
  return plans.map((plan) => {
    const kept = plan.shifts.filter((shift) => !drop(shift));
    return { ...plan, shifts: add?.deskId === plan.id ? [...kept, add] : kept };
  });
}

/**
 * The first instant at which a desk that has somebody away would stand worse than before the change and under its
 * minimum. What was short already (the lead may have allowed it) and does not get worse is not this change's fault;
 * and without anybody away the roster is the desk's own business. Nor is somebody put on shift who is away by then, where
 * others are missing too: that would only seem to fill the desk. The change may be in who is away, too: `earlier` are
 * the absences before it.
 */
export function findUncovered(
  before: readonly DeskPlan[],
  after: readonly DeskPlan[],
  absences: readonly Away[],
  earlier: readonly Away[] = absences,
): Uncovered | null {
  let first: Uncovered | null = null;
  for (const plan of after) {
    const old = before.find(({ id }) => id === plan.id);
    const from = (all: readonly Away[]) => all.filter((absence) => isAwayFrom(plan, absence));
    const [gone, goneBefore] = [from(absences), from(earlier)];
    for (const time of instantsOf(plan, old, [...gone, ...goneBefore])) {
      if (first && time >= first.at.getTime()) break;
      const now = worseAt(plan, old, gone, goneBefore, time);
      if (now) first = { desk: plan.name, site: plan.siteName, at: new Date(time), needed: now.needed, left: now.left };
    }
  }
  return first;
}

/** Whoever is away from a desk that they are on shift at, while the change leaves it short. */
export function listAwayWhileShort(before: readonly DeskPlan[], after: readonly DeskPlan[], absences: readonly Away[]): Away[] {
  const away = new Set<Away>();
  for (const plan of after) {
    const old = before.find(({ id }) => id === plan.id);
    const gone = absences.filter((absence) => isAwayFrom(plan, absence));
    for (const time of instantsOf(plan, old, gone)) {
      const now = worseAt(plan, old, gone, gone, time);
      if (now) for (const one of gone) if (covers(one, time) && now.onShift.has(one.employeeId)) away.add(one);
    }
  }
  return [...away];
}

/** How a desk stands then, if that is under its minimum and worse than before the change; else null. */
function worseAt(plan: DeskPlan, old: DeskPlan | undefined, gone: readonly Away[], goneBefore: readonly Away[], time: number) {
  const now = standAt(plan, gone, time);
  if (now.away === 0 || now.left >= now.needed) return null;
  const then = old ? standAt(old, goneBefore, time) : nobody;
  const onlyOnPaper = now.unexcused.some((employeeId) => !then.onShift.has(employeeId));
  return now.needed - now.left <= Math.max(0, then.needed - then.left) && !onlyOnPaper ? null : now;
}

const nobody = { needed: 0, left: 0, away: 0, onShift: new Set<string>(), unexcused: [] as string[] };

/** Every instant at which something begins or ends: between two of them nothing changes. */
function instantsOf(plan: DeskPlan, old: DeskPlan | undefined, absences: readonly Away[]): number[] {
  const spans = [...plan.shifts, ...plan.required, ...(old?.shifts ?? []), ...(old?.required ?? []), ...absences];
  return [...new Set(spans.flatMap(({ starts, ends }) => [starts.getTime(), ends.getTime()]))].sort((a, b) => a - b);
}

function standAt(plan: DeskPlan, absences: readonly Away[], time: number) {
  const during = (span: { starts: Date; ends: Date }) => covers(span, time);
  const at = absences.filter(during);
  const onLeave = new Set(at.filter((one) => one.onLeave).map(({ employeeId }) => employeeId));
  const gone = new Set(at.map(({ employeeId }) => employeeId));
  // Whoever is on leave is not there, and that too is the desk's own business.
  const onShift = new Set(plan.shifts.filter(during).flatMap(({ employeeId }) => (onLeave.has(employeeId) ? [] : [employeeId])));
  const missed = [...onShift].filter((employeeId) => gone.has(employeeId));
  const excused = new Set(at.filter((one) => one.excused).map(({ employeeId }) => employeeId));
  const needed = Math.max(0, ...plan.required.filter(during).map(({ people }) => people));
  return { needed, left: onShift.size - missed.length, away: missed.length, onShift, unexcused: missed.filter((employeeId) => !excused.has(employeeId)) };
}

function covers({ starts, ends }: { starts: Date; ends: Date }, time: number): boolean {
  return starts.getTime() <= time && time < ends.getTime();
}
