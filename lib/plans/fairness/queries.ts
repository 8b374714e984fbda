import 'server-only';
import { database } from '../../platform/db/client';
import { askedSql } from '../left-out/queries';
import type { Fairness } from './types';

/** Who has visited how often, whom, and who of two units have visited each other; of all rounds of a project. */
export async function getFairness(projectId: string): Promise<Fairness> {
  const db = database();
  const [units, sites, people, flows, mates] = await Promise.all([
    db.unit.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    db.site.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    db.$queryRaw<Fairness['people']>`
      SELECT e.id::text, e.name, e.unit_id::text AS "unitId", s.name AS "siteName",
             coalesce(v.visits, 0)::int AS visits, coalesce(l.rounds, 0)::int AS "leftOut", v.latest
      FROM employees e JOIN sites s ON s.id = e.site_id
      LEFT JOIN (
        SELECT v.visitor_id, count(*) AS visits, max(o.starts) AS latest
        FROM visits v JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id
        WHERE r.project_id = ${projectId}::uuid AND v.state = 'registered' AND v.attendance IS DISTINCT FROM 'didNotTakePlace'
        GROUP BY v.visitor_id) v ON v.visitor_id = e.id
      LEFT JOIN (
        SELECT asked.employee_id, count(*) AS rounds
        FROM ${askedSql} asked JOIN rounds r ON r.id = asked.round_id AND r.project_id = ${projectId}::uuid
        WHERE asked.in_vain GROUP BY asked.employee_id) l ON l.employee_id = e.id
      WHERE e.deactivated_at IS NULL
      ORDER BY e.name, e.id`,
    db.$queryRaw<Fairness['flows']>`
      SELECT e.unit_id::text AS "fromUnit", o.unit_id::text AS "toUnit", o.site_id::text AS "toSite", count(*)::int AS visits
      FROM visits v JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id JOIN employees e ON e.id = v.visitor_id
      WHERE r.project_id = ${projectId}::uuid AND v.state = 'registered' AND v.attendance IS DISTINCT FROM 'didNotTakePlace'
      GROUP BY e.unit_id, o.unit_id, o.site_id`,
    db.$queryRaw<Fairness['mates']>`
      WITH met AS (
        SELECT DISTINCT v.visitor_id AS visitor, o.host_id AS host
        FROM visits v JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id
        WHERE r.project_id = ${projectId}::uuid AND v.state = 'registered' AND v.attendance IS DISTINCT FROM 'didNotTakePlace'),
      both_ways AS (SELECT one.visitor AS a, one.host AS b FROM met one JOIN met two ON one.visitor = two.host AND one.host = two.visitor AND one.visitor < one.host),
      asked AS (
        SELECT DISTINCT one.employee_id AS a, two.employee_id AS b
        FROM wish_statements one JOIN rounds r ON r.id = one.round_id AND r.project_id = ${projectId}::uuid
        JOIN wish_statements two ON two.round_id = one.round_id AND two.employee_id = one.swap_with_id AND two.swap_with_id = one.employee_id
        WHERE one.employee_id < two.employee_id AND one.withdrawn_at IS NULL AND two.withdrawn_at IS NULL)
      SELECT a.name AS a, b.name AS b, m.a IS NOT NULL AS met, s.a IS NOT NULL AS asked
      FROM both_ways m FULL JOIN asked s ON s.a = m.a AND s.b = m.b
      JOIN employees a ON a.id = coalesce(m.a, s.a) JOIN employees b ON b.id = coalesce(m.b, s.b)
      ORDER BY a.name, b.name`,
  ]);
  return { units, sites, people, flows, mates };
}
