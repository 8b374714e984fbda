import 'server-only';
import { database } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';

type Span = { from: Date; to: Date };
export type ComingVisit = { visitId: string; visitorId: string; openingId: string; topic: string; siteName: string; starts: Date; ends: Date };
export type ComingHosting = { openingId: string; hostId: string; topic: string; siteName: string; starts: Date; ends: Date; visitors: string[] };
type ComingSession = { eventId: string; number: number; title: string; where: string; starts: Date; ends: Date };
export type ComingAttendance = ComingSession & { registrationId: string; employeeId: string | null; guestId: string | null; guestName: string; guestAddress: string | null };
export type ComingRunning = ComingSession & { employeeId: string; count: number };

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

/** Each session of a published event that begins in a span of time, numbered within its event as calendars number it. */
const comingSessions = ({ from, to }: Span) => Prisma.sql`
  SELECT ev.id, ev.title, concat_ws(', ', s.name, NULLIF(ev.place, '')) AS "where", se.number, se.starts, se.ends
  FROM (SELECT event_id, starts, ends, row_number() OVER (PARTITION BY event_id ORDER BY starts, id)::int AS number FROM event_sessions) se
  JOIN events ev ON ev.id = se.event_id LEFT JOIN sites s ON s.id = ev.site_id
  WHERE ev.state = 'published' AND se.starts >= ${from}::timestamptz AND se.starts < ${to}::timestamptz`;

/** Sessions of workshops and the like that begin in a span of time, with each who attends. */
export async function listComingAttendance(span: Span): Promise<ComingAttendance[]> {
  return database().$queryRaw<ComingAttendance[]>`
    SELECT r.id::text AS "registrationId", r.employee_id::text AS "employeeId", g.id::text AS "guestId", COALESCE(g.name, '') AS "guestName", g.email AS "guestAddress",
           se.id::text AS "eventId", se.number, se.title, se."where", se.starts, se.ends
    FROM (${comingSessions(span)}) se JOIN registrations r ON r.event_id = se.id AND r.state = 'registered' LEFT JOIN guests g ON g.id = r.guest_id
    ORDER BY se.starts, r.id`;
}

/** The same sessions with each who runs them, and how many are signed up. */
export async function listComingRunning(span: Span): Promise<ComingRunning[]> {
  return database().$queryRaw<ComingRunning[]>`
    SELECT f.employee_id::text AS "employeeId", se.id::text AS "eventId", se.number, se.title, se."where", se.starts, se.ends,
           (SELECT count(*)::int FROM registrations r WHERE r.event_id = se.id AND r.state = 'registered') AS count
    FROM (${comingSessions(span)}) se JOIN event_facilitators f ON f.event_id = se.id
    ORDER BY se.starts, f.employee_id`;
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
