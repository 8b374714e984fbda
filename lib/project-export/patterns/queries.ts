import 'server-only';
import { arrayOf, columnOf } from '../../observation-search/conditions/queries';
import { unanswered } from '../../observation-search/schema';
import { Prisma } from '../../platform/db/generated/client';
import type { Snapshot } from '../../platform/db/snapshot';
import { protectSeveral, protectSingle, smallRows } from '../../suppression/tables/rules';
import type { SafeTable, Tally } from '../../suppression/types';
import type { TableAxis } from '../types';

const { sql, raw, empty } = Prisma;
const several: readonly TableAxis[] = ['errand', 'barrier', 'together'];

/** Themes by one answer over the whole project, as it may leave; null when all of it is of too few people. */
export async function readPatternTable(snapshot: Snapshot, axis: TableAxis): Promise<SafeTable | null> {
  const totals = await readTallies(snapshot, sql`''`, empty);
  const small = smallRows(totals);
  const { value, from } = axisOf(axis);
  const tallies = await readTallies(snapshot, value, from);
  if (!several.includes(axis)) return protectSingle(tallies, small);
  // Where themes stand together, small ones are one across as well, and a theme says nothing of itself.
  const merged = axis === 'together' ? tallies.filter(({ column }) => !small.has(column)) : tallies;
  return protectSeveral(merged, totals, small, axis === 'together' ? null : unanswered);
}

/** How many marks each author has of each theme and answer; the order of the rows is fixed. */
async function readTallies(snapshot: Snapshot, value: Prisma.Sql, from: Prisma.Sql): Promise<Tally[]> {
  const rows: Tally[] = [];
  const batches = snapshot.batches<Tally>(sql`
    SELECT mark.theme::text AS row, coalesce(${value}, ${unanswered}) AS "column", o.author_id::text AS person, count(*)::int AS count
    FROM coded_observations AS c JOIN observations AS o ON o.id = c.observation_id CROSS JOIN LATERAL unnest(c.themes) AS mark(theme) ${from}
    WHERE c.project_id = (SELECT id FROM projects WHERE current) AND o.state = 'submitted' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

function axisOf(axis: TableAxis): { value: Prisma.Sql; from: Prisma.Sql } {
  if (axis === 'month') return { value: raw(`to_char(o.occurred_at AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM')`), from: empty };
  if (axis === 'together') return { value: raw('other.theme::text'), from: sql`CROSS JOIN LATERAL (SELECT DISTINCT theme FROM unnest(c.themes) AS theme WHERE theme <> mark.theme) AS other` };
  if (axis === 'errand' || axis === 'barrier') return { value: raw('several::text'), from: sql`LEFT JOIN LATERAL unnest(${arrayOf[axis].column}) AS several ON true` };
  return { value: sql`${columnOf[axis].column}::text`, from: empty };
}
