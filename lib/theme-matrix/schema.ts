import { z } from 'zod';
import type { SearchParams } from '../observation-search/schema';
import { writePassageFilter, type PassageFilter } from '../passages/schema';
import { axes, shades, type Axis, type PatternAxes, type Shade } from './types';

const first = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')]);
const axis = (fallback: Axis) => first.pipe(z.enum(axes)).catch(fallback);

/** The two lists of the page. Themes against themselves are themes that stand together; without themes there is no pattern of them. */
export function readPatternAxes(params: SearchParams): PatternAxes {
  const rows = axis('theme').parse(params.rows);
  const columns = axis('unit').parse(params.columns);
  if (rows === 'together') return { rows: 'theme', columns: columns === 'theme' ? 'together' : columns };
  if (rows === 'theme') return { rows, columns: columns === 'theme' ? 'together' : columns };
  return { rows, columns: 'theme' };
}

/** What the cells are shaded by. Themes that stand together have no sums, so there it can only be the number. */
export function readShade(params: SearchParams, { columns }: PatternAxes): Shade {
  return columns === 'together' ? 'count' : first.pipe(z.enum(shades)).catch('count').parse(params.shade);
}

/** Where the passages behind a cell are listed. */
export function cellHref(filter: PassageFilter, { rows, columns }: PatternAxes, row: string, column: string): string {
  const at = (axisName: Axis, key: string) => (axisName === 'together' ? { also: key } : { [axisName]: key });
  return `/passages${writePassageFilter({ ...filter, ...at(rows, row), ...at(columns, column) })}`;
}

export function writePatternAddress(filter: PassageFilter, { rows, columns }: PatternAxes, shade: Shade = 'count'): string {
  return writePassageFilter(filter, { rows, columns: columns === 'together' ? 'theme' : columns, shade: shade === 'count' ? null : shade });
}
