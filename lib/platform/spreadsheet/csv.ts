import { stringify } from 'csv-stringify/sync';
import type { Batches, Cell, Column } from './types';

// What makes a spreadsheet take text for a formula: these first, also behind white space, quotes or invisible marks,
// and in the wide forms that Excel reads as the narrow ones.
const formula = /^[\s\u0000-\u001f\u00a0\u200b-\u200f\u2060\ufeff'"’“”`]*[=+\-@\t\r＝＋－＠]/u;
const plainNumber = /^[+-]?\d{1,15}(?:[.,]\d+)?$/;

/** Text that a spreadsheet cannot take for a formula: an apostrophe in front, which people can see and remove. */
export function defuse(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function write(cell: Cell): string | number | null {
  if (typeof cell === 'string') return defuse(cell);
  return cell !== null && typeof cell === 'object' ? cell.wall : cell;
}

/**
 * CSV as Danish Excel opens it by a double press: semicolons, UTF-8 with its mark, decimal comma, CRLF. Text is always
 * quoted and numbers never, so a reader can tell "007" from 7. Encodes a batch at a time.
 */
export async function* writeCsv(columns: Column[], batches: Batches): AsyncGenerator<Buffer> {
  const options = {
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_string: true,
    cast: { number: (value: number) => ({ value: String(value).replace('.', ','), quoted: false }) },
  } as const;
  yield Buffer.from(`\ufeff${stringify([columns.map(({ heading }) => heading)], options)}`);
  for await (const batch of batches) yield Buffer.from(stringify(batch.map((row) => row.map(write)), options));
}
