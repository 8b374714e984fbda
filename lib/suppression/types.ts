/** Fewer people than this could be told from what stands about them. */
export const FEWEST_PEOPLE = 5;

/** Stands in files for all units too small to be named; the words for it are the reader's. */
export const OTHER_UNITS = 'otherUnits';

/** Likewise for sites. */
export const OTHER_SITES = 'otherSites';

/** Stands for the rows or columns that were too small to stand alone. */
export const OTHERS = 'others';

/** What one person has of one cell: how many marks. The person's key never leaves what counts. */
export type Tally = { row: string; column: string; person: string; count: number };

/** A table as it may leave: null where a number is held back. Nothing in it is of fewer than five people but nobody. */
export type SafeTable = {
  rows: string[];
  columns: string[];
  /** By row, then column; a combination nobody has is 0. */
  values: (number | null)[][];
  /** None where one mark can stand in several columns: their sum says nothing, and would say too much. */
  sums: { rows: number[]; columns: number[]; total: number } | null;
  /** How many rows and columns became `others`; the keys that did. */
  merged: { rows: string[]; columns: string[] };
  /** How many numbers are held back. */
  hidden: number;
};
