import 'server-only';
import { arrayOf, columnOf, conditionsOf } from '../observation-search/conditions/queries';
import { unanswered, writeFilter, type ObservationFilter } from '../observation-search/schema';
import type { Dimension } from '../observation-search/types';
import { createCache } from '../platform/cache';
import { database } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';
import type { MatrixAxes, MatrixCell } from './types';

const { sql, empty } = Prisma;

/** At most ten seconds old: as the counts beside the filters, they tell where to look and decide nothing. */
const rememberCells = createCache<MatrixCell[]>({ freshFor: 5_000, most: 100 });

/**
 * How many observations within the filter have each answer to the one and to the other. An observation with several
 * errands or barriers counts once for each, so along those the sum can be more than there are observations.
 */
export function countCells(filter: ObservationFilter, axes: MatrixAxes): Promise<MatrixCell[]> {
  return rememberCells(writeFilter(filter, axes), () => loadCells(filter, axes));
}

function loadCells(filter: ObservationFilter, { rows, columns }: MatrixAxes): Promise<MatrixCell[]> {
  const row = axisOf(rows, 'r');
  const column = axisOf(columns, 'c');
  return database().$queryRaw<MatrixCell[]>`
    SELECT coalesce(${row.value}::text, ${unanswered}) AS row, coalesce(${column.value}::text, ${unanswered}) AS column, count(*)::int AS count
    FROM observations AS o ${row.from} ${column.from} WHERE ${conditionsOf(filter)}
    GROUP BY ${row.value}, ${column.value} ORDER BY 1, 2`;
}

function axisOf(dimension: Dimension, alias: string): { value: Prisma.Sql; from: Prisma.Sql } {
  if (dimension !== 'errand' && dimension !== 'barrier') return { value: columnOf[dimension].column, from: empty };
  const name = Prisma.raw(alias);
  return { value: name, from: sql`LEFT JOIN LATERAL unnest(${arrayOf[dimension].column}) AS ${name} ON true` };
}
