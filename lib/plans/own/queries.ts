import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import type { UnplacedReason } from '../../planner/types';

/** Why the actor has no visit in a round's published plan, a key under `plans.reasons`; null where that is not so. */
export async function getReasonFor(actor: Actor, roundId: string): Promise<{ reason: UnplacedReason } | null> {
  const row = await database().planUnplaced.findFirst({
    where: { employeeId: actor.id, plan: { roundId, state: 'published' } },
    select: { reason: true },
  });
  return row && { reason: row.reason as UnplacedReason };
}
