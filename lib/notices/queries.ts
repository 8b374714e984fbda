import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database } from '../platform/db/client';
import { da } from '@/messages';
import type { NoticeKind, NoticeView } from './types';

/** The actor's own messages, newest first. */
export async function listNotices(actor: Actor, limit = 20): Promise<NoticeView[]> {
  const rows = await database().notice.findMany({
    where: { employeeId: actor.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { id: true, kind: true, params: true, link: true, createdAt: true, readAt: true },
  });
  return rows.flatMap(({ kind, params, readAt, ...row }) =>
    // A kind that an older or newer version wrote has no sentence here.
    isKnown(kind) ? [{ ...row, kind, params: params as NoticeView['params'], read: readAt !== null }] : [],
  );
}

export async function countUnreadNotices(actor: Actor): Promise<number> {
  return database().notice.count({ where: { employeeId: actor.id, readAt: null } });
}

function isKnown(kind: string): kind is NoticeKind {
  return Object.hasOwn(da.notices.kinds, kind);
}
