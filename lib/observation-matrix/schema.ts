import { z } from 'zod';
import type { SearchParams } from '../observation-search/schema';
import { dimensions } from '../observation-search/types';
import type { MatrixAxes } from './types';

/** The two lists on the page; a table of something against itself says nothing, so then the columns give way. */
export function readAxes(params: SearchParams): MatrixAxes {
  const rows = z.enum(dimensions).catch('unit').parse(params.rows);
  const columns = z.enum(dimensions).catch('situation').parse(params.columns);
  if (rows !== columns) return { rows, columns };
  return { rows, columns: rows === 'situation' ? 'unit' : 'situation' };
}
