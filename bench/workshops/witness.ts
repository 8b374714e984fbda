import type pg from 'pg';

const holds = "r.state IN ('registered', 'pending', 'offered')";

/** Plain SQL that shares no line with the rules: what an event's rows must never say. Empty when all is well. */
const readers = [
  `SELECT count(*) || ' hold one of ' || ev.capacity || ' places' AS broken FROM events ev JOIN registrations r ON r.event_id = ev.id AND ${holds}
   WHERE ev.id = $1 GROUP BY ev.id HAVING count(*) > ev.capacity`,
  `SELECT count(*) || ' of a unit hold one of ' || q.places || ' places' AS broken
   FROM event_quotas q JOIN registrations r ON r.event_id = q.event_id AND r.unit_id = q.unit_id AND ${holds}
   WHERE q.event_id = $1 GROUP BY q.unit_id, q.places HAVING count(*) > q.places`,
  `SELECT 'somebody stands twice' AS broken FROM registrations r WHERE r.event_id = $1 AND (${holds} OR r.state = 'waitlisted')
   GROUP BY r.employee_id HAVING count(*) > 1 LIMIT 1`,
  `SELECT 'somebody is bound elsewhere than where they stand' AS broken FROM registrations r WHERE r.event_id = $1
     AND (SELECT count(*) FROM commitments c WHERE c.registration_id = r.id AND c.active) <> CASE WHEN r.state IN ('registered', 'pending') THEN 1 ELSE 0 END LIMIT 1`,
  // Whoever already waited when somebody of their unit was offered a place had come after them.
  `SELECT 'somebody was passed over in the waiting list' AS broken FROM registrations w
   JOIN registrations o ON o.event_id = w.event_id AND o.unit_id = w.unit_id AND o.state = 'offered' AND o.queued_at IS NOT NULL
   WHERE w.event_id = $1 AND w.state = 'waitlisted' AND (w.queued_at, w.id) < (o.queued_at, o.id) AND w.xmin::text::bigint < o.xmin::text::bigint LIMIT 1`,
];

export async function findBroken(database: pg.Pool, eventId: string): Promise<string[]> {
  const answers = await Promise.all(readers.map((reader) => database.query<{ broken: string }>(reader, [eventId])));
  return answers.flatMap(({ rows }) => rows.map(({ broken }) => broken));
}
