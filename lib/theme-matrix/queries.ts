import 'server-only';
import { arrayOf, columnOf } from '../observation-search/conditions/queries';
import { unanswered } from '../observation-search/schema';
import { observationConditions } from '../passages/conditions/queries';
import type { PassageFilter } from '../passages/schema';
import { createCache } from '../platform/cache';
import { database } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';
import { writePatternAddress } from './schema';
import type { Axis, PatternAxes, PatternCell } from './types';

const { sql, empty, raw } = Prisma;

/** At most ten seconds old, as the counts beside the filters are, and for the same reason. */
const rememberCells = createCache<PatternCell[]>({ freshFor: 5_000, most: 100 });

/** How many passages within the filter have each theme and each answer; a passage counts once for a theme, however many gave it. */
export function countPatterns(filter: PassageFilter, axes: PatternAxes): Promise<PatternCell[]> {
  return rememberCells(writePatternAddress(filter, axes), () => countPatternsNow(filter, axes));
}

export async function countPatternsNow(filter: PassageFilter, { rows, columns }: PatternAxes): Promise<PatternCell[]> {
  const axis = rows === 'theme' ? columns : rows;
  const { value, from, needed } = axisOf(axis);
  const cells = await database().$queryRaw<{ theme: string; answer: string; count: number }[]>`
    WITH project AS (SELECT id FROM projects WHERE current),
    marks AS (SELECT DISTINCT theme_id, passage_id, observation_id FROM codings
              WHERE project_id = (SELECT id FROM project) AND removed_in_id IS NULL ${filter.theme ? sql`AND theme_id = ${filter.theme}::uuid` : empty})
    SELECT marks.theme_id::text AS theme, coalesce(${value}::text, ${unanswered}) AS answer, count(*)::int AS count
    FROM marks JOIN observations AS o ON o.id = marks.observation_id ${from}
    WHERE ${observationConditions(filter)} ${needed} GROUP BY marks.theme_id, ${value} ORDER BY 1, 2`;
  return cells.map(({ theme, answer, count }) => (rows === 'theme' ? { row: theme, column: answer, count } : { row: answer, column: theme, count }));
}

function axisOf(axis: Axis): { value: Prisma.Sql; from: Prisma.Sql; needed: Prisma.Sql } {
  if (axis === 'month') return { value: sql`to_char(o.occurred_at AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM')`, from: empty, needed: empty };
  if (axis === 'together' || axis === 'theme') {
    const from = sql`JOIN (SELECT DISTINCT observation_id, theme_id FROM codings
      WHERE project_id = (SELECT id FROM project) AND removed_in_id IS NULL) AS other ON other.observation_id = marks.observation_id`;
    return { value: raw('other.theme_id'), from, needed: sql`AND other.theme_id <> marks.theme_id` };
  }
  if (axis === 'errand' || axis === 'barrier') {
    return { value: raw('several'), from: sql`LEFT JOIN LATERAL unnest(${arrayOf[axis].column}) AS several ON true`, needed: empty };
  }
  return { value: columnOf[axis].column, from: empty, needed: empty };
}
