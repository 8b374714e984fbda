import { canObserveEvent } from '../events/access';
import { isGuest } from './access';
import type { BoardView, Heading, OutputKind, OutputRefusal, OutputView, Part, Writer } from './types';

/** A pasted or typed list as its lines: without bullets, numbers, empty lines and what stands there twice. */
export function readLines(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–—*•·]|\d{1,3}[.)])\s+/, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return [...new Set(lines)];
}

type Board = { state: 'draft' | 'published' | 'calledOff'; id: string; starts: Date; closedAt: Date | null };

/** Why nothing can be written down now; null when it can. Those who run it are there before it begins. */
export function decideCapture(writer: Writer, part: Part, board: Board, now: Date): OutputRefusal | null {
  if (part === 'none') return { reason: 'notThere' };
  if (board.state !== 'published') return { reason: 'notHeld' };
  if (board.closedAt) return { reason: 'closed' };
  return canObserveEvent(isGuest(writer) ? { facilitates: [] } : writer, board, now) ? null : { reason: 'notBegun' };
}

/** Who sees how many dots each has had: those who run it, everybody once it is closed, and who has given all of theirs. */
export function showsDots({ dots, closedAt, part, left }: Pick<BoardView, 'dots' | 'closedAt' | 'part' | 'left'>): boolean {
  if (dots === 0) return false;
  return closedAt !== null || part === 'runs' || left === 0;
}

/** Under each heading its outputs, headings in the order of the alphabet; last those under none, without a name. */
export function groupOutputs(headings: readonly Heading[], outputs: readonly OutputView[]): { heading: Heading | null; outputs: OutputView[] }[] {
  const groups = headings.map((heading) => ({ heading, outputs: outputs.filter(({ headingId }) => headingId === heading.id) }));
  const loose = outputs.filter(({ headingId }) => headingId === null);
  return loose.length > 0 ? [...groups, { heading: null, outputs: loose }] : groups;
}

type Source = { title: string; heading: string | null; byGuest: boolean };

/**
 * What an output says as an observation. Where it was written down stands with it; and that it was a guest, who has no
 * account of their own to be its author by, wherever the observation is read.
 */
export function wordsOf(kind: OutputKind, text: string, { title, heading, byGuest }: Source): { facts: string; idea: string } {
  const source = `Skrevet ned${byGuest ? ' af en gæst' : ''} på ${title}${heading ? ` under ${heading}` : ''}.`;
  if (isIdea(kind)) return { facts: source, idea: text };
  return { facts: byGuest ? `${text}\n\n${source}` : text, idea: '' };
}

/** Ideas go where the observations' own idea is asked for; what was told goes among what was seen and heard. */
export function isIdea(kind: OutputKind): boolean {
  return kind === 'idea' || kind === 'centre';
}
