import 'server-only';
import { database, type Reader } from '../../platform/db/client';
import { contentOf } from '../queries';
import type { VersionView } from './types';

/** A proposal's versions with their words, the newest first. */
export async function listVersions(proposalId: string, reader: Reader = database()): Promise<VersionView[]> {
  const rows = await reader.proposalVersion.findMany({
    where: { proposalId },
    orderBy: { number: 'desc' },
    include: { writer: { select: { name: true } }, credited: { select: { name: true } } },
  });
  return rows.map((row) => ({
    number: row.number,
    writtenAt: row.writtenAt,
    writer: row.writer.name,
    credited: row.credited?.name ?? null,
    content: contentOf(row),
  }));
}
