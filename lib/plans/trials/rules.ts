import type { Placement, PlannerRound, Relaxation } from '../../planner/types';
import type { Waiver } from '../types';

/** What two trials one after the other let go of. */
export function joinWaivers(a: Waiver, b: Waiver): Waiver {
  const more = new Map(a.seats.map((seat) => [seat.opening, seat.more]));
  for (const { opening, more: count } of b.seats) more.set(opening, (more.get(opening) ?? 0) + count);
  return { seats: [...more].map(([opening, count]) => ({ opening, more: count })), staffing: [...a.staffing, ...b.staffing] };
}

/**
 * The round with what a relaxation asks for let go: seats more, and the desk's minimum lowered for just those half
 * hours. All others' visits of the plan count as promised, so that as few as possible move, and the one it is about
 * is held to the opening that the sentence named.
 */
export function waive(round: PlannerRound, relaxation: Relaxation, person: string, visits: readonly Placement[]): PlannerRound {
  const { opening: wanted, seats, staffing } = relaxation;
  return {
    ...round,
    openings: round.openings.map((opening) => {
      const more = seats.find((seat) => seat.opening === opening.id)?.more ?? 0;
      return more > 0 ? { ...opening, seats: opening.seats + more } : opening;
    }),
    desks: round.desks.map((desk) => {
      const lowered = staffing.filter((one) => one.desk === desk.id);
      return lowered.length > 0 ? { ...desk, minimum: lowered.reduce(lower, desk.minimum) } : desk;
    }),
    pinned: [...round.pinned, { person, opening: wanted }],
    published: visits.map(({ person: visitor, opening }) => ({ person: visitor, opening })),
  };
}

type Minimum = PlannerRound['desks'][number]['minimum'];

function lower(minimum: Minimum, { from, to, left }: { from: string; to: string; left: number }): Minimum {
  return minimum.flatMap((row) => {
    if (row.to <= from || to <= row.from || row.people <= left) return [row];
    const inside = { from: row.from > from ? row.from : from, to: row.to < to ? row.to : to, people: left };
    const parts = [{ ...row, to: inside.from }, inside, { ...row, from: inside.to }];
    return parts.filter((part) => part.from < part.to && part.people > 0);
  });
}
