import 'server-only';
import { database } from '../../platform/db/client';
import { Prisma } from '../../platform/db/generated/client';
import type { Share } from '../types';

const { sql } = Prisma;
const by = {
  unit: { table: sql`units`, column: sql`e.unit_id` },
  site: { table: sql`sites`, column: sql`e.site_id` },
};

/** Taking part by the unit or the site that people belong to, in Danish order; those without people are left out. */
export async function listShares(projectId: string, kind: keyof typeof by): Promise<Share[]> {
  const { table, column } = by[kind];
  return database().$queryRaw<Share[]>`
    WITH joined AS (
      SELECT v.visitor_id AS id FROM visits v JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id
      WHERE r.project_id = ${projectId}::uuid AND v.state = 'registered'
      UNION
      SELECT g.employee_id FROM registrations g JOIN events ev ON ev.id = g.event_id
      WHERE ev.project_id = ${projectId}::uuid AND g.state = 'registered'),
    wrote AS (SELECT DISTINCT author_id AS id FROM observations WHERE project_id = ${projectId}::uuid AND state = 'submitted')
    SELECT place.id::text, place.name, count(*)::int AS people, count(joined.id)::int AS joined, count(wrote.id)::int AS wrote
    FROM ${table} AS place JOIN employees e ON ${column} = place.id AND e.deactivated_at IS NULL
    LEFT JOIN joined ON joined.id = e.id LEFT JOIN wrote ON wrote.id = e.id
    GROUP BY place.id ORDER BY place.name COLLATE "da-DK-x-icu"`;
}
