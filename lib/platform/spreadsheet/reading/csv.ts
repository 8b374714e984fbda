import { parse } from 'csv-parse/sync';
import { refuse, succeed, type Result } from '../../result';
import { MOST_ROWS, type SheetProblem, type TextSheet } from './types';

/**
 * Bytes as text: what Excel calls Unicode (UTF-16 with its mark), UTF-8 with or without its mark, and else the code
 * page of Danish Windows. Bytes that are no UTF-8 never are so by chance in a text with æ, ø or å.
 */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const delimiters = [';', '\t', ','];

/** The sign between cells: the one that the first line with anything in it has most of, outside quotes. */
function delimiterOf(text: string): string {
  const line = text.split(/\r?\n|\r/).find((candidate) => candidate.trim() !== '') ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length - 1;
  return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Rows count as a spreadsheet counts them: empty lines too, and a cell of several lines once. */
export function readCsv(bytes: Uint8Array): Result<TextSheet, { reason: SheetProblem }> {
  const text = decode(bytes);
  if (text.includes('\u0000')) return refuse('notASheet');
  // Excel's own way of saying which sign it used; it shows no row for it.
  const [told, sign] = /^sep=(.)\r?\n/.exec(text) ?? [''];
  const body = text.slice(told.length);
  try {
    const options = { delimiter: sign ?? delimiterOf(body), relax_column_count: true, relax_quotes: true, max_record_size: 100_000 };
    const records = parse(body, { ...options, to: MOST_ROWS + 2_000 });
    return succeed({ rows: records.map((cells, index) => ({ number: index + 1, cells })) });
  } catch {
    return refuse('unreadable');
  }
}
