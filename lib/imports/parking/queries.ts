import 'server-only';
import type { Actor } from '../../platform/auth/types';
import type { Reader } from '../../platform/db/client';
import type { ColumnKey, FileRow, ImportKind, Line } from '../types';
import type { Target } from '../reckoning/queries';

export type Content = Pick<Line<Target>, 'cells' | 'issues' | 'notes' | 'target'>;

export type Parked = {
  id: string;
  kind: ImportKind;
  fileName: string;
  contentHash: string;
  version: number;
  /** Why rows that break published visits are taken; empty while they are errors. */
  anyway: string;
  columns: ColumnKey[];
  lines: { row: number | null; mark: string; content: Content }[];
};

/** A file that waits, with its lines, for the one who put it there; null when it has gone. */
export async function findParked(reader: Reader, actor: Actor, importId: string, now: Date): Promise<Parked | null> {
  const row = await reader.parkedImport.findFirst({
    where: { id: importId, ownerId: actor.id, expiresAt: { gt: now } },
    select: {
      ...{ id: true, kind: true, fileName: true, contentHash: true, version: true, columns: true, anyway: true },
      lines: { orderBy: { position: 'asc' }, select: { row: true, mark: true, content: true } },
    },
  });
  if (!row) return null;
  const lines = row.lines.map((line) => ({ ...line, content: line.content as Content }));
  return { ...row, columns: row.columns as ColumnKey[], lines };
}

/** The rows of the file as they were read from it. */
export function rowsOf({ lines }: Parked): FileRow[] {
  return lines.flatMap(({ row, content }) => (row === null ? [] : [{ row, cells: content.cells }]));
}
