import 'server-only';
import { Prisma } from '../../platform/db/generated/client';
import type { Snapshot } from '../../platform/db/snapshot';
import { mergeSmall } from '../rules';

/**
 * Names of the units whose people wrote too few observations' worth of authors to stand alone: in every file of a state
 * they are one. Counted over the whole project, so that no choice of rows makes another division of the same people.
 */
export async function listSmallUnits(snapshot: Snapshot): Promise<Set<string>> {
  const groups: { key: string; people: Set<string> }[] = [];
  const rows = snapshot.batches<{ key: string; people: string[] }>(Prisma.sql`
    SELECT unit.name AS key, array_agg(DISTINCT o.author_id::text) AS people
    FROM observations AS o JOIN employees AS author ON author.id = o.author_id JOIN units AS unit ON unit.id = author.unit_id
    WHERE o.project_id = (SELECT id FROM projects WHERE current) AND o.state = 'submitted' GROUP BY 1 ORDER BY 1`);
  for await (const batch of rows) for (const { key, people } of batch) groups.push({ key, people: new Set(people) });
  return mergeSmall(groups);
}
