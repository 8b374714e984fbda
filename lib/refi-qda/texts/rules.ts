import { textFields, type TextField } from '../../observations/types';
import type { Span } from '../../passages/types';
import type { QdaMark } from '../types';

/** An observation as one text, and where in it each field begins, in code points; fields left open have no place. */
export type JoinedText = { text: string; starts: Partial<Record<TextField, number>> };

const lineEnds = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
/** Half of a character that JavaScript counts as two; where there is none, its units are code points. */
const surrogate = /[\ud800-\udfff]/;
const lengthOf = (text: string) => {
  if (!surrogate.test(text)) return text.length;
  let length = 0;
  for (const _point of text) length += 1;
  return length;
};

/** Each field under its heading, with line feeds alone between lines. Nothing that marks count from is changed. */
export function joinText(row: Record<TextField, string>, headings: Record<TextField, string>): JoinedText {
  const starts: JoinedText['starts'] = {};
  let text = '';
  let length = 0;
  const add = (more: string) => {
    text += more;
    length += lengthOf(more);
  };
  for (const field of textFields) {
    if (row[field] === '') continue;
    add(`${text === '' ? '' : '\n\n'}${lineEnds(headings[field])}\n`);
    starts[field] = length;
    add(lineEnds(row[field]));
  }
  // Every text ends as a text file does, and one without words is still a text.
  return { text: `${text}\n`, starts };
}

/**
 * Where a mark stands in the joined text, or null when its words no longer stand where it says (the observation was
 * corrected, and nobody has looked since): then it is the whole text's, for a wrong place is worse than none.
 */
export function placeMark(mark: Pick<QdaMark, 'field' | 'from' | 'to' | 'text'>, row: Record<TextField, string>, starts: JoinedText['starts']): Span | null {
  const start = starts[mark.field];
  const text = row[mark.field];
  const points = surrogate.test(text) ? [...text] : text;
  if (start === undefined || mark.from < 0 || mark.to <= mark.from || mark.to > points.length) return null;
  const words = points.slice(mark.from, mark.to);
  if ((typeof words === 'string' ? words : words.join('')) !== mark.text) return null;
  if (!text.includes('\r')) return { from: start + mark.from, to: start + mark.to };
  return { from: start + mark.from - pairsBefore(points, mark.from), to: start + mark.to - pairsBefore(points, mark.to) };
}

/** Line ends of two characters that became one: each moves what follows one place forward. */
function pairsBefore(points: string | string[], end: number): number {
  let pairs = 0;
  for (let at = 0; at + 1 < end; at += 1) if (points[at] === '\r' && points[at + 1] === '\n') pairs += 1;
  return pairs;
}
