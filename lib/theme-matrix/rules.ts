import type { PatternCell, Shade, Shading } from './types';

const keyOf = (row: string, column: string) => `${row} ${column}`;

/** Every cell of the table, empty ones too, with its shading; by row and column with a space between. */
export function shadeCells(cells: readonly PatternCell[], shade: Exclude<Shade, 'count'>): Map<string, Shading> {
  const [rows, columns] = [sumsBy(cells, 'row'), sumsBy(cells, 'column')];
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const counts = new Map(cells.map(({ row, column, count }) => [keyOf(row, column), count]));
  const figures = [...rows].flatMap(([row, rowSum]) =>
    [...columns].map(([column, columnSum]) => {
      const count = counts.get(keyOf(row, column)) ?? 0;
      const expected = (rowSum * columnSum) / total;
      // In standard deviations: ten more than ten is more to notice than thirty more than four hundred.
      const weight = shade === 'share' ? count / rowSum : Math.max(0, (count - expected) / Math.sqrt(expected));
      return { key: keyOf(row, column), weight, figure: Math.round(shade === 'share' ? (100 * count) / rowSum : count - expected) };
    }),
  );
  const deepest = Math.max(0, ...figures.map(({ weight }) => weight));
  return new Map(figures.map(({ key, weight, figure }) => [key, { depth: deepest > 0 ? weight / deepest : 0, figure }]));
}

function sumsBy(cells: readonly PatternCell[], axis: 'row' | 'column'): Map<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) if (cell.count > 0) sums.set(cell[axis], (sums.get(cell[axis]) ?? 0) + cell.count);
  return sums;
}

/** One line a row over the months from the first to the last with anything in it, months without any included. */
export function linesOverMonths(cells: readonly PatternCell[]): { months: string[]; lines: Map<string, number[]> } {
  const months = monthsBetween(cells.map(({ column }) => column));
  const lines = new Map<string, number[]>();
  for (const { row, column, count } of cells) {
    const line = lines.get(row) ?? months.map(() => 0);
    line[months.indexOf(column)] = count;
    lines.set(row, line);
  }
  return { months, lines };
}

/** Every month from the first of these to the last. */
export function monthsBetween(used: readonly string[]): string[] {
  const [first, last] = [[...used].sort()[0], [...used].sort().at(-1)];
  const months: string[] = [];
  for (let month = first; month !== undefined && month <= last!; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
