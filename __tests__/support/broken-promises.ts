import { eventReaders } from './broken-event-promises';
import { prepared } from './database';

/**
 * Reads the tables by itself and lists every promise that they break, in plain SQL and sharing no line with the rules
 * in lib/: a mistake in a rule must not hide from its own witness. Empty when all is well.
 */
export async function listBrokenPromises(): Promise<string[]> {
  const found = await prepared<{ broken: string }>('broken promises', allReaders());
  return found.map(({ broken }) => broken);
}

/** At one instant and in one statement: some tests ask after each step of many. */
const allReaders = () => [...readers, ...eventReaders].map((reader) => `SELECT broken FROM (${reader}) AS one`).join(' UNION ALL ');

const where = 'coalesce(c.site_id, e.site_id)';

const places = `
  SELECT c.id, c.employee_id, c.starts, c.ends, ${where} AS site_id
  FROM commitments c JOIN employees e ON e.id = c.employee_id WHERE c.active AND NOT c.over_booked`;

const readers = [
  // A seat given twice, beyond the last, or at an opening that is called off.
  `SELECT 'seat ' || coalesce(seat::text, 'none') || ' of opening ' || opening_id || ' given ' || count(*) AS broken
   FROM visits JOIN openings o ON o.id = opening_id WHERE visits.state IN ('registered', 'pending')
   GROUP BY opening_id, seat, o.seats, o.state HAVING count(*) > 1 OR seat IS NULL OR seat > o.seats OR o.state = 'calledOff'`,

  // Signed up twice for one thing, for one's own unit, or for more than the round allows.
  `SELECT 'person ' || visitor_id || ' is twice at opening ' || opening_id AS broken
   FROM visits WHERE state IN ('registered', 'pending', 'waitlisted') GROUP BY visitor_id, opening_id HAVING count(*) > 1`,
  `SELECT 'visit ' || v.id || ' is to the own unit' AS broken
   FROM visits v JOIN openings o ON o.id = v.opening_id JOIN employees e ON e.id = v.visitor_id
   WHERE v.state IN ('registered', 'pending', 'waitlisted') AND (e.unit_id = o.unit_id OR e.id = o.host_id)`,
  `SELECT 'person ' || visitor_id || ' has ' || count(*) || ' visits in round ' || r.id AS broken
   FROM visits v JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id
   WHERE v.state IN ('registered', 'pending') AND v.override_reason IS NULL
   GROUP BY visitor_id, r.id, r.visits_per_person HAVING count(*) > r.visits_per_person`,

  // A visit or an opening and its commitment that do not say the same.
  `SELECT 'visit ' || v.id || ' and its commitment differ' AS broken
   FROM visits v JOIN openings o ON o.id = v.opening_id
   WHERE (v.state IN ('registered', 'pending')) <> EXISTS (
     SELECT FROM commitments c WHERE c.visit_id = v.id AND c.active AND c.kind = 'visiting' AND c.employee_id = v.visitor_id
       AND c.starts = o.starts AND c.ends = o.ends AND c.site_id = o.site_id)`,
  `SELECT 'opening ' || o.id || ' and its host''s commitment differ' AS broken
   FROM openings o
   WHERE (o.state = 'offered') <> EXISTS (
     SELECT FROM commitments c WHERE c.opening_id = o.id AND c.active AND c.kind = 'hosting' AND c.employee_id = o.host_id
       AND c.starts = o.starts AND c.ends = o.ends AND c.site_id = o.site_id)`,

  // A seat held for an answer without end or past the visit's beginning; an answer to oneself, or a no without why.
  `SELECT 'visit ' || v.id || ' is held until ' || coalesce(v.expires_at::text, 'ever') AS broken
   FROM visits v JOIN openings o ON o.id = v.opening_id
   WHERE v.state = 'pending' AND (v.held_at IS NULL OR v.expires_at IS NULL OR v.expires_at > o.starts)`,
  `SELECT 'visit ' || id || ' is answered by its visitor or without a reason' AS broken
   FROM visits WHERE decided_by_id = visitor_id OR (state = 'declined' AND coalesce(ended_reason, '') = '')`,

  // Somebody in two places at once, or with less time between them than the way takes. An absence that lies over a
  // visit until the plan is made again is no place to be.
  `WITH places AS (${places})
   SELECT 'person ' || a.employee_id || ' is in two places at ' || b.starts AS broken
   FROM places a JOIN places b ON b.employee_id = a.employee_id AND b.id <> a.id AND (a.starts, a.id) < (b.starts, b.id)
   LEFT JOIN travel_times t ON t.from_id = a.site_id AND t.to_id = b.site_id
   WHERE a.ends + make_interval(mins => coalesce(t.minutes, 0)) > b.starts`,

  // A desk under its minimum at an instant when somebody of its shift is elsewhere without a written reason. Those with
  // one are counted as present: whom the lead let go afterwards is no fault of who had left before. A host is elsewhere for
  // the desks of other sites than the one they receive visitors at; who is ill or on holiday is nowhere, and no fault either.
  `WITH away AS (
     SELECT c.employee_id, coalesce(v.override_reason, r.override_reason) IS NOT NULL AS excused,
            c.import_id IS NOT NULL AS on_leave, CASE WHEN c.kind = 'hosting' THEN c.site_id END AS host_site,
            c.starts - make_interval(mins => coalesce(there.minutes, 0)) AS starts,
            c.ends + make_interval(mins => coalesce(back.minutes, 0)) AS ends
     FROM commitments c JOIN employees e ON e.id = c.employee_id
     LEFT JOIN visits v ON v.id = c.visit_id LEFT JOIN registrations r ON r.id = c.registration_id
     LEFT JOIN travel_times there ON there.from_id = e.site_id AND there.to_id = c.site_id
     LEFT JOIN travel_times back ON back.from_id = c.site_id AND back.to_id = e.site_id
     WHERE c.active AND (c.kind IN ('visiting', 'event', 'hosting') OR c.import_id IS NOT NULL)),
   days AS (SELECT DISTINCT desk_id, (starts AT TIME ZONE 'Europe/Copenhagen')::date AS day FROM shifts),
   required AS (
     SELECT desk_id, people,
            (day + make_interval(mins => from_minute)) AT TIME ZONE 'Europe/Copenhagen' AS starts,
            (day + make_interval(mins => to_minute)) AT TIME ZONE 'Europe/Copenhagen' AS ends
     FROM days JOIN minimum_staffing m USING (desk_id) WHERE m.weekday = extract(isodow FROM day)),
   instants AS (
     SELECT desk_id, starts AS at FROM required
     UNION SELECT desk_id, starts FROM shifts UNION SELECT desk_id, ends FROM shifts
     UNION SELECT s.desk_id, greatest(a.starts, s.starts) FROM away a JOIN shifts s USING (employee_id)
       WHERE a.starts < s.ends AND a.ends > s.starts),
   counted AS (
     SELECT i.desk_id, i.at, r.people,
            count(*) FILTER (WHERE a.employee_id IS NULL) AS present,
            count(DISTINCT s.employee_id) FILTER (WHERE a.excused) AS excused,
            count(*) FILTER (WHERE NOT a.excused AND NOT a.on_leave) AS gone
     FROM instants i
     JOIN required r ON r.desk_id = i.desk_id AND r.starts <= i.at AND i.at < r.ends
     JOIN desks d ON d.id = i.desk_id
     JOIN shifts s ON s.desk_id = i.desk_id AND s.starts <= i.at AND i.at < s.ends
     LEFT JOIN away a ON a.employee_id = s.employee_id AND a.starts <= i.at AND i.at < a.ends AND a.host_site IS DISTINCT FROM d.site_id
     GROUP BY i.desk_id, i.at, r.people)
   SELECT 'desk ' || d.name || ' has ' || present || ' of ' || people || ' at ' || at AS broken
   FROM counted JOIN desks d ON d.id = desk_id WHERE gone > 0 AND present + excused < people`,

  // An observation on a visit by somebody who was neither guest nor host, or handed in without facts.
  `SELECT 'observation ' || b.id || ' is by a stranger to its visit' AS broken
   FROM observations b JOIN visits v ON v.id = b.visit_id JOIN openings o ON o.id = v.opening_id
   WHERE b.author_id NOT IN (v.visitor_id, o.host_id)`,
  `SELECT 'observation ' || id || ' was handed in empty' AS broken FROM observations WHERE state = 'submitted' AND facts = ''`,
];
