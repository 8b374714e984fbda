import type { Piece } from './types';

/** Where the two halves together would take more steps than this, what lies between is shown as replaced. */
const MOST_STEPS = 4_000_000;

/**
 * What the later text has that the earlier had not, word by word with the white space between them: a longest common
 * subsequence, found in space linear in the words (Hirschberg). The pieces without those removed are the later text,
 * and without those added the earlier one.
 */
export function compareTexts(earlier: string, later: string): Piece[] {
  const [a, b] = [cut(earlier), cut(later)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const pieces: Piece[] = [];
  push(pieces, 'same', a.slice(0, start));
  const [left, right] = [a.slice(start, a.length - tail), b.slice(start, b.length - tail)];
  if (left.length * right.length > MOST_STEPS) {
    push(pieces, 'removed', left);
    push(pieces, 'added', right);
  } else align(left, right, pieces);
  push(pieces, 'same', a.slice(a.length - tail));
  return gather(pieces);
}

/** Words that changed one after the other are read as one change: the white space between them goes along. */
function gather(pieces: readonly Piece[]): Piece[] {
  const gathered: Piece[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    push(gathered, 'removed', [removed].filter(Boolean));
    push(gathered, 'added', [added].filter(Boolean));
    [removed, added] = ['', ''];
  };
  for (const [index, { kind, text }] of pieces.entries()) {
    const between = kind === 'same' && index > 0 && index < pieces.length - 1 && text.trim() === '';
    if (kind === 'same' && !between) {
      close();
      push(gathered, 'same', [text]);
    }
    if (kind === 'removed' || between) removed += text;
    if (kind === 'added' || between) added += text;
  }
  close();
  return gathered;
}

/** Words, punctuation and white space each by themselves, so that a comma does not make a new word. */
function cut(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
}

function push(pieces: Piece[], kind: Piece['kind'], words: readonly string[]): void {
  if (words.length === 0) return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += words.join('');
  else pieces.push({ kind, text: words.join('') });
}

function align(a: readonly string[], b: readonly string[], pieces: Piece[]): void {
  if (a.length === 0) return push(pieces, 'added', b);
  if (b.length === 0) return push(pieces, 'removed', a);
  if (a.length === 1) {
    const at = b.indexOf(a[0]!);
    if (at < 0) {
      push(pieces, 'removed', a);
      return push(pieces, 'added', b);
    }
    push(pieces, 'added', b.slice(0, at));
    push(pieces, 'same', a);
    return push(pieces, 'added', b.slice(at + 1));
  }
  const middle = a.length >> 1;
  const before = lastRow(a.slice(0, middle), b);
  const after = lastRow(a.slice(middle).reverse(), [...b].reverse());
  let split = 0;
  let most = -1;
  for (let at = 0; at <= b.length; at += 1) {
    const common = before[at]! + after[b.length - at]!;
    if (common > most) [split, most] = [at, common];
  }
  align(a.slice(0, middle), b.slice(0, split), pieces);
  align(a.slice(middle), b.slice(split), pieces);
}

/** How many words all of `a` has in common, in order, with the first 0, 1, 2 … of `b`. */
function lastRow(a: readonly string[], b: readonly string[]): Uint32Array {
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    const next = new Uint32Array(b.length + 1);
    for (let at = 1; at <= b.length; at += 1) {
      next[at] = word === b[at - 1] ? row[at - 1]! + 1 : Math.max(row[at]!, next[at - 1]!);
    }
    row = next;
  }
  return row;
}
