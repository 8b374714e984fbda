import type { MatrixCell } from '../observation-matrix/types';

/** What a table of patterns can have down or across; one of the two is always the theme. */
export const axes = ['theme', 'unit', 'site', 'situation', 'errand', 'barrier', 'outcome', 'role', 'comparison', 'month', 'together'] as const;
export type Axis = (typeof axes)[number];

export type PatternAxes = { rows: Axis; columns: Axis };

/** Passages by two answers. Keys as in the address of the passages behind the cell. */
export type PatternCell = MatrixCell;

/**
 * What the ground of a cell says: the number itself, its share of its row, or how far it is above what the sums would
 * give. By numbers alone whoever wrote most is dark everywhere.
 */
export const shades = ['count', 'share', 'difference'] as const;
export type Shade = (typeof shades)[number];

/** How deep a cell's ground is, from 0 to 1, and the figure it follows from: per cent of the row, or passages more or fewer. */
export type Shading = { depth: number; figure: number };
