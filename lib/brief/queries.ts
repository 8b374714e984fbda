import 'server-only';
import { database, type Reader } from '../platform/db/client';
import type { BriefItem } from './types';

/** A project's points in their order, retired ones too. */
export async function listBriefItems(projectId: string, reader: Reader = database()): Promise<BriefItem[]> {
  const rows = await reader.briefItem.findMany({
    where: { projectId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, position: true, text: true, retiredAt: true, version: true },
  });
  return rows.map(({ retiredAt, ...row }) => ({ ...row, retired: retiredAt !== null }));
}
