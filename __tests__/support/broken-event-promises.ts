const holds = "r.state IN ('registered', 'pending', 'offered')";
const stands = "r.state IN ('registered', 'pending', 'offered', 'waitlisted')";

/** What the tables must never say about workshops and their sign-ups, in plain SQL that shares no line with the rules. */
export const eventReaders = [
  `SELECT 'event ' || ev.id || ' holds ' || count(*) || ' of ' || ev.capacity AS broken
   FROM events ev JOIN registrations r ON r.event_id = ev.id AND ${holds}
   GROUP BY ev.id HAVING count(*) > ev.capacity`,

  // Places taken before the release: of each unit no more than its quota and what no quota keeps, all units together.
  `WITH counted AS (
     SELECT ev.id, ev.capacity, r.unit_id, count(*) AS taken
     FROM events ev JOIN registrations r ON r.event_id = ev.id AND ${holds}
       AND (ev.quota_releases_at IS NULL OR r.held_at < ev.quota_releases_at)
     WHERE ev.capacity IS NOT NULL GROUP BY ev.id, r.unit_id),
   kept AS (SELECT event_id, sum(places) AS places FROM event_quotas GROUP BY event_id)
   SELECT 'event ' || c.id || ' has ' || sum(greatest(0, c.taken - coalesce(q.places, 0))) || ' beyond quotas' AS broken
   FROM counted c LEFT JOIN event_quotas q ON q.event_id = c.id AND q.unit_id = c.unit_id LEFT JOIN kept k ON k.event_id = c.id
   GROUP BY c.id, c.capacity, k.places
   HAVING sum(greatest(0, c.taken - coalesce(q.places, 0))) > c.capacity - coalesce(k.places, 0)`,

  `SELECT 'person ' || coalesce(r.employee_id, r.guest_id) || ' stands twice at event ' || r.event_id AS broken
   FROM registrations r WHERE ${stands} GROUP BY r.event_id, r.employee_id, r.guest_id HAVING count(*) > 1`,

  `SELECT 'registration ' || r.id || ' stands at an event that is ' || ev.state AS broken
   FROM registrations r JOIN events ev ON ev.id = r.event_id WHERE ${stands} AND ev.state <> 'published'`,

  `SELECT 'facilitator ' || f.employee_id || ' is signed up for event ' || f.event_id AS broken
   FROM event_facilitators f JOIN registrations r ON r.event_id = f.event_id AND r.employee_id = f.employee_id AND ${stands}`,

  // Who comes is bound for every session, at its own time and place, and for nothing else.
  `SELECT 'registration ' || r.id || ' and its commitments differ' AS broken
   FROM registrations r JOIN events ev ON ev.id = r.event_id
   WHERE r.employee_id IS NOT NULL AND (
     (SELECT count(*) FROM commitments c WHERE c.registration_id = r.id AND c.active)
       <> CASE WHEN r.state IN ('registered', 'pending') THEN (SELECT count(*) FROM event_sessions s WHERE s.event_id = ev.id) ELSE 0 END
     OR EXISTS (SELECT FROM commitments c WHERE c.registration_id = r.id AND c.active AND (
       c.employee_id <> r.employee_id OR c.event_id <> ev.id OR c.site_id IS DISTINCT FROM ev.site_id
       OR NOT EXISTS (SELECT FROM event_sessions s WHERE s.event_id = ev.id AND s.starts = c.starts AND s.ends = c.ends))))`,

  `SELECT 'event ' || ev.id || ' does not span its sessions' AS broken FROM events ev
   WHERE ev.starts <> (SELECT min(starts) FROM event_sessions s WHERE s.event_id = ev.id)
      OR ev.ends <> (SELECT max(ends) FROM event_sessions s WHERE s.event_id = ev.id)`,

  `SELECT 'registration ' || d.registration_id || ' has given ' || count(*) || ' of ' || b.dots || ' dots' AS broken
   FROM output_dots d JOIN outputs o ON o.id = d.output_id JOIN output_boards b ON b.event_id = o.event_id
   GROUP BY d.registration_id, b.event_id, b.dots HAVING count(*) > b.dots`,

  `SELECT 'registration ' || d.registration_id || ' has given too many dots to output ' || d.output_id AS broken
   FROM output_dots d JOIN outputs o ON o.id = d.output_id JOIN output_boards b ON b.event_id = o.event_id
   GROUP BY d.registration_id, d.output_id, b.dots_on_one HAVING count(*) > b.dots_on_one`,

  // Of a closed board each output that stands is an observation of its event, and none other is one.
  `SELECT 'output ' || o.id || ' is not what it became' AS broken FROM outputs o JOIN output_boards b ON b.event_id = o.event_id
   LEFT JOIN observations ob ON ob.id = o.observation_id LEFT JOIN guests g ON g.id = o.guest_id
   WHERE (o.observation_id IS NOT NULL) <> (b.closed_at IS NOT NULL AND o.withdrawn_at IS NULL)
      OR (ob.id IS NOT NULL AND (ob.event_id <> o.event_id OR ob.author_id <> coalesce(o.author_id, g.invited_by_id)))`,

  `SELECT 'event ' || ev.id || ' has other answers than answerers' AS broken FROM events ev
   WHERE (SELECT count(*) FROM evaluations e WHERE e.event_id = ev.id)
      <> (SELECT count(*) FROM evaluations_given g JOIN registrations r ON r.id = g.registration_id WHERE r.event_id = ev.id)`,
];
