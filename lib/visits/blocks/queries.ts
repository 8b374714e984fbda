import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import type { BlockView } from './types';

/** The actor's own blocks that are not over, soonest first. */
export async function listBlocks(actor: Actor, now: Date): Promise<BlockView[]> {
  return database().commitment.findMany({
    where: { employeeId: actor.id, kind: 'block', active: true, ends: { gt: now } },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
    select: { id: true, starts: true, ends: true, note: true },
  });
}
