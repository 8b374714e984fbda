import { lowerIsBetter, measureLevels } from '../../planner/levels/rules';
import type { Level, Placement, PlannerRound, Unplaced } from '../../planner/types';
import { findAddedViolations } from '../../planner-check/rules';
import type { Violation } from '../../planner-check/types';
import { isAsking } from '../rules';

/** The visits with one person moved; null when there is nothing to move or they are there already. */
export function moveOne<Visit extends Placement>(
  visits: readonly Visit[],
  { person, from, to }: { person: string; from: string | null; to: string | null },
): (Visit | Placement)[] | null {
  const is = (opening: string | null) => (visit: Placement) => visit.person === person && visit.opening === opening;
  if (from !== null && !visits.some(is(from))) return null;
  if (to !== null && visits.some(is(to))) return null;
  const rest = from === null ? [...visits] : visits.filter((visit) => !is(from)(visit));
  return to === null ? rest : [...rest, { person, opening: to }];
}

/** The hard rules that a change breaks and the plan before it did not; a desk further under its minimum is one. */
export function findNewViolations(round: PlannerRound, before: readonly Placement[], after: readonly Placement[]): Violation[] {
  const old = new Set(findAddedViolations(round, before).map((violation) => JSON.stringify(violation)));
  // What the lead settles by hand is not held against the wish for wished openings only, but for a pin it would be.
  return findAddedViolations(round, after).filter((violation) => violation.rule !== 'notWished' && !old.has(JSON.stringify(violation)));
}

/** The levels counted anew. What was the bound still is; a change by hand proves nothing, it only may have kept it. */
export function recountLevels(round: PlannerRound, visits: readonly Placement[], before: readonly Level[]): Level[] {
  const values = measureLevels(round, visits);
  let led = true;
  return before.map(({ name, value: old, bound, proven }) => {
    const value = values[name];
    // A bound further down holds only while all levels above stand where they stood.
    const beyond = lowerIsBetter[name] ? value < bound : value > bound;
    const level = { name, value, bound: beyond || !led ? value : bound, proven: proven && led && value === old };
    led &&= value === old;
    return level;
  });
}

/** Those without a visit now: whoever had a reason keeps it, who lost a visit by hand has the lead's. */
export function recountUnplaced(round: PlannerRound, visits: readonly Placement[], before: readonly Unplaced[]): Unplaced[] {
  const placed = new Set(visits.map(({ person }) => person));
  const known = new Map(before.map((one) => [one.person, one]));
  return round.people
    .filter((person) => isAsking(round, person) && !placed.has(person.id))
    .map(({ id }) => known.get(id) ?? { person: id, reason: 'outweighed' });
}
