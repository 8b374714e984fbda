import { letterBounds } from '../offsets/rules';
import type { Span } from '../types';

/** Beyond this many comparisons (two texts of some two thousand words) only the plain ways are tried. */
const MOST_COMPARISONS = 4_000_000;

/**
 * Where a passage stands in a text that was corrected, or null when its words were touched or it cannot be told where
 * they went; then somebody has to look. What is found holds the passage's words to the letter. In turn: the text up to
 * it is as it was; the text from it on is as it was; its words keep their place between what was changed; or they occur
 * once before and once after.
 */
export function reanchor(before: string, after: string, span: Span): Span | null {
  const old = [...before];
  const now = [...after];
  if (span.from < 0 || span.to > old.length || span.from >= span.to) return null;
  for (const way of [byStart, byEnd, byWords, byOccurrence]) {
    const found = way(old, now, span);
    if (found && !splitsLetter(before, after, span, found)) return found;
  }
  return null;
}

// Each end is judged for itself: where a doubled letter went, both may claim the same stretch, and each is right.
function byStart(old: string[], now: string[], { from, to }: Span): Span | null {
  return to <= commonStart(old, now) ? { from, to } : null;
}

function byEnd(old: string[], now: string[], { from, to }: Span): Span | null {
  const shift = now.length - old.length;
  return from >= old.length - commonEnd(old, now) ? { from: from + shift, to: to + shift } : null;
}

function commonStart(a: string[], b: string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string[], b: string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

type Token = { text: string; from: number; to: number };

function tokensOf(points: string[]): Token[] {
  let at = 0;
  return (points.join('').match(/[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? []).map((text) => {
    const from = at;
    at += [...text].length;
    return { text, from, to: at };
  });
}

/** By the longest common run of words: the passage is kept when all its words are, side by side. */
function byWords(old: string[], now: string[], span: Span): Span | null {
  const [a, b] = [tokensOf(old), tokensOf(now)];
  if (a.length * b.length > MOST_COMPARISONS) return null;
  const partner = matchTokens(a, b);
  const first = a.findIndex(({ to }) => to > span.from);
  const last = a.findLastIndex(({ from }) => from < span.to);
  const start = partner[first];
  if (start === undefined || start < 0) return null;
  for (let index = first; index <= last; index += 1) if (partner[index] !== start + index - first) return null;
  const wanted = old.slice(span.from, span.to);
  // Words that now stand in more places could be any of them, unless a word beside them came along.
  const beside = [first - 2, first - 1, last + 1, last + 2].filter((index) => a[index] && /\S/u.test(a[index]!.text));
  const accompanied = beside.some((index) => partner[index] === start + index - first);
  if (!accompanied && occurrencesOf(now, wanted).length > occurrencesOf(old, wanted).length) return null;
  const from = b[start]!.from + (span.from - a[first]!.from);
  return { from, to: from + span.to - span.from };
}

/** For each token of `a` the index of its partner in `b`, or -1. */
function matchTokens(a: Token[], b: Token[]): Int32Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i]!.text === b[j]!.text
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const partner = new Int32Array(a.length).fill(-1);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.text === b[j]!.text) partner[i++] = j++;
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return partner;
}

function byOccurrence(old: string[], now: string[], { from, to }: Span): Span | null {
  const wanted = old.slice(from, to);
  if (occurrencesOf(old, wanted).length !== 1) return null;
  const [start, ...others] = occurrencesOf(now, wanted);
  return start === undefined || others.length > 0 ? null : { from: start, to: start + wanted.length };
}

function occurrencesOf(points: string[], wanted: string[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + wanted.length <= points.length; at += 1) {
    if (wanted.every((point, index) => points[at + index] === point)) found.push(at);
  }
  return found;
}

/** An accent put on the letter after or at the end changes what is read, though no kept code point changed. */
function splitsLetter(before: string, after: string, span: Span, found: Span): boolean {
  const [was, is] = [letterBounds(before), letterBounds(after)];
  return (was.has(span.from) && !is.has(found.from)) || (was.has(span.to) && !is.has(found.to));
}
