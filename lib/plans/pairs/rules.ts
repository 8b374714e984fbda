import type { Placement, PlannerRound } from '../../planner/types';
import { findViolations } from '../../planner-check/rules';
import type { Violation } from '../../planner-check/types';

/**
 * What one more pin breaks beside those there are, by the checker of plans. That somebody did not wish for it is the
 * lead's to set aside, and so is what ruled the two out before: the pin takes its place.
 */
export function findPinViolations(round: PlannerRound, pin: Placement): Violation[] {
  const same = ({ person, opening }: Placement) => person === pin.person && opening === pin.opening;
  if (round.pinned.some(same)) return [];
  const pinned = [...round.pinned, pin];
  const known = new Set(findViolations(round, round.pinned).map((violation) => JSON.stringify(violation)));
  return findViolations({ ...round, forbidden: round.forbidden.filter((one) => !same(one)), pinned }, pinned).filter(
    (violation) => violation.rule !== 'notWished' && !known.has(JSON.stringify(violation)),
  );
}
