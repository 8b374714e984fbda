import 'server-only';
import { database } from '../platform/db/client';

type Span = { from: Date; to: Date };
export type ComingVisit = { visitId: string; visitorId: string; openingId: string; topic: string; siteName: string; starts: Date; ends: Date };
export type ComingHosting = { openingId: string; hostId: string; topic: string; siteName: string; starts: Date; ends: Date; visitors: string[] };
export type ComingAttendance = { registrationId: string; employeeId: string | null; guestId: string | null; guestName: string; guestAddress: string | null; eventId: string; title: string; where: string; starts: Date; ends: Date };

/** Visits that begin in a span of time. */
export async function listComingVisits({ from, to }: Span): Promise<ComingVisit[]> {
  return database().$queryRaw<ComingVisit[]>`
    SELECT v.id::text AS "visitId", v.visitor_id::text AS "visitorId", o.id::text AS "openingId", o.topic, s.name AS "siteName", o.starts, o.ends
    FROM visits v JOIN openings o ON o.id = v.opening_id JOIN sites s ON s.id = o.site_id
    WHERE v.state = 'registered' AND o.state = 'offered' AND o.starts >= ${from}::timestamptz AND o.starts < ${to}::timestamptz`;
}

/** Openings that begin in a span of time, with who comes; those nobody may see yet are left out. */
export async function listComingHostings({ from, to }: Span): Promise<ComingHosting[]> {
  return database().$queryRaw<ComingHosting[]>`
    SELECT o.id::text AS "openingId", o.host_id::text AS "hostId", o.topic, s.name AS "siteName", o.starts, o.ends,
           ARRAY(SELECT e.name FROM visits v JOIN employees e ON e.id = v.visitor_id WHERE v.opening_id = o.id AND v.state = 'registered' ORDER BY e.name) AS visitors
    FROM openings o JOIN rounds r ON r.id = o.round_id AND r.state <> 'draft' JOIN sites s ON s.id = o.site_id
    WHERE o.state = 'offered' AND o.starts >= ${from}::timestamptz AND o.starts < ${to}::timestamptz`;
}

/** Workshops and the like that begin in a span of time, with each who attends. */
export async function listComingAttendance({ from, to }: Span): Promise<ComingAttendance[]> {
  return database().$queryRaw<ComingAttendance[]>`
    SELECT r.id::text AS "registrationId", r.employee_id::text AS "employeeId", r.guest_id::text AS "guestId", COALESCE(g.name, '') AS "guestName", g.email AS "guestAddress",
           ev.id::text AS "eventId", ev.title, concat_ws(', ', s.name, NULLIF(ev.place, '')) AS "where", ev.starts, ev.ends
    FROM registrations r JOIN events ev ON ev.id = r.event_id LEFT JOIN guests g ON g.id = r.guest_id LEFT JOIN sites s ON s.id = ev.site_id
    WHERE r.state = 'registered' AND ev.state = 'published' AND ev.starts >= ${from}::timestamptz AND ev.starts < ${to}::timestamptz`;
}

/** Visits that ended in a span of time and took place, as far as anybody has said, and of which the visitor has handed nothing in. */
export async function listUnobservedVisits({ from, to }: Span): Promise<ComingVisit[]> {
  return database().$queryRaw<ComingVisit[]>`
    SELECT v.id::text AS "visitId", v.visitor_id::text AS "visitorId", o.id::text AS "openingId", o.topic, s.name AS "siteName", o.starts, o.ends
    FROM visits v JOIN openings o ON o.id = v.opening_id JOIN sites s ON s.id = o.site_id
    WHERE v.state = 'registered' AND o.state = 'offered' AND v.attendance IS DISTINCT FROM 'didNotTakePlace'
      AND o.ends > ${from}::timestamptz AND o.ends <= ${to}::timestamptz
      AND NOT EXISTS (SELECT FROM observations ob WHERE ob.visit_id = v.id AND ob.author_id = v.visitor_id AND ob.state = 'submitted')`;
}
