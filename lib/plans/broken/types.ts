import type { Placement, PlannerOpening } from '../../planner/types';
import type { Violation } from '../../planner-check/types';

/**
 * A published visit that a hard rule forbids by now, and which. A `settled` one is not the planner's to move: it is
 * pinned, or was given by hand to somebody who had not asked for it.
 */
export type BrokenVisit = Placement & { place: PlannerOpening; why: Violation; settled: boolean };

export type BrokenRound = { id: string; name: string; count: number };
