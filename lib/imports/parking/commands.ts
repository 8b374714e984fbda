import 'server-only';
import type { Prisma } from '../../platform/db/generated/client';
import { database, type Transaction } from '../../platform/db/client';
import type { Line } from '../types';
import { markOf } from '../reckoning/rules';

const DAY_MS = 24 * 60 * 60_000;
/** Each may hold 10,000 rows; nobody weighs more files than this against each other. */
const MOST_WAITING = 5;

type File = Pick<Prisma.ParkedImportUncheckedCreateInput, 'ownerId' | 'kind' | 'fileName' | 'contentHash' | 'ignored' | 'columns'>;

/** Keeps a file for a day, and lets go of those whose day is over and of the owner's oldest. */
export async function park(tx: Transaction, file: File, lines: readonly Line[], now: Date): Promise<string> {
  await tx.parkedImport.deleteMany({ where: { expiresAt: { lte: now } } });
  const older = await tx.parkedImport.findMany({
    where: { ownerId: file.ownerId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: MOST_WAITING - 1,
    select: { id: true },
  });
  await tx.parkedImport.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } });
  const { id } = await tx.parkedImport.create({
    data: { ...file, createdAt: now, expiresAt: new Date(now.getTime() + DAY_MS) },
    select: { id: true },
  });
  await writeLines(tx, id, lines, new Set());
  return id;
}

/** Lets go of all whose day is over: what is in them is people's, and nobody said yes to keeping it. */
export async function forgetImports(now: Date): Promise<void> {
  await database().parkedImport.deleteMany({ where: { expiresAt: { lte: now } } });
}

/** Takes the place of the lines that were reckoned before; whoever saw those must look again. */
export async function replaceLines(tx: Transaction, importId: string, lines: readonly Line[], moved: ReadonlySet<Line>): Promise<void> {
  await tx.parkedLine.deleteMany({ where: { importId } });
  await writeLines(tx, importId, lines, moved);
  await tx.parkedImport.update({ where: { id: importId }, data: { version: { increment: 1 } } });
}

/** As one text that the database takes apart: ten thousand rows with seven values each are slow to send one by one. */
async function writeLines(tx: Transaction, importId: string, lines: readonly Line[], moved: ReadonlySet<Line>): Promise<void> {
  const rows = lines.map((line, position) => {
    const { row, state, cells, issues, notes, target } = line;
    return { position, row, state, moved: moved.has(line), mark: markOf(line), content: { cells, issues, notes, target } };
  });
  await tx.$executeRaw`
    INSERT INTO parked_lines (import_id, position, row, state, moved, mark, content)
    SELECT ${importId}::uuid, position, row, state, moved, mark, content
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS line (position int, row int, state import_line_state, moved boolean, mark text, content jsonb)`;
}
