import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import type { OpenSignUp } from './types';

/** The actor's sign-ups for events that have not begun and that are not settled, what lapses first at the top, then soonest first. */
export async function listOpenSignUps(actor: Pick<Actor, 'id'>, now: Date): Promise<OpenSignUp[]> {
  return database().$queryRaw<OpenSignUp[]>`
    SELECT r.id::text AS "registrationId", ev.id::text AS "eventId", ev.title, concat_ws(', ', s.name, NULLIF(ev.place, '')) AS "where",
           ev.starts, ev.ends, r.state::text, r.expires_at AS "expiresAt",
           CASE WHEN r.state = 'waitlisted' THEN
             (SELECT count(*)::int FROM registrations q WHERE q.event_id = ev.id AND q.state = 'waitlisted' AND (q.queued_at, q.id) <= (r.queued_at, r.id))
           END AS place
    FROM registrations r JOIN events ev ON ev.id = r.event_id AND ev.state = 'published' LEFT JOIN sites s ON s.id = ev.site_id
    WHERE r.employee_id = ${actor.id}::uuid AND ev.starts > ${now}::timestamptz
      AND (r.state IN ('pending', 'waitlisted') OR (r.state = 'offered' AND r.expires_at > ${now}::timestamptz))
    ORDER BY r.state = 'offered' DESC, r.expires_at NULLS LAST, ev.starts, ev.id`;
}
