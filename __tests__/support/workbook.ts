import { writeXlsx } from '@/lib/platform/spreadsheet/xlsx';
import type { Cell } from '@/lib/platform/spreadsheet/types';

/** A real workbook of one sheet: headings, then rows; `{ wall }` cells are real dates. */
export async function workbook(headings: string[], rows: Cell[][]): Promise<Buffer> {
  const columns = headings.map((heading) => ({ heading, width: 20 }));
  const chunks: Buffer[] = [];
  for await (const chunk of writeXlsx([{ name: 'Ark1', columns, rowCount: rows.length, batches: [rows] }])) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Lines of a CSV as bytes; `encoding` latin1 is what Danish Windows writes, for the letters that Danes use. */
export function csv(lines: string[], encoding: BufferEncoding = 'utf8'): Buffer {
  return Buffer.from(lines.join('\r\n'), encoding);
}
