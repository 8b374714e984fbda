import type { Placement, PlannerOpening } from '../../planner/types';
import type { Violation } from '../../planner-check/types';

/**
 * What keeps a visit where it is whatever the planner would do: a pin, which the lead can let go of, or that the lead gave
 * it by hand, so that only calling it off ends it. Either may hold, or both.
 */
export type Settled = { pinned: boolean; given: boolean };

/** A published visit that a hard rule forbids by now, and which; `settled` is null where the planner may move it. */
export type BrokenVisit = Placement & {
  place: PlannerOpening;
  why: Violation;
  settled: Settled | null;
  /** The desk that the visitor would be back at. */
  desk: string | null;
  visitId: string | null;
};

export type BrokenRound = { id: string; name: string; count: number };
