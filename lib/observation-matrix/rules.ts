import { unanswered } from '../observation-search/schema';
import type { MatrixAxes, MatrixCell, Striking } from './types';

/** Under this many a table is anecdote. */
const LEAST_OBSERVATIONS = 20;
/** Where chance alone would seldom lead; no proof, but where to look first. */
const LEAST_RESIDUAL = 2;
/** Among a hundred thousand a hundredth more is certain, and still nothing anybody would see. */
const LEAST_SHARE = 0.2;
const LEAST_EXPECTED = 1;

/**
 * The cell that is furthest from what its row's and its column's sums would give, by adjusted residual: the distance
 * in standard deviations, so that a small row can stand out beside a large one. Rows and columns of those who left
 * the question open are no part of it. Of those alike in all, the first by key is taken.
 */
export function findStriking(cells: MatrixCell[]): Striking {
  const answered = cells.filter(({ row, column }) => row !== unanswered && column !== unanswered);
  const rows = sumsBy(answered, 'row');
  const columns = sumsBy(answered, 'column');
  const total = answered.reduce((sum, { count }) => sum + count, 0);
  if (total < LEAST_OBSERVATIONS) return { kind: 'few', least: LEAST_OBSERVATIONS };

  const counted = new Map(answered.map((cell) => [`${cell.row} ${cell.column}`, cell.count]));
  let striking: Found | null = null;
  for (const [row, rowSum] of rows) {
    for (const [column, columnSum] of columns) {
      const expected = (rowSum * columnSum) / total;
      const variance = expected * (1 - rowSum / total) * (1 - columnSum / total);
      // A lone row or column can only be what its sum says.
      if (expected < LEAST_EXPECTED || variance <= 0) continue;
      const count = counted.get(`${row} ${column}`) ?? 0;
      const residual = (count - expected) / Math.sqrt(variance);
      if (Math.abs(residual) < LEAST_RESIDUAL || Math.abs(count - expected) < LEAST_SHARE * expected) continue;
      const candidate = { kind: residual > 0 ? 'more' : 'less', row, column, count, expected, residual } as const;
      if (!striking || isMoreStriking(candidate, striking)) striking = candidate;
    }
  }
  if (!striking) return { kind: 'even' };
  const { residual: _residual, ...cell } = striking;
  return cell;
}

type Found = MatrixCell & { kind: 'more' | 'less'; expected: number; residual: number };

/** With two columns both cells of a row are equally far: then what there is more of is told, and of the smaller group. */
function isMoreStriking(one: Found, other: Found): boolean {
  const further = Math.abs(one.residual) - Math.abs(other.residual);
  if (Math.abs(further) > 1e-9) return further > 0;
  if (one.kind !== other.kind) return one.kind === 'more';
  return one.expected < other.expected - 1e-9;
}

function sumsBy(cells: MatrixCell[], axis: 'row' | 'column'): Map<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(cell[axis], (sums.get(cell[axis]) ?? 0) + cell.count);
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Unit or whatever stands down, by whether it is like one's own unit; nothing where the table already says that. */
export function comparedBy({ rows, columns }: MatrixAxes): MatrixAxes | null {
  return rows === 'comparison' || columns === 'comparison' ? null : { rows, columns: 'comparison' };
}

/** Where one observation can stand in several cells. */
export function countsSeveral({ rows, columns }: MatrixAxes): boolean {
  return [rows, columns].some((name) => name === 'errand' || name === 'barrier');
}
