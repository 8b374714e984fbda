import type { PreparedRound } from '../preparation/types';
import type { LevelName } from '../types';

/** What a row holds back, for those who speak about it or want to loosen it. People, openings, desks by index. */
export type RowMeaning =
  /** At most so many visits for one person. */
  | { kind: 'person'; person: number }
  /** k > 1: two or more openings of which one person can be at one. */
  | { kind: 'clash'; person: number }
  /** No more visitors than seats. */
  | { kind: 'seats'; opening: number; seats: number }
  /** No more away from a desk, from `starts` to before `ends` (minutes since 1970), than `rostered - needed`. */
  | { kind: 'staffing'; desk: number; starts: number; ends: number; rostered: number; needed: number }
  /** k > 1: one person counts once at their desk, however many of their visits they are away for. */
  | { kind: 'absence'; person: number }
  /** k > 1: placed only with a visit. */
  | { kind: 'placed'; person: number }
  | { kind: 'lone'; opening: number }
  | { kind: 'reciprocity'; units: [number, number] }
  | { kind: 'busiestDay'; day: number }
  | { kind: 'mates'; people: [number, number] }
  /** Either of two who swap visits what the other hosts, or they have not swapped. */
  | { kind: 'swap'; people: [number, number] }
  /** An earlier level that is not to get worse. */
  | { kind: 'held'; level: LevelName };

/**
 * The round as columns and rows in sparse arrays. The first `visits` columns are the pairs of `prepared.pairs`, in
 * their order; what follows them are the columns that the goal and the rows need. No column has a cost as yet:
 * `gains[level][column]` is what one unit of it adds to a level (less than nothing where lower is better), and
 * weights make costs of them.
 */
export type PlannerModel = {
  prepared: PreparedRound;
  visits: number;
  columns: number;
  lower: Float64Array;
  upper: Float64Array;
  /** 1 for whole numbers. */
  integer: Int32Array;
  gains: Record<LevelName, Float64Array>;
  /** By row: entries of row r are those from `starts[r]` to before `starts[r + 1]`. */
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  rows: RowMeaning[];
};

/** What a point of each level is worth in the one objective that is made larger. */
export type Weights = Record<LevelName, number>;
