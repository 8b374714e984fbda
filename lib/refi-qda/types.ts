import type { ExportRow } from '../exports/types';
import type { TextField } from '../observations/types';

/** Somebody who wrote or marked; `key` is their stand-in in the project, `name` what is shown of them. */
export type QdaPerson = { key: string; name: string };

export type QdaTheme = {
  id: string;
  parentId: string | null;
  name: string;
  definition: string;
  examples: string;
  /** 1 to 12, a place in the palette. */
  colour: number;
};

/** A memo, about a theme, a passage, or something that the format has no place for and the project then carries. */
export type QdaMemo = { id: string; themeId: string | null; passageId: string | null; author: string; writtenAt: string; text: string };

export type QdaCoding = { id: string; themeId: string; coder: string; at: string };

/** A marked stretch of one field, in Unicode code points of that field. */
export type QdaMark = {
  id: string;
  field: TextField;
  from: number;
  to: number;
  text: string;
  codings: QdaCoding[];
  memos: string[];
};

/** What each part of the file needs of an observation. */
type Named = Pick<ExportRow, 'id' | 'occurredWall' | 'unit' | 'site'>;
export type QdaCase = Named & Pick<ExportRow, 'occurredAt' | 'origin' | 'about' | 'outside' | 'authorUnit' | 'role' | 'situation' | 'errands' | 'barriers' | 'outcome' | 'comparison' | 'significance' | 'answers'>;
export type QdaSource = Named & Pick<ExportRow, 'submittedAt' | 'pseudonym' | TextField> & { marks: QdaMark[] };
export type QdaText = Pick<ExportRow, 'id' | TextField>;

export type QdaQuestion = { id: string; text: string };

/** All that stands outside the observations themselves. */
export type QdaFrame = {
  projectId: string;
  name: string;
  description: string;
  people: QdaPerson[];
  themes: QdaTheme[];
  memos: QdaMemo[];
  questions: QdaQuestion[];
};

/** The words that stand in the files, in the reader's language. */
export type QdaWords = {
  headings: Record<TextField, string>;
  variables: Record<'origin' | 'about' | 'unit' | 'site' | 'outside' | 'authorUnit' | 'occurredAt' | 'role' | 'situation' | 'outcome' | 'comparison' | 'significance', string>;
  errand: string;
  barrier: string;
  examples: string;
  source: string;
  otherUnits: string;
  otherSites: string;
  answers: {
    origins: Record<string, string>;
    roles: Record<string, string>;
    situations: Record<string, string>;
    outcomes: Record<string, string>;
    comparisons: Record<string, string>;
    errands: Record<string, string>;
    barriers: Record<string, string>;
  };
};
