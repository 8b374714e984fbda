import 'server-only';
import { database } from '../../platform/db/client';
import type { ExportKind, RecordView } from '../types';

/** The current project's hundred latest exports of every kind, newest first. Access is the caller's. */
export async function listRecords(): Promise<RecordView[]> {
  const rows = await database().exportRecord.findMany({
    where: { project: { current: true } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, at: true, kind: true, format: true, filter: true, named: true, reason: true, rows: true, namedTexts: true, contentHash: true, actor: { select: { name: true } } },
  });
  return rows.map(({ actor, kind, filter, ...row }) => {
    const { axis } = (filter ?? {}) as { axis?: unknown };
    return { ...row, by: actor.name, kind: kind as ExportKind, axis: typeof axis === 'string' ? axis : null };
  });
}
