import type { ObserverRole, Situation, TextField } from '../observations/types';
import type { Span } from '../passages/types';

/** What one passage is marked with, as the reader sees it: their own themes, and how many others gave each. */
export type Mark = Span & {
  id: string;
  field: TextField;
  text: string;
  needsLook: boolean;
  themes: { themeId: string; mine: boolean; others: number }[];
  memos: number;
};

/** What changes while somebody codes a text; every answer to a step holds all of it. */
export type CodingState = {
  observationId: string;
  marks: Mark[];
  done: boolean;
  /** The reader's last step in this text, while it can be undone. */
  undoable: { id: string; kind: StepKind } | null;
};

/** An observation on the coding page. The author is left out: a text is read for what it says. */
export type CodingText = CodingState & {
  version: number;
  texts: { field: TextField; text: string }[];
  unit: string | null;
  site: string | null;
  occurredAt: Date;
  role: ObserverRole | null;
  situation: Situation | null;
};

export const stepKinds = ['mark', 'code', 'uncode', 'unmark'] as const;
export type StepKind = (typeof stepKinds)[number];

export type CodingRefusal = {
  reason: 'notCoder' | 'textGone' | 'textChanged' | 'emptySpan' | 'themeGone' | 'passageGone' | 'nothingToUndo' | 'changedSince';
};

export const queueKinds = ['open', 'mine', 'others', 'look', 'all'] as const;
/** Nobody has begun; I have; others but not I; a correction touched a mark; all. */
export type QueueKind = (typeof queueKinds)[number];

export type QueueRow = { id: string; unit: string | null; site: string | null; occurredAt: Date; opening: string; done: boolean };
