import type { Placement, PlannerRound, Relaxation } from '../../planner/types';
import { applyRelaxation } from '../../planner-explanations/applying/rules';
import type { Waiver } from '../types';

/** What two trials one after the other let go of. */
export function joinWaivers(a: Waiver, b: Waiver): Waiver {
  const more = new Map(a.seats.map((seat) => [seat.opening, seat.more]));
  for (const { opening, more: count } of b.seats) more.set(opening, (more.get(opening) ?? 0) + count);
  return { seats: [...more].map(([opening, count]) => ({ opening, more: count })), staffing: [...a.staffing, ...b.staffing] };
}

/** The round with what a relaxation asks for let go, and all others' visits as promised, so that as few as possible move. */
export function waive(round: PlannerRound, relaxation: Relaxation, person: string, visits: readonly Placement[]): PlannerRound {
  return { ...applyRelaxation(round, person, relaxation), published: visits.map(({ person: visitor, opening }) => ({ person: visitor, opening })) };
}
