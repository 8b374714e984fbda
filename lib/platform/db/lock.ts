import 'server-only';
import type { Transaction } from './client';
import { Prisma } from './generated/client';

/** Tables whose rows stand for something that is decided about, in the one order in which they are locked. */
const order = ['projects', 'rounds', 'openings', 'visits', 'events', 'employees', 'desks', 'observations', 'themes', 'findings', 'proposals', 'name_polls', 'newsletters'] as const;
export type LockTable = (typeof order)[number];

/**
 * Locks rows until the transaction ends: table by table in a fixed order and by id within a table, so that two
 * transactions cannot wait for each other. Call it once a transaction, with all it needs, and read afterwards.
 * NO KEY UPDATE, because a plain FOR UPDATE would also stop every insert that merely refers to the row.
 */
export async function lock(tx: Transaction, rows: Partial<Record<LockTable, readonly string[]>>): Promise<void> {
  for (const table of order) {
    const ids = [...new Set(rows[table] ?? [])];
    if (ids.length === 0) continue;
    await tx.$queryRaw`
      SELECT id FROM ${Prisma.raw(table)} WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  }
}
