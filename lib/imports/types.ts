import type { da } from '@/messages';
import type { Refusal } from '../platform/result';

export const importKinds = ['roster', 'absences', 'employees'] as const;
export type ImportKind = (typeof importKinds)[number];

/** The columns that are read, of all kinds; keys under `imports.columns` in the messages. */
export type ColumnKey = keyof (typeof da)['imports']['columns'];
export type Cells = Partial<Record<ColumnKey, string>>;

/** A row of the file, numbered as the spreadsheet does. */
export type FileRow = { row: number; cells: Cells };

/** `leaves` and `stays` are not in the file but in the app: would go with a whole file, or something keeps them. */
export const lineStates = ['error', 'new', 'changed', 'unchanged', 'leaves', 'stays'] as const;
export type LineState = (typeof lineStates)[number];

type Params = Record<string, string | number>;
/** What is wrong with a row, or worth knowing about it: keys under `imports` in the messages. */
export type Issue = { reason: keyof (typeof da)['imports']['issues']; params?: Params };
export type Note = { reason: keyof (typeof da)['imports']['notes']; params?: Params };

/** What confirming does with a row. Plain JSON with instants as ISO text, for it waits in the database. */
export type Line<Target = unknown> = {
  /** Null for what is not in the file. */
  row: number | null;
  state: LineState;
  cells: Cells;
  issues: Issue[];
  notes: Note[];
  /** Null where nothing would be written. */
  target: Target | null;
};

export type ParkedView = {
  id: string;
  kind: ImportKind;
  fileName: string;
  /** Headings that mean nothing here. */
  ignored: string[];
  columns: ColumnKey[];
  createdAt: Date;
  version: number;
  counts: Record<LineState, number>;
  /** How many came out differently the last time they were reckoned. */
  moved: number;
  /** How many rows stand against visits that somebody has; with a reason in `anyway` they are taken all the same. */
  breaking: number;
  anyway: string;
  /** When the same content was brought in before; null when it never was. */
  before: Date | null;
};

export type LineView = Pick<Line, 'row' | 'state' | 'cells' | 'issues' | 'notes'> & { position: number };
export type LinePage = { rows: LineView[]; page: number; pages: number; total: number };

export type Counts = { added: number; changed: number; unchanged: number; removed: number; skipped: number };
export type RecordView = Counts & { id: string; kind: ImportKind; fileName: string; at: Date; actor: string };
export type WaitingView = { id: string; kind: ImportKind; fileName: string; createdAt: Date };

/** Why a file was not read; keys under `imports.problems`. `columns` holds keys with spaces between. */
export type ImportProblem = keyof (typeof da)['imports']['problems'];
export type ReadRefusal = { reason: ImportProblem; params?: Params };
export type ImportRefusal = Refusal & {
  reason: keyof (typeof da)['imports']['refusals'];
  /** The first rows that came out differently. */
  rows?: number[];
};
