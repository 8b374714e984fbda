import type { MatrixCell } from '../observation-matrix/types';

/** What a table of patterns can have down or across; one of the two is always the theme. */
export const axes = ['theme', 'unit', 'site', 'situation', 'errand', 'barrier', 'outcome', 'role', 'comparison', 'month', 'together'] as const;
export type Axis = (typeof axes)[number];

export type PatternAxes = { rows: Axis; columns: Axis };

/** Passages by two answers. Keys as in the address of the passages behind the cell. */
export type PatternCell = MatrixCell;
