import type { PassageView } from '../passages/types';
import type { Strength, Warning } from './strength/types';

export const findingStates = ['idea', 'draft', 'settled', 'dropped'] as const;
export const findingSides = ['supports', 'contradicts'] as const;
export type FindingState = (typeof findingStates)[number];
export type FindingSide = (typeof findingSides)[number];

/** A finding with what follows from its evidence. Access is the caller's: see `canReadFinding`. */
export type FindingView = {
  id: string;
  projectId: string;
  /** What people call it by: "Fund 3". */
  number: number;
  statement: string;
  /** What is not known yet; may be empty. */
  questions: string;
  state: FindingState;
  /** Where somebody looked for what speaks against it and what they found, on a civil date; null until somebody did. */
  counterSought: { text: string; on: string } | null;
  version: number;
  changedAt: Date;
  changedBy: string;
  stateAt: Date;
  stateBy: string;
  strength: Strength;
  warnings: Warning[];
};

/** A passage as it stands in a finding. */
export type Evidence = {
  id: string;
  side: FindingSide;
  /** Why it speaks for or against; may be empty. */
  note: string;
  addedBy: string;
  addedAt: Date;
  passage: PassageView;
};

export type FindingWithEvidence = FindingView & { evidence: Evidence[] };

/** A finding that uses a passage, as the passage's and the observation's pages say it. */
export type FindingUse = { passageId: string; side: FindingSide; id: string; number: number; statement: string; state: FindingState };

/** A finding's own words, as a form holds them. */
export type FindingWords = Pick<FindingView, 'statement' | 'questions'>;

export type FindingRefusal = {
  /** With `changedMeanwhile`: who saved (name), and what stands there now (statement, questions, version). */
  reason: 'notCoder' | 'noProject' | 'findingGone' | 'passageGone' | 'wrongState' | 'nothingSupports' | 'inFuture' | 'changedMeanwhile';
  params?: Record<string, string | number>;
};
