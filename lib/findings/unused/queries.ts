import 'server-only';
import { placeName } from '../../observation-search/conditions/queries';
import { PAGE_SIZE } from '../../observation-search/rules';
import { database } from '../../platform/db/client';
import { Prisma } from '../../platform/db/generated/client';
import type { UnusedObservation } from './types';

const { sql } = Prisma;

/** Handed in to the project, and none of its passages stands in a finding that has not been dropped. */
const unused = (projectId: string) => sql`o.project_id = ${projectId}::uuid AND o.state = 'submitted' AND NOT EXISTS (
  SELECT FROM finding_passages AS e JOIN passages AS p ON p.id = e.passage_id JOIN findings AS f ON f.id = e.finding_id
  WHERE p.observation_id = o.id AND e.removed_at IS NULL AND f.state <> 'dropped')`;

/** A page of fifty of the observations no finding uses, the latest first, with how much of each is marked; pages count from 1. */
export async function listUnused(projectId: string, page: number): Promise<{ rows: UnusedObservation[]; total: number }> {
  const [rows, total] = await Promise.all([
    database().$queryRaw<UnusedObservation[]>`
      WITH found AS (SELECT o.id, o.submitted_at FROM observations AS o WHERE ${unused(projectId)}
                     ORDER BY o.submitted_at DESC, o.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE})
      SELECT o.id::text, left(o.facts, 240) AS beginning, o.occurred_at AS "occurredAt", o.significance, units.name AS unit, ${placeName} AS site,
             events.title AS event,
             (SELECT count(*)::int FROM passages AS p WHERE p.observation_id = o.id AND p.removed_in_id IS NULL) AS passages
      FROM found JOIN observations AS o ON o.id = found.id LEFT JOIN units ON units.id = o.unit_id LEFT JOIN sites AS site ON site.id = o.site_id
      LEFT JOIN events ON events.id = o.event_id ORDER BY found.submitted_at DESC, o.id`,
    countUnused(projectId),
  ]);
  return { rows, total };
}

export async function countUnused(projectId: string): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM observations AS o WHERE ${unused(projectId)}`;
  return row?.count ?? 0;
}
