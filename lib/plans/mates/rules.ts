import { listSwaps } from '../../planner/levels/rules';
import type { Placement, PlannerRound } from '../../planner/types';

/** Two who asked to visit each other, and what a plan gives them: the ways that came true, as visits. */
export type MateLine = { a: string; b: string; there: Placement | null; back: Placement | null };

/** Every two of a round who swap, each two once, with their visits at what the other hosts. */
export function listMateLines({ people, openings }: Pick<PlannerRound, 'people' | 'openings'>, visits: readonly Placement[]): MateLine[] {
  const hostOf = new Map(openings.map(({ id, host }) => [id, host]));
  const visit = (from: string, to: string) => visits.find(({ person, opening }) => person === from && hostOf.get(opening) === to) ?? null;
  return listSwaps(people).map(([a, b]) => ({ a, b, there: visit(a, b), back: visit(b, a) }));
}
