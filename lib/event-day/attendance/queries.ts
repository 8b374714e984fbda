import 'server-only';
import type { Reader } from '../../platform/db/client';
import type { Attendance, Turnout } from './types';

/**
 * Who was there, by person and session: the latest that was said of each, by its own time. Who nothing stands about is
 * not in the list. All sign-ups of the event, those that were ended later too.
 */
export async function listAttendance(reader: Reader, eventId: string): Promise<Attendance[]> {
  return reader.$queryRaw<Attendance[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (m.registration_id, m.session) m.id::text, m.registration_id::text AS "registrationId", m.session,
             m.state::text, m.way::text, m.decided_at AS "decidedAt", m.actor_id::text AS "actorId", e.name AS by
      FROM attendance_marks m JOIN employees e ON e.id = m.actor_id
      WHERE m.event_id = ${eventId}::uuid
      ORDER BY m.registration_id, m.session, m.decided_at DESC, m.id DESC) AS latest
    WHERE state <> 'unmarked' ORDER BY session, "registrationId"`;
}

/** Of each event of a project that is not a draft, how many of those with a place came. */
export async function listTurnout(reader: Reader, projectId: string): Promise<Turnout[]> {
  return reader.$queryRaw<Turnout[]>`
    WITH latest AS (
      SELECT DISTINCT ON (m.registration_id, m.session) m.registration_id, m.state
      FROM attendance_marks m JOIN events ev ON ev.id = m.event_id AND ev.project_id = ${projectId}::uuid
      ORDER BY m.registration_id, m.session, m.decided_at DESC, m.id DESC),
    people AS (
      SELECT r.id, r.event_id, bool_or(l.state IN ('present', 'leftEarly')) AS came, bool_or(l.state = 'absent') AS absent
      FROM registrations r LEFT JOIN latest l ON l.registration_id = r.id
      WHERE r.state = 'registered' GROUP BY r.id)
    SELECT ev.id::text AS "eventId", count(p.id)::int AS registered,
           count(*) FILTER (WHERE p.came)::int AS came,
           count(*) FILTER (WHERE p.absent AND NOT coalesce(p.came, false))::int AS missed,
           count(p.id) FILTER (WHERE NOT coalesce(p.came, false) AND NOT coalesce(p.absent, false))::int AS unmarked
    FROM events ev LEFT JOIN people p ON p.event_id = ev.id
    WHERE ev.project_id = ${projectId}::uuid AND ev.state <> 'draft'
    GROUP BY ev.id ORDER BY ev.starts, ev.id`;
}
