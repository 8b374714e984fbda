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

/**
 * First the combinations of themes by answer, from one row an observation; then their themes one by one. So the many
 * rows are read once and without sorting, and what is taken apart are some hundred combinations.
 */
export async function countPatternsNow(filter: PassageFilter, { rows, columns }: PatternAxes): Promise<PatternCell[]> {
  const axis = rows === 'theme' ? columns : rows;
  const together = axis === 'together' || axis === 'theme';
  const { value, from } = together ? { value: sql`NULL`, from: empty } : axisOf(axis);
  const answer = axis === 'month' ? sql`to_char('2000-01-01'::date + make_interval(months => answer), 'YYYY-MM')` : together ? sql`other.theme::text` : sql`answer::text`;
  const cells = await database().$queryRaw<{ theme: string; answer: string; count: number }[]>`
    SELECT mark.theme::text, coalesce(${answer}, ${unanswered}) AS answer, sum(times)::int AS count
    FROM (SELECT c.themes, ${value} AS answer, count(*) AS times
          FROM coded_observations AS c JOIN observations AS o ON o.id = c.observation_id ${from}
          WHERE c.project_id = (SELECT id FROM projects WHERE current) AND c.themes <> '{}' AND ${observationConditions(filter)}
            ${filter.theme ? sql`AND ${filter.theme}::uuid = ANY (c.themes)` : empty} ${filter.also ? sql`AND ${filter.also}::uuid = ANY (c.themes)` : empty}
          GROUP BY 1, 2) AS combination, unnest(themes) AS mark(theme)
      ${together ? sql`, LATERAL (SELECT DISTINCT theme FROM unnest(themes) AS theme WHERE theme <> mark.theme) AS other` : empty}
    ${filter.theme ? sql`WHERE mark.theme = ${filter.theme}::uuid` : empty} GROUP BY 1, 2 ORDER BY 1, 2`;
  return cells.map((cell) => (rows === 'theme' ? { row: cell.theme, column: cell.answer, count: cell.count } : { row: cell.answer, column: cell.theme, count: cell.count }));
}

function axisOf(axis: Exclude<Axis, 'theme' | 'together'>): { value: Prisma.Sql; from: Prisma.Sql } {
  if (axis === 'month') {
    // Months counted from 2000: which month an instant is in is found among their beginnings, twenty times as fast as by words.
    const starts = sql`(SELECT array_agg(day::timestamp AT TIME ZONE 'Europe/Copenhagen') FROM generate_series('2000-02-01'::date, '2099-12-01'::date, interval '1 month') AS day)`;
    return { value: raw('width_bucket(o.occurred_at, months.starts)'), from: sql`CROSS JOIN (SELECT ${starts} AS starts) AS months` };
  }
  if (axis === 'errand' || axis === 'barrier') {
    return { value: raw('several'), from: sql`LEFT JOIN LATERAL unnest(${arrayOf[axis].column}) AS several ON true` };
  }
  return { value: columnOf[axis].column, from: empty };
}
