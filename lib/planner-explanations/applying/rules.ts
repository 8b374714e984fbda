import type { Interval, PlannerDesk, PlannerRound, Relaxation } from '../../planner/types';

/**
 * The round as it would be with the relaxation granted: seats added, minimums lowered for as long as it takes, and the
 * person pinned, since a new plan might otherwise give what came free to somebody else.
 */
export function applyRelaxation(round: PlannerRound, person: string, relaxation: Relaxation): PlannerRound {
  const more = new Map(relaxation.seats.map((seat) => [seat.opening, seat.more]));
  return {
    ...round,
    openings: round.openings.map((opening) => (more.has(opening.id) ? { ...opening, seats: opening.seats + more.get(opening.id)! } : opening)),
    desks: round.desks.map((desk) => ({ ...desk, minimum: lowerMinimum(desk, relaxation.staffing) })),
    pinned: [...round.pinned, { person, opening: relaxation.opening }],
  };
}

/** A desk's minimum, lowered in just the stretches in which it is let go of. */
export function lowerMinimum(desk: PlannerDesk, bends: Relaxation['staffing']): PlannerDesk['minimum'] {
  return bends.filter((each) => each.desk === desk.id).reduce((rows, bend) => rows.flatMap((row) => lowerWithin(row, bend)), desk.minimum);
}

/** Local times of one zone read in their order as texts, but in the night when an hour comes twice. */
function lowerWithin(row: PlannerDesk['minimum'][number], { from, to, left }: Interval & { left: number }): PlannerDesk['minimum'] {
  if (row.people <= left || to <= row.from || row.to <= from) return [row];
  const parts: PlannerDesk['minimum'] = [];
  if (row.from < from) parts.push({ ...row, to: from });
  parts.push({ from: row.from < from ? from : row.from, to: to < row.to ? to : row.to, people: left });
  if (to < row.to) parts.push({ ...row, from: to });
  return parts;
}
