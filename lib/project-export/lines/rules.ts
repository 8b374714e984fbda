import type { SafeTable } from '../../suppression/types';
import { monthsBetween } from '../../theme-matrix/rules';
import { frameSvg, svgLine, wrapWords, type FigureTable, type FigureWords } from '../figures/rules';

/**
 * A table of months with each month in its place, from the first to the last with anything in it: nothing where nobody
 * marked anything, and held back where a month is too small to stand alone. Without those that stand together and the
 * sums, which are in the table.
 */
export function spreadMonths(table: SafeTable): SafeTable {
  const used = table.columns.filter((column) => /^\d{4}-\d{2}$/.test(column));
  const small = new Set(table.merged.columns);
  const columns = monthsBetween([...used, ...small]);
  const valueOf = (line: readonly (number | null)[], month: string) => (used.includes(month) ? line[table.columns.indexOf(month)]! : small.has(month) ? null : 0);
  return { ...table, columns, sums: null, values: table.values.map((line) => columns.map((month) => valueOf(line, month))) };
}

const FIRST = 250;
const STEP = 92;
const ROW = 64;
const TOP = 80;
const RISE = 30;

/** Each row as a line over the columns, all by one measure, with its numbers; a number held back breaks the line. */
export function linesSvg(table: FigureTable, words: FigureWords): string {
  const { rows, columns, values } = table;
  const most = Math.max(1, ...values.flat().map((value) => value ?? 0));
  const width = FIRST + STEP * columns.length + 20;
  const height = TOP + ROW * rows.length + 40;
  const middle = ' text-anchor="middle"';
  const xOf = (column: number) => FIRST + column * STEP + STEP / 2;
  const head = columns.map((column, index) => svgLine(xOf(index), 62, column, `${middle} font-weight="600"`)).join('');
  const body = rows.map((row, index) => {
    const base = TOP + index * ROW + ROW - 14;
    const yOf = (value: number) => base - (value / most) * RISE;
    const line = values[index]!;
    const label = wrapWords(row, 30).slice(0, 2).map((part, at, all) => svgLine(10, base - (all.length === 1 ? 8 : 17 - at * 17), part)).join('');
    const numbers = line.map((value, column) => (value === null ? svgLine(xOf(column), base - 4, '–', middle) : svgLine(xOf(column), yOf(value) - 7, String(value), `${middle} font-size="12"`))).join('');
    const drawn = runsOf(line).map((run) => {
      const points = run.map(({ column, value }) => `${xOf(column)},${yOf(value).toFixed(1)}`);
      return `<polyline points="${points.join(' ')}" fill="none" stroke="#004e89" stroke-width="2"/>${run.map(({ column, value }) => `<circle cx="${xOf(column)}" cy="${yOf(value).toFixed(1)}" r="3" fill="#004e89"/>`).join('')}`;
    });
    return `<line x1="${FIRST}" y1="${base}" x2="${width - 20}" y2="${base}" stroke="#dce0e3"/>${label}${drawn.join('')}${numbers}`;
  });
  return frameSvg(table, words, { width, height }, head + body.join(''));
}

/** The stretches of a line between numbers that are held back. */
function runsOf(line: readonly (number | null)[]): { column: number; value: number }[][] {
  const runs: { column: number; value: number }[][] = [[]];
  line.forEach((value, column) => {
    if (value === null) runs.push([]);
    else runs.at(-1)!.push({ column, value });
  });
  return runs.filter(({ length }) => length > 0);
}
