import type { Dimension } from '../observation-search/types';

/** What stands down and what stands across. */
export type MatrixAxes = { rows: Dimension; columns: Dimension };

/** Keys as in the URL, `unanswered` where the question was left open. Combinations nobody has are left out. */
export type MatrixCell = { row: string; column: string; count: number };

/** What is most worth looking at. `expected` is what the sums alone would give, in observations. */
export type Striking =
  | { kind: 'few'; least: number }
  | { kind: 'even' }
  | ({ kind: 'more' | 'less'; expected: number } & MatrixCell);
