import type { FindingSide, FindingState } from '../types';

/** One thing that happened to a finding. What it said before stands in full, so that no wording is lost. */
export type FindingEvent = { id: string; at: Date; actor: string } & (
  | { kind: 'made' }
  | { kind: 'reworded'; statement: string; questions: string }
  | { kind: 'moved'; from: FindingState }
  | { kind: 'counterSought'; text: string | null }
  | { kind: 'attached' | 'turned'; passageId: string; passage: string; side: FindingSide }
  | { kind: 'detached'; passageId: string; passage: string; side: FindingSide; back: boolean }
  | { kind: 'noted'; passageId: string; passage: string; note: string }
);
