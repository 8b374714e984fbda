import type { ObservationFilter } from '../observation-search/schema';
import type { Barrier, Comparison, Errand, ObserverRole, Origin, Outcome, Situation, TextField } from '../observations/types';

export const exportFormats = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a file is of. */
export const exportKinds = ['observations', 'codebook', 'research', 'patterns', 'workbook', 'report'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** One observation as it is read for an export. Times twice: the instant (ISO, UTC) and the wall's (`YYYY-MM-DD HH:MM`). */
export type ExportRow = Record<TextField, string> & {
  id: string;
  submittedAt: string;
  submittedWall: string;
  occurredAt: string;
  occurredWall: string;
  /** From seen to handed in, one decimal; negative where somebody mistook the time. */
  hoursToSubmit: number;
  correctedWall: string | null;
  version: number;
  /** Null where it would tell that no site was named. */
  origin: Origin | null;
  /** The opening's topic or the event's title. */
  about: string | null;
  unit: string | null;
  site: string | null;
  /** Another municipality's place, or the tour it was seen on; null for what was seen here. */
  outside: string | null;
  pseudonym: string;
  author: string;
  authorUnit: string;
  role: ObserverRole | null;
  situation: Situation | null;
  errands: Errand[];
  barriers: Barrier[];
  outcome: Outcome | null;
  comparison: Comparison | null;
  significance: number | null;
  /** To the lead's own questions, by question id. */
  answers: { questionId: string; text: string; choices: string[] }[];
};

/** What a first reading finds: how many, what they amount to, and which must not leave the house. */
export type Survey = {
  rows: number;
  /** SHA-256 in hexadecimal. */
  hash: string;
  /** Ids of the first observations with what looks like a CPR number, and how many there are in all. */
  suspects: { ids: string[]; count: number };
  /** How many texts name somebody of the staff, where that was looked for. */
  namedTexts?: number;
  /** How many people wrote what was found, where that was counted. */
  people?: number;
};

export type ExportView = {
  id: string;
  at: Date;
  by: string;
  project: string;
  format: ExportFormat;
  filter: ObservationFilter;
  named: boolean;
  rows: number;
  contentHash: string;
};

/** An observation that stopped an export. */
export type SuspectView = { id: string; occurredAt: Date; unit: string | null; site: string | null };

/** One line of the list of all that has left. */
export type RecordView = {
  id: string;
  at: Date;
  by: string;
  kind: ExportKind;
  format: string;
  /** What was chosen beyond the kind; a filter of observations is told in words on their own page. */
  axis: string | null;
  named: boolean;
  reason: string;
  rows: number;
  namedTexts: number;
  contentHash: string;
};
