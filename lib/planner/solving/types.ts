import type { Level, Method, Placement } from '../types';

export type Candidate = {
  method: Method;
  visits: Placement[];
  levels: Level[];
  /** True where the solver did not get as far as it was asked to. */
  fellBack: boolean;
};

export type SolveOptions = {
  seed: number;
  /** For all solves together. */
  seconds: number;
  /** Milliseconds on any clock that only goes forward. */
  now: () => number;
  /** Rounds of more possible visits than this are not searched to the end. */
  exactUpTo?: number;
  /** False where the solver has been lost over whole numbers: the best in fractions is rounded then. */
  wholeNumbers?: boolean;
  onPlaced?: (people: number) => void;
  onProven?: (levels: number) => void;
  /** Told of what the solver threw, where there is a plan without it. */
  onFailure?: (error: unknown) => void;
};

/** The best in fractions under some costs, and what its duals show of all plans. */
export type Fractions = { costs: Float64Array; values: Float64Array; floor: number; reduced: Float64Array };

/** A whole-number solution, and whether no other is cheaper. */
export type Whole = { values: Float64Array; cost: number; best: boolean };
