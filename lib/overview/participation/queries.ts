import 'server-only';
import { database } from '../../platform/db/client';
import { Prisma } from '../../platform/db/generated/client';
import { peopleOf, signUpsOf } from '../../registrations/overview/queries';
import type { Share } from '../types';

const { sql } = Prisma;
const by = {
  unit: { table: sql`units`, column: sql`p.unit_id`, all: sql`TRUE` },
  site: { table: sql`sites`, column: sql`p.site_id`, all: sql`FALSE` },
};

/**
 * Taking part by the unit or the site that people belong to, guests among them, in Danish order. Every unit, also one
 * nobody of which is there yet; of sites those with people, and at the end, without a name, those who belong to none.
 */
export async function listShares(projectId: string, kind: keyof typeof by): Promise<Share[]> {
  const { table, column, all } = by[kind];
  return database().$queryRaw<Share[]>`
    WITH joined AS (
      SELECT v.visitor_id::text AS id FROM visits v JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id
      WHERE r.project_id = ${projectId}::uuid AND v.state = 'registered'
      UNION
      SELECT person FROM ${signUpsOf(projectId)} signed),
    wrote AS (SELECT DISTINCT author_id::text AS id FROM observations WHERE project_id = ${projectId}::uuid AND state = 'submitted')
    SELECT COALESCE(place.id::text, '') AS id, COALESCE(place.name, '') AS name,
           count(p.person)::int AS people, count(joined.id)::int AS joined, count(wrote.id)::int AS wrote
    FROM ${table} AS place FULL JOIN ${peopleOf(projectId)} p ON ${column} = place.id
    LEFT JOIN joined ON joined.id = p.person LEFT JOIN wrote ON wrote.id = p.person
    GROUP BY place.id HAVING count(p.person) > 0 OR ${all} ORDER BY place.name COLLATE "da-DK-x-icu" NULLS LAST`;
}
