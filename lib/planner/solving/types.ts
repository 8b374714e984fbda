import type { Level, Method, Placement } from '../types';

export type Candidate = { method: Method; visits: Placement[]; levels: Level[] };

export type SolveOptions = {
  seed: number;
  /** For all solves together. */
  seconds: number;
  /** Milliseconds on any clock that only goes forward. */
  now: () => number;
  /** Rounds of more possible visits than this are not searched to the end. */
  exactUpTo?: number;
  onPlaced?: (people: number) => void;
  onProven?: (levels: number) => void;
};

/** The best in fractions under some costs, and what its duals show of all plans. */
export type Fractions = { costs: Float64Array; values: Float64Array; floor: number; reduced: Float64Array };

/** A whole-number solution, and whether no other is cheaper. */
export type Whole = { values: Float64Array; cost: number; best: boolean };
