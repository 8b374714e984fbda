import 'server-only';
import { arrayOf, columnOf } from '../observation-search/conditions/queries';
import { unanswered } from '../observation-search/schema';
import { codedConditions } from '../passages/conditions/queries';
import type { PassageFilter } from '../passages/schema';
import { createCache } from '../platform/cache';
import { database } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';
import { writePatternAddress } from './schema';
import type { Axis, PatternAxes, PatternCell } from './types';

const { sql, empty, raw } = Prisma;

/** At most ten seconds old: as the counts beside the filters, they tell where to look and decide nothing. */
const rememberCells = createCache<PatternCell[]>({ freshFor: 5_000, most: 100 });

/** How many passages within the filter have each theme and each answer; a passage counts once for a theme, however many gave it. */
export function countPatterns(filter: PassageFilter, axes: PatternAxes): Promise<PatternCell[]> {
  return rememberCells(writePatternAddress(filter, axes), () => countPatternsNow(filter, axes));
}

/**
 * First the combinations of themes by answer, from one row an observation; then their themes one by one. So the many
 * rows are read once, without joining or sorting, and what is taken apart are some thousand combinations.
 */
export async function countPatternsNow(filter: PassageFilter, { rows, columns }: PatternAxes): Promise<PatternCell[]> {
  const { from, column, taken, key } = axisOf(rows === 'theme' ? columns : rows);
  const cells = await database().$queryRaw<{ theme: string; answer: string; count: number }[]>`
    SELECT mark.theme::text, coalesce(${key}, ${unanswered}) AS answer, sum(times)::int AS count
    FROM (SELECT o.themes, ${column} AS answer, count(*) AS times FROM coded_observations AS o ${from}
          WHERE ${codedConditions(filter)} GROUP BY 1, 2) AS combination
      CROSS JOIN LATERAL unnest(themes) AS mark(theme) ${taken}
    ${filter.theme ? sql`WHERE mark.theme = ${filter.theme}::uuid` : empty} GROUP BY 1, 2 ORDER BY 1, 2`;
  return cells.map((cell) => (rows === 'theme' ? { row: cell.theme, column: cell.answer, count: cell.count } : { row: cell.answer, column: cell.theme, count: cell.count }));
}

/** Months counted from 2000: which month an instant is in is found among their beginnings, twenty times as fast as by words. */
const months = sql`CROSS JOIN (SELECT (SELECT array_agg(day::timestamp AT TIME ZONE 'Europe/Copenhagen')
  FROM generate_series('2000-02-01'::date, '2099-12-01'::date, interval '1 month') AS day) AS starts) AS months`;

/** What the combinations are of, and the key of a cell in each of them: what has several answers is taken apart there. */
function axisOf(axis: Axis): Record<'from' | 'column' | 'taken' | 'key', Prisma.Sql> {
  const one = { from: empty, taken: empty, key: raw('answer::text') };
  switch (axis) {
    case 'theme':
    case 'together':
      return { ...one, column: raw('NULL'), taken: sql`CROSS JOIN LATERAL (SELECT DISTINCT theme FROM unnest(themes) AS theme WHERE theme <> mark.theme) AS other`, key: raw('other.theme::text') };
    case 'month':
      return { ...one, from: months, column: raw('width_bucket(o.occurred_at, months.starts)'), key: raw("to_char('2000-01-01'::date + make_interval(months => answer), 'YYYY-MM')") };
    case 'errand':
    case 'barrier':
      return { ...one, column: arrayOf[axis].column, taken: sql`LEFT JOIN LATERAL unnest(answer) AS several ON true`, key: raw('several::text') };
    default:
      return { ...one, column: columnOf[axis].column };
  }
}
