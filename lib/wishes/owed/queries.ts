import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import type { OwedWishes } from '../types';

/** Rounds of the current project in which the actor may wish now and has not said anything; the nearest deadline first. */
export async function listOwedWishes(actor: Actor, now: Date): Promise<OwedWishes[]> {
  return database().$queryRaw<OwedWishes[]>`
    SELECT r.id::text AS "roundId", r.name AS round, r.sign_up_closes AS closes
    FROM rounds r JOIN projects p ON p.id = r.project_id AND p.current
    WHERE r.mode = 'wishes' AND r.state = 'published'
      AND r.sign_up_opens <= ${now}::timestamptz AND r.sign_up_closes > ${now}::timestamptz
      AND NOT EXISTS (SELECT FROM wish_statements s WHERE s.round_id = r.id AND s.employee_id = ${actor.id}::uuid)
    ORDER BY r.sign_up_closes, r.id`;
}
