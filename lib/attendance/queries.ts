import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database } from '../platform/db/client';
import type { UnmarkedOpening } from './types';

/**
 * Openings of the current project that are over and where the actor, as host or as visitor, has not said whether the
 * visits took place; the oldest first.
 */
export async function listUnmarked(actor: Actor, now: Date): Promise<UnmarkedOpening[]> {
  return database().$queryRaw<UnmarkedOpening[]>`
    SELECT o.id::text AS "openingId", o.topic, s.name AS "siteName", o.starts, o.ends, count(*)::int AS visits
    FROM visits v
    JOIN openings o ON o.id = v.opening_id
    JOIN sites s ON s.id = o.site_id
    JOIN rounds r ON r.id = o.round_id
    JOIN projects p ON p.id = r.project_id AND p.current
    WHERE v.state = 'registered' AND v.attendance IS NULL AND o.ends <= ${now}::timestamptz
      AND (v.visitor_id = ${actor.id}::uuid OR o.host_id = ${actor.id}::uuid)
    GROUP BY o.id, s.name ORDER BY o.starts, o.id`;
}
