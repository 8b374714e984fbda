import type { Span } from '../types';

/** JavaScript counts UTF-16 units, everything that is kept counts code points: an emoji before a passage shows the difference. */
export function toCodePoints(text: string, units: number): number {
  let count = 0;
  for (let at = 0; at < units && at < text.length; count += 1) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return count;
}

/** The other way. Past the end it is the end. */
export function toUnits(text: string, codePoints: number): number {
  let at = 0;
  for (let count = 0; count < codePoints && at < text.length; count += 1) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return at;
}

export function sliceSpan(text: string, { from, to }: Span): string {
  return text.slice(toUnits(text, from), toUnits(text, to));
}

const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' });
const sentences = new Intl.Segmenter('da', { granularity: 'sentence' });

/** Where what people see as one letter begins, in code points, and the end of the text. */
export function letterBounds(text: string): Set<number> {
  const bounds = new Set([0]);
  let at = 0;
  for (const { segment } of graphemes.segment(text)) bounds.add((at += [...segment].length));
  return bounds;
}

/** The same stretch without white space at its ends and never through a letter: outwards to whole ones. Null when nothing is left. */
export function tidySpan(text: string, { from, to }: Span): Span | null {
  const points = [...text];
  const bounds = letterBounds(text);
  let start = Math.max(0, Math.min(from, to));
  let end = Math.min(points.length, Math.max(from, to));
  while (start < end && /\s/u.test(points[start]!)) start += 1;
  while (end > start && /\s/u.test(points[end - 1]!)) end -= 1;
  if (start >= end) return null;
  while (!bounds.has(start)) start -= 1;
  while (!bounds.has(end)) end += 1;
  return { from: start, to: end };
}

/** The sentences of a text, without the white space between them. */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const { segment } of sentences.segment(text)) {
    const length = [...segment].length;
    const span = tidySpan(text, { from: at, to: at + length });
    if (span) found.push(span);
    at += length;
  }
  return found;
}

const words = new Intl.Segmenter('da', { granularity: 'word' });

/** The words of a text, without what stands between them. */
export function wordsOf(text: string): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const { segment, isWordLike } of words.segment(text)) {
    const length = [...segment].length;
    const span = isWordLike ? tidySpan(text, { from: at, to: at + length }) : null;
    if (span) found.push(span);
    at += length;
  }
  return found;
}

export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** A run of text that the same passages cover, for drawing marks that overlap. */
export type Run = Span & { text: string; ids: string[] };

/** The text cut at every end of a mark, in order and without gaps. Marks that reach past the text are cut off there. */
export function cutIntoRuns(text: string, marks: readonly (Span & { id: string })[]): Run[] {
  const points = [...text];
  const cuts = new Set([0, points.length]);
  for (const { from, to } of marks) for (const cut of [from, to]) if (cut > 0 && cut < points.length) cuts.add(cut);
  const ends = [...cuts].sort((a, b) => a - b);
  return ends.slice(1).map((to, index) => {
    const run = { from: ends[index]!, to };
    return { ...run, text: points.slice(run.from, to).join(''), ids: marks.filter((mark) => overlaps(mark, run)).map(({ id }) => id) };
  });
}
