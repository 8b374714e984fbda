import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import type { WaitingPlace } from './types';

/** What the actor waits for of visits that have not begun, in a queue or for somebody's approval, soonest first. */
export async function listWaiting(actor: Actor, now: Date): Promise<WaitingPlace[]> {
  return database().$queryRaw<WaitingPlace[]>`
    SELECT v.id::text AS "visitId", o.id::text AS "openingId", o.topic, s.name AS "siteName", o.starts, o.ends,
           CASE WHEN v.state = 'waitlisted' THEN (SELECT count(*)::int FROM visits q
            WHERE q.opening_id = o.id AND q.state = 'waitlisted' AND (q.queued_at, q.id) <= (v.queued_at, v.id)) END AS place
    FROM visits v JOIN openings o ON o.id = v.opening_id JOIN sites s ON s.id = o.site_id
    WHERE v.visitor_id = ${actor.id}::uuid AND (v.state = 'waitlisted' OR (v.state = 'pending' AND v.expires_at > ${now}::timestamptz)) AND o.starts > ${now}::timestamptz
    ORDER BY o.starts, o.id`;
}
