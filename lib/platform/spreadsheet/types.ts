/** A local date and time as people read it, `YYYY-MM-DD HH:MM`; what a spreadsheet keeps as a date, with no zone. */
export type WallTime = { wall: string };

/** Numbers stay numbers in every format. */
export type Cell = string | number | WallTime | null;

export type Column = {
  heading: string;
  /** In characters. */
  width: number;
  /** Long text breaks inside its cell. */
  wraps?: boolean;
};

/** Rows come in batches, as they are read. */
export type Batches = AsyncIterable<Cell[][]> | Iterable<Cell[][]>;

export type Sheet = {
  /** At most 31 letters, none of `[]:*?/\`. */
  name: string;
  columns: Column[];
  /** The number of rows to come, without the headings. */
  rowCount: number;
  batches: Batches;
};

/** Of a sheet, headings included; Excel's own limit. */
export const MOST_SHEET_ROWS = 1_048_576;
