/** A sheet as texts: dates and times of a spreadsheet read as `YYYY-MM-DD HH:MM` or `HH:MM`, empty cells as ''. */
export type TextSheet = {
  /** Rows that hold anything, with the number that a spreadsheet shows beside them. */
  rows: { number: number; cells: string[] }[];
};

/** Why bytes are no sheet we read. */
export type SheetProblem = 'empty' | 'notASheet' | 'oldExcel' | 'unreadable' | 'tooManyRows' | 'unpacksTooLarge';

export const MOST_FILE_BYTES = 5 * 1024 * 1024;
export const MOST_ROWS = 10_000;
/** Cells beyond are not read: a sheet of ours has ten columns at most. */
export const MOST_COLUMNS = 60;
/** Longer than any field of ours, so that what is too long can still be refused as that. */
export const MOST_CELL_LENGTH = 400;
