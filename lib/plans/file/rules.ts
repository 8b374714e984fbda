import type { PlannerRound } from '../../planner/types';

/** Whether a file speaks of the round's own people, openings and desks and of no others: then its plan can be kept. */
export function isAbout(file: PlannerRound, round: PlannerRound): boolean {
  const within = (a: readonly { id: string }[], b: readonly { id: string }[]) => {
    const known = new Set(b.map(({ id }) => id));
    return a.every(({ id }) => known.has(id));
  };
  return file.openings.length > 0 && within(file.openings, round.openings) && within(file.people, round.people) && within(file.desks, round.desks);
}
