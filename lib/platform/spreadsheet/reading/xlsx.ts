import 'server-only';
import { spawn } from 'node:child_process';
import { ZipFile } from 'yazl';
import { makeGate } from '../../gate';
import { refuse, succeed, type Result } from '../../result';
import { MOST_COLUMNS, MOST_ROWS, type SheetProblem, type TextSheet } from './types';
import { unzipXml } from './unzip';

type Read = Result<TextSheet, { reason: SheetProblem }>;
type Cell = string | number | boolean | { time: number } | null;

const PATIENCE_MS = 20_000;
const MOST_MEMORY_MB = 256;

/**
 * The library trusts the addresses it reads, and a cell that says it stands in row 900,000,000 makes as many rows. So
 * it works in a process that may run out of memory or time without harm to anybody else; a thread would take all down
 * with it. The program is a text, for the build has no way to carry a file of its own; `require` looks from where the
 * app stands.
 */
const program = `
const { readSheet } = require('read-excel-file/node');
const plain = (cell) => (cell instanceof Date ? { time: cell.getTime() } : cell);
const answer = (rows) => process.stdout.write(JSON.stringify(rows));
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
  readSheet(Buffer.concat(chunks)).then(
    (rows) => answer(rows.map((cells, index) => ({ number: index + 1, cells: cells.slice(0, ${MOST_COLUMNS}).map(plain) }))
      .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== '')).slice(0, ${MOST_ROWS + 2})),
    () => answer(null),
  );
});`;

// One at a time: two that grow to their limit at once are more than a small server has.
const gate = makeGate(1);

export async function readXlsx(bytes: Buffer): Promise<Read> {
  const parts = unzipXml(bytes);
  if (!parts.ok) return parts;
  if (!parts.value.has('xl/workbook.xml')) return refuse('notASheet');
  const packed = await pack(parts.value);
  return gate(() => readApart(packed));
}

/** Packs again what was unpacked and counted: two readers of one zip need not agree about what is in it. */
async function pack(parts: Map<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, part] of parts) zip.addBuffer(part, name, { compress: false });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function readApart(bytes: Buffer): Promise<Read> {
  return new Promise((resolve) => {
    const reader = spawn(process.execPath, [`--max-old-space-size=${MOST_MEMORY_MB}`, '-e', program], {
      // What it reads is a stranger's: it is told nothing of ours.
      env: {} as NodeJS.ProcessEnv,
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
    });
    const parts: Buffer[] = [];
    reader.stdout.on('data', (part: Buffer) => parts.push(part));
    // It may end before it has read all; how it ended is what counts.
    reader.stdin.on('error', () => undefined);
    reader.on('error', () => resolve(refuse('unreadable')));
    reader.on('close', (code) => {
      if (code !== 0) return resolve(refuse('unpacksTooLarge'));
      const rows = JSON.parse(Buffer.concat(parts).toString()) as { number: number; cells: Cell[] }[] | null;
      resolve(rows ? succeed({ rows: rows.map(({ number, cells }) => ({ number, cells: cells.map(spell) })) }) : refuse('unreadable'));
    });
    reader.stdin.end(bytes);
  });
}

const MINUTE_MS = 60_000;

/** A cell as text. A spreadsheet's times are fractions of a day that miss the minute by a hair; they have no zone. */
function spell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  const instant = new Date(Math.round(cell.time / MINUTE_MS) * MINUTE_MS);
  if (Number.isNaN(instant.getTime())) return '';
  const wall = instant.toISOString();
  // A time alone is one on the spreadsheet's day zero.
  if (wall < '1900-01-01') return wall.slice(11, 16);
  return wall.slice(11, 16) === '00:00' ? wall.slice(0, 10) : `${wall.slice(0, 10)} ${wall.slice(11, 16)}`;
}
