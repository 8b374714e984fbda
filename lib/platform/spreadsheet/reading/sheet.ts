import 'server-only';
import { refuse, succeed, type Result } from '../../result';
import { readCsv } from './csv';
import { MOST_CELL_LENGTH, MOST_COLUMNS, MOST_ROWS, type SheetProblem, type TextSheet } from './types';
import { readXlsx } from './xlsx';

const starts = (bytes: Buffer, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);

/** The first sheet of a workbook, or a CSV. What it is, is told by its bytes: names of files say what they like. */
export async function readSheet(bytes: Buffer): Promise<Result<TextSheet, { reason: SheetProblem }>> {
  if (bytes.length === 0) return refuse('empty');
  // Excel before 2007, and a workbook with a password, which is wrapped in the same way.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse('oldExcel');
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return refuse('notASheet');
  const read = starts(bytes, 0x50, 0x4b) ? await readXlsx(bytes) : readCsv(bytes);
  if (!read.ok) return read;
  const rows = read.value.rows
    .map(({ number, cells }) => ({ number, cells: cells.slice(0, MOST_COLUMNS).map(tidy) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) return refuse('empty');
  // One more than the limit, for the headings.
  return rows.length > MOST_ROWS + 1 ? refuse('tooManyRows') : succeed({ rows });
}

// What neither the database nor a page can hold; shown as the sign for that, so that people see where it was.
const impossible = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Marks of no width and of direction: they hide in what is copied, and two names that look alike must be alike. */
const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** White space of all kinds as one space, composed letters, and no longer than any field: what a cell means to people. */
function tidy(cell: string): string {
  const text = cell.slice(0, MOST_CELL_LENGTH).normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ').trim();
  return text.replace(impossible, '\ufffd');
}
