import 'server-only';
import { isCoder } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import { inTransaction } from '../platform/db/client';
import { refuse, succeed, type Result } from '../platform/result';
import type { AddMemoInput, RemoveMemoInput } from './schema';
import type { MemoRefusal } from './types';

/** Puts a note on a passage, a theme or a finding of the current project. */
export async function addMemo(actor: Actor, { about, aboutId, text }: AddMemoInput, now: Date): Promise<Result<{ id: string }, MemoRefusal>> {
  if (!isCoder(actor)) return refuse('notCoder');
  return inTransaction(async (tx) => {
    const where = { id: aboutId, project: { current: true } };
    const count = { passage: () => tx.passage.count({ where }), theme: () => tx.theme.count({ where }), finding: () => tx.finding.count({ where }) };
    if ((await count[about]()) === 0) return refuse('aboutGone');
    const key = { [`${about}Id` as const]: aboutId };
    return succeed(await tx.memo.create({ data: { ...key, authorId: actor.id, text, writtenAt: now }, select: { id: true } }));
  });
}

/** Takes one's own note back. It stays in the database, out of sight. */
export async function removeMemo(actor: Actor, { memoId }: RemoveMemoInput, now: Date): Promise<Result<null, MemoRefusal>> {
  return inTransaction(async (tx) => {
    const memo = await tx.memo.findUnique({ where: { id: memoId }, select: { authorId: true } });
    if (!memo) return refuse('aboutGone');
    if (memo.authorId !== actor.id) return refuse('notOwn');
    await tx.memo.updateMany({ where: { id: memoId, removedAt: null }, data: { removedAt: now } });
    return succeed(null);
  });
}
