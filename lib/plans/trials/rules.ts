import type { Placement, Plan, PlannerRound, Relaxation } from '../../planner/types';
import { findAddedViolations } from '../../planner-check/rules';
import { applyRelaxation } from '../../planner-explanations/applying/rules';
import { recountLevels, recountUnplaced } from '../moves/rules';
import type { Waiver } from '../types';

/** What two trials one after the other let go of. */
export function joinWaivers(a: Waiver, b: Waiver): Waiver {
  const more = new Map(a.seats.map((seat) => [seat.opening, seat.more]));
  for (const { opening, more: count } of b.seats) more.set(opening, (more.get(opening) ?? 0) + count);
  return { seats: [...more].map(([opening, count]) => ({ opening, more: count })), staffing: [...a.staffing, ...b.staffing] };
}

/**
 * The round with what a relaxation asks for let go. The visits that its sentence promised count as published: everybody
 * where they were, but for those it named, and the one it is about.
 */
export function waive(round: PlannerRound, relaxation: Relaxation, person: string, visits: readonly Placement[]): PlannerRound {
  const kept = visits.map(({ person: visitor, opening }) => {
    const move = relaxation.moves.find((one) => one.person === visitor && one.from === opening);
    return { person: visitor, opening: move ? move.to : opening };
  });
  return { ...applyRelaxation(round, person, relaxation), published: [...kept, { person, opening: relaxation.opening }] };
}

/**
 * What a trial comes to: just what was promised. The planner's own plan of the relaxed round may be as good and yet take
 * a visit from somebody for the sake of a later goal, and nobody was told of that; it says how good a plan could be.
 * Where the promise cannot be kept, the planner's plan it is.
 */
export function keepPromise(round: PlannerRound, plan: Plan): Plan {
  const visits = round.published;
  if (findAddedViolations(round, visits).length > 0) return plan;
  return { ...plan, visits, levels: recountLevels(round, visits, plan.levels), unplaced: recountUnplaced(round, visits, plan.unplaced) };
}
