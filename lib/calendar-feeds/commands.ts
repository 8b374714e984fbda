import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database } from '../platform/db/client';
import { succeed, type Result } from '../platform/result';

/** Gives the actor an address to subscribe to, or a new one in place of theirs, which from then on opens nothing. */
export async function renewFeed(actor: Actor, _input: object, now: Date): Promise<Result<{ version: number }, never>> {
  const { version } = await database().calendarFeed.upsert({
    where: { employeeId: actor.id },
    create: { employeeId: actor.id, renewedAt: now },
    update: { version: { increment: 1 }, renewedAt: now },
    select: { version: true },
  });
  return succeed({ version });
}
