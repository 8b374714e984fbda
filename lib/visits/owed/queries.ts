import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import type { OwedObservation } from '../my-week/types';

/**
 * Visits of the current project that are over and took place (or of which nobody has said otherwise), about which the
 * actor has handed in nothing: each they made, and one for each opening they hosted. The oldest first.
 */
export async function listOwed(actor: Actor, now: Date): Promise<OwedObservation[]> {
  return database().$queryRaw<OwedObservation[]>`
    WITH past AS (
      SELECT v.id, v.visitor_id, o.id AS opening_id, o.host_id, o.topic, o.starts, o.ends, s.name AS site
      FROM visits v
      JOIN openings o ON o.id = v.opening_id
      JOIN rounds r ON r.id = o.round_id
      JOIN projects p ON p.id = r.project_id AND p.current
      JOIN sites s ON s.id = o.site_id
      WHERE (v.visitor_id = ${actor.id}::uuid OR o.host_id = ${actor.id}::uuid)
        AND v.state = 'registered' AND v.attendance IS DISTINCT FROM 'didNotTakePlace' AND o.ends <= ${now}::timestamptz),
    written AS (
      SELECT past.opening_id, ob.id, ob.visit_id, ob.state FROM observations ob JOIN past ON past.id = ob.visit_id
      WHERE ob.author_id = ${actor.id}::uuid),
    owed AS (
      SELECT id, opening_id, 'guest' AS role, topic, site, starts, ends FROM past
      WHERE visitor_id = ${actor.id}::uuid
        AND NOT EXISTS (SELECT FROM written WHERE visit_id = past.id AND state = 'submitted')
      UNION ALL
      (SELECT DISTINCT ON (opening_id) id, opening_id, 'host', topic, site, starts, ends FROM past
       WHERE host_id = ${actor.id}::uuid
         AND NOT EXISTS (SELECT FROM written WHERE opening_id = past.opening_id AND state = 'submitted')
       ORDER BY opening_id, EXISTS (SELECT FROM written WHERE visit_id = past.id) DESC, id))
    SELECT id::text AS "visitId", role, topic, site AS "siteName", starts, ends,
           (SELECT w.id::text FROM written w WHERE w.visit_id = owed.id AND w.state = 'draft' ORDER BY w.id DESC LIMIT 1) AS "draftId"
    FROM owed ORDER BY starts, role, id`;
}
