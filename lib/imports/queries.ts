import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database } from '../platform/db/client';
import { isId } from '../platform/text';
import { kindsFor } from './access';
import type { Content } from './parking/queries';
import type { LineFilter } from './schema';
import { lineStates, type ColumnKey, type LinePage, type LineState, type ParkedView, type RecordView, type WaitingView } from './types';

const PAGE_SIZE = 100;
const MOST_RECORDS = 25;

/** A file that waits for the actor's yes; null for anybody else's and for one whose day is over. */
export async function getParked(actor: Actor, importId: string, now: Date): Promise<ParkedView | null> {
  if (!isId(importId)) return null;
  const row = await database().parkedImport.findFirst({
    where: { id: importId, ownerId: actor.id, kind: { in: kindsFor(actor) }, expiresAt: { gt: now } },
    select: { id: true, kind: true, fileName: true, ignored: true, columns: true, createdAt: true, version: true, contentHash: true, anyway: true },
  });
  if (!row) return null;
  const { contentHash, columns, ...file } = row;
  const groups = await database().parkedLine.groupBy({ by: ['state'], where: { importId }, _count: true });
  const moved = await database().parkedLine.count({ where: { importId, moved: true } });
  const before = await database().importRecord.findFirst({ where: { contentHash, kind: row.kind }, orderBy: { at: 'desc' }, select: { at: true } });
  const counts = Object.fromEntries(lineStates.map((state) => [state, groups.find((group) => group.state === state)?._count ?? 0])) as Record<LineState, number>;
  const breaking = await countBreaking(importId);
  return { ...file, columns: columns as ColumnKey[], counts, moved, breaking, before: before?.at ?? null };
}

/** Rows that take somebody from a desk, or away altogether, while visits stand that need them. */
async function countBreaking(importId: string): Promise<number> {
  const [row] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM parked_lines WHERE import_id = ${importId}::uuid AND content @? ${BREAKING}::jsonpath`;
  return row.count;
}

/** Not events: those have no plan that could be made again. */
const BREAKING =
  '$ ? (@.notes[*].reason == "breaksDesk" || @.notes[*].reason == "breaksBooked" || @.issues[*].reason == "deskShort" || exists(@.issues[*] ? (@.reason == "booked" && @.params.kind != "event")))';

/** A hundred lines of a file in its order; a page beyond the last shows the last. */
export async function listLines(importId: string, { show, page: asked }: LineFilter): Promise<LinePage> {
  const where = { importId, ...(show === 'moved' ? { moved: true } : show && { state: show }) };
  const total = await database().parkedLine.count({ where });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const rows = await database().parkedLine.findMany({
    where,
    orderBy: { position: 'asc' },
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: { position: true, row: true, state: true, content: true },
  });
  return {
    ...{ total, pages, page },
    rows: rows.map(({ content, ...line }) => {
      const { cells, issues, notes } = content as Content;
      return { ...line, cells, issues, notes };
    }),
  };
}

/** The actor's files that wait, newest first. */
export async function listWaiting(actor: Actor, now: Date): Promise<WaitingView[]> {
  return database().parkedImport.findMany({
    where: { ownerId: actor.id, kind: { in: kindsFor(actor) }, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, kind: true, fileName: true, createdAt: true },
  });
}

const recordSelect = {
  ...{ id: true, kind: true, fileName: true, at: true, added: true, changed: true, unchanged: true, removed: true, skipped: true },
  actor: { select: { name: true } },
} as const;

/** The last files that were brought in, of the kinds that the actor may bring. */
export async function listRecords(actor: Actor): Promise<RecordView[]> {
  const rows = await database().importRecord.findMany({
    where: { kind: { in: kindsFor(actor) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST_RECORDS,
    select: recordSelect,
  });
  return rows.map(({ actor: by, ...record }) => ({ ...record, actor: by.name }));
}

export async function getRecord(actor: Actor, importId: string): Promise<RecordView | null> {
  if (!isId(importId)) return null;
  const row = await database().importRecord.findFirst({ where: { id: importId, kind: { in: kindsFor(actor) } }, select: recordSelect });
  return row && { ...row, actor: row.actor.name };
}
