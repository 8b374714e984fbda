import { refuse, type Result } from '../platform/result';
import { addCivilDays, civilDateOf, type CivilDate } from '../platform/time';
import type { KeptObservation, ObservationContent } from './types';

/** What an observation is called where nobody may be named: the report's notes, and the list of all finds it by this. */
export const sourceNumberOf = (id: string): string => id.slice(-8);

const CORRECTION_DAYS = 14;

/** The last day on which what was handed in may be corrected: the fourteenth after, counted as people count days. */
export function lastDayToCorrect(submittedAt: Date): CivilDate {
  return addCivilDays(civilDateOf(submittedAt), CORRECTION_DAYS);
}

export function canStillCorrect(submittedAt: Date, now: Date): boolean {
  return civilDateOf(now) <= lastDayToCorrect(submittedAt);
}

type Attempt = {
  /** The version the writer had before them; 0 when they knew of none. */
  version: number;
  content: ObservationContent;
};
export type WriteDecision = 'create' | 'update' | 'nothing';
export type WriteRefusal = {
  reason: 'versionConflict' | 'alreadySubmitted' | 'notFound' | 'notSubmitted' | 'correctionOver';
};
type Decided = Result<WriteDecision, WriteRefusal>;

const may = (value: WriteDecision): Decided => ({ ok: true, value });

/** A draft saved while typing. The same words twice are one save, whatever version came along. */
export function decideSave(kept: KeptObservation | null, attempt: Attempt): Decided {
  if (!kept) return may('create');
  if (isSameContent(kept.content, attempt.content)) return may('nothing');
  if (kept.state === 'submitted') return refuse('alreadySubmitted');
  return kept.version === attempt.version ? may('update') : refuse('versionConflict');
}

/** Handing in. Sent twice with the same words it is handed in once, and the second sender gets the same receipt. */
export function decideSubmit(kept: KeptObservation | null, attempt: Attempt): Decided {
  if (!kept) return may('create');
  const same = isSameContent(kept.content, attempt.content);
  if (kept.state === 'submitted') return same ? may('nothing') : refuse('alreadySubmitted');
  return same || kept.version === attempt.version ? may('update') : refuse('versionConflict');
}

export function decideCorrect(kept: KeptObservation | null, attempt: Attempt, now: Date): Decided {
  if (!kept) return refuse('notFound');
  if (!kept.submittedAt) return refuse('notSubmitted');
  if (isSameContent(kept.content, attempt.content)) return may('nothing');
  if (!canStillCorrect(kept.submittedAt, now)) return refuse('correctionOver');
  return kept.version === attempt.version ? may('update') : refuse('versionConflict');
}

export function isSameContent(one: ObservationContent, other: ObservationContent): boolean {
  return comparable(one) === comparable(other);
}

const wordFields = [
  ...(['role', 'situation', 'facts', 'quote', 'interpretation', 'errands', 'barriers'] as const),
  ...(['outcome', 'comparison', 'comparisonText', 'idea', 'significance', 'outsidePlace'] as const),
];
type Words = Omit<ObservationContent, 'unitId' | 'siteId' | 'occurredAt' | 'answers'>;

/**
 * Whether what is kept holds the words a browser sent: then the save arrived though its answer did not, and the
 * other version is the sender's own. Place and time are left out, for the server fills them in by itself.
 */
export function isSameWords(kept: Words, sent: Words): boolean {
  const listed = (words: Words) =>
    JSON.stringify(wordFields.map((name) => words[name]).map((value) => (Array.isArray(value) ? [...value].sort() : value)));
  return listed(kept) === listed(sent);
}

function comparable(content: ObservationContent): string {
  const answers = content.answers
    .filter(({ text, choices }) => text !== '' || choices.length > 0)
    .map(({ questionId, text, choices }) => [questionId, text, [...choices].sort()])
    .sort();
  const { answers: _answers, errands, barriers, ...rest } = content;
  const fields = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([fields, [...errands].sort(), [...barriers].sort(), answers]);
}
