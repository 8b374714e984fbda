import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database } from '../platform/db/client';
import type { MemoView } from './types';

/** Notes on one passage, theme or finding, the oldest first; those taken back are left out. Access is the caller's. */
export async function listMemos(actor: Pick<Actor, 'id'>, about: { passageId: string } | { themeId: string } | { findingId: string }): Promise<MemoView[]> {
  const rows = await database().memo.findMany({
    where: { ...about, removedAt: null },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: { id: true, authorId: true, text: true, writtenAt: true, author: { select: { name: true } } },
  });
  return rows.map(({ authorId, author, ...row }) => ({ ...row, author: author.name, own: authorId === actor.id }));
}
