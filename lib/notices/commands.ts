import 'server-only';
import { queueMails } from '../mails/commands';
import type { Actor } from '../platform/auth/types';
import { database, type Transaction } from '../platform/db/client';
import { succeed, type Result } from '../platform/result';
import type { NewNotice } from './types';

/**
 * Leaves messages for people in the transaction of what they tell about, so that none is told of what did not happen.
 * Each goes out as mail too, to those who want that.
 */
export async function notifyAll(tx: Transaction, notices: readonly NewNotice[], now: Date): Promise<void> {
  if (notices.length === 0) return;
  await tx.notice.createMany({ data: notices.map(({ about: _about, once: _once, ...notice }) => ({ ...notice, createdAt: now })) });
  await queueMails(tx, notices.map(({ employeeId, ...notice }) => ({ to: { employeeId }, ...notice })), now);
}

export async function notify(tx: Transaction, { now, ...notice }: NewNotice & { now: Date }): Promise<void> {
  await notifyAll(tx, [notice], now);
}

/** Marks everything the actor has been told as read. Twice does no harm: the first reading counts. */
export async function markNoticesRead(actor: Actor, _input: object, now: Date): Promise<Result<{ read: number }, never>> {
  const { count } = await database().notice.updateMany({
    where: { employeeId: actor.id, readAt: null },
    data: { readAt: now },
  });
  return succeed({ read: count });
}
