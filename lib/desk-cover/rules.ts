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
 * and without anybody away the roster is the desk's own business.
 */
export function findUncovered(
  before: readonly DeskPlan[],
  after: readonly DeskPlan[],
  absences: readonly Away[],
): Uncovered | null {
  let first: Uncovered | null = null;
  for (const plan of after) {
    const old = before.find(({ id }) => id === plan.id);
    for (const time of instantsOf(plan, old, absences)) {
      if (first && time >= first.at.getTime()) break;
      const now = worseAt(plan, old, absences, time);
      if (now) first = { desk: plan.name, site: plan.siteName, at: new Date(time), needed: now.needed, left: now.left };
    }
  }
  return first;
}

/** Whoever is away from a desk, that they are on shift at, while the change leaves it short. */
export function listAwayWhileShort(before: readonly DeskPlan[], after: readonly DeskPlan[], absences: readonly Away[]): Away[] {
  const away = new Set<Away>();
  for (const plan of after) {
    const old = before.find(({ id }) => id === plan.id);
    for (const time of instantsOf(plan, old, absences)) {
      if (!worseAt(plan, old, absences, time)) continue;
      const onShift = new Set(plan.shifts.filter((shift) => covers(shift, time)).map(({ employeeId }) => employeeId));
      for (const one of absences) if (covers(one, time) && onShift.has(one.employeeId)) away.add(one);
    }
  }
  return [...away];
}

/** How a desk stands then, if that is under its minimum and worse than before the change; else null. */
function worseAt(plan: DeskPlan, old: DeskPlan | undefined, absences: readonly Away[], time: number) {
  const now = standAt(plan, absences, time);
  if (now.away === 0 || now.left >= now.needed) return null;
  const then = old ? standAt(old, absences, time) : { needed: 0, left: 0, away: 0 };
  return now.needed - now.left <= Math.max(0, then.needed - then.left) ? null : now;
}

/** Every instant at which something begins or ends: between two of them nothing changes. */
function instantsOf(plan: DeskPlan, old: DeskPlan | undefined, absences: readonly Away[]): number[] {
  const spans = [...plan.shifts, ...plan.required, ...(old?.shifts ?? []), ...(old?.required ?? []), ...absences];
  return [...new Set(spans.flatMap(({ starts, ends }) => [starts.getTime(), ends.getTime()]))].sort((a, b) => a - b);
}

function standAt(plan: DeskPlan, absences: readonly Away[], time: number) {
  const during = (span: { starts: Date; ends: Date }) => covers(span, time);
  const onShift = new Set(plan.shifts.filter(during).map(({ employeeId }) => employeeId));
  const gone = new Set(absences.filter(during).map(({ employeeId }) => employeeId));
  const away = [...onShift].filter((employeeId) => gone.has(employeeId)).length;
  const needed = Math.max(0, ...plan.required.filter(during).map(({ people }) => people));
  return { needed, left: onShift.size - away, away };
}

function covers({ starts, ends }: { starts: Date; ends: Date }, time: number): boolean {
  return starts.getTime() <= time && time < ends.getTime();
}
