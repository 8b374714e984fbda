import 'server-only';
import { Worker } from 'node:worker_threads';
import { ZipFile } from 'yazl';
import { makeGate } from '../../gate';
import { refuse, succeed, type Result } from '../../result';
import { MOST_COLUMNS, MOST_ROWS, type SheetProblem, type TextSheet } from './types';
import { unzipXml } from './unzip';

type Read = Result<TextSheet, { reason: SheetProblem }>;
type Cell = string | number | boolean | { time: number } | null;

const PATIENCE_MS = 20_000;
const MOST_MEMORY_MB = 320;

/**
 * The library trusts the addresses it reads, and a cell that says it stands in row 900,000,000 makes as many rows. So
 * it works in a thread that may run out of memory or time without harm to anybody else. The program is a text, for the
 * build has no way to carry a file of its own to a thread; `require` looks from where the app stands.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { readSheet } = require('read-excel-file/node');
const { bytes, mostRows, mostColumns } = workerData;
const plain = (cell) => (cell instanceof Date ? { time: cell.getTime() } : cell);
readSheet(Buffer.from(bytes)).then(
  (rows) => {
    const filled = rows.map((cells, index) => ({ number: index + 1, cells: cells.slice(0, mostColumns).map(plain) }))
      .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''));
    parentPort.postMessage(filled.slice(0, mostRows + 2));
  },
  () => parentPort.postMessage(null),
);`;

// One at a time: two that grow to their limit at once are more than a small server has.
const gate = makeGate(1);

export async function readXlsx(bytes: Buffer): Promise<Read> {
  const parts = unzipXml(bytes);
  if (!parts.ok) return parts;
  if (!parts.value.has('xl/workbook.xml')) return refuse('notASheet');
  const packed = await pack(parts.value);
  return gate(() => readInThread(packed));
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

function readInThread(bytes: Buffer): Promise<Read> {
  return new Promise((resolve) => {
    const worker = new Worker(program, {
      eval: true,
      workerData: { bytes, mostRows: MOST_ROWS, mostColumns: MOST_COLUMNS },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const answer = (read: Read) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(read);
    };
    const timer = setTimeout(() => answer(refuse('unpacksTooLarge')), PATIENCE_MS);
    worker.on('message', (rows: { number: number; cells: Cell[] }[] | null) => {
      if (!rows) return answer(refuse('unreadable'));
      answer(succeed({ rows: rows.map(({ number, cells }) => ({ number, cells: cells.map(spell) })) }));
    });
    worker.on('error', ({ code }: Error & { code?: string }) =>
      answer(refuse(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'unpacksTooLarge' : 'unreadable')),
    );
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
