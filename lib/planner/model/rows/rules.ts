import type { LevelName } from '../../types';
import { levelNames } from '../../types';
import type { RowMeaning } from '../types';

/** By level, side by side: which columns add to it, and how much. */
type Gains = Record<LevelName, { columns: number[]; worths: number[] }>;

type ColumnInput = { lower?: number; upper?: number; integer: boolean; gains?: Partial<Record<LevelName, number>> };

/** Collects columns and rows one by one and lays them into sparse arrays at the end. */
export function collectModel() {
  const lower: number[] = [];
  const upper: number[] = [];
  const integer: number[] = [];
  const gains = Object.fromEntries(levelNames.map((name) => [name, { columns: [], worths: [] }])) as unknown as Gains;
  const starts: number[] = [0];
  // Some hundred thousand entries in a large round: laid down as they come, in arrays that double when they are full.
  let indices = new Int32Array(1_024);
  let values = new Float64Array(1_024);
  let filled = 0;
  const put = (column: number, factor: number) => {
    if (filled === indices.length) {
      const [more, factors] = [new Int32Array(2 * filled), new Float64Array(2 * filled)];
      more.set(indices);
      factors.set(values);
      [indices, values] = [more, factors];
    }
    indices[filled] = column;
    values[filled] = factor;
    filled += 1;
  };
  const addGain = (column: number, level: LevelName, gain: number): void => {
    gains[level].columns.push(column);
    gains[level].worths.push(gain);
  };
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const rows: RowMeaning[] = [];

  return {
    /** Answers the index of the column. */
    addColumn({ lower: from = 0, upper: to = 1, integer: whole, gains: worth }: ColumnInput): number {
      const column = lower.length;
      lower.push(from);
      upper.push(to);
      integer.push(whole ? 1 : 0);
      if (worth) for (const name of levelNames) if (worth[name]) addGain(column, name, worth[name]);
      return column;
    },
    addGain,
    /** A row of `columns` with factor 1, of `less` with factor -1 and of `others` with factors of their own. Bounds are whole numbers, always. */
    addRow(meaning: RowMeaning, columns: ArrayLike<number>, others: readonly (readonly [number, number])[], from: number, to: number, less: ArrayLike<number> = []): void {
      for (let at = 0; at < columns.length; at += 1) put(columns[at]!, 1);
      for (let at = 0; at < less.length; at += 1) put(less[at]!, -1);
      for (const [column, factor] of others) put(column, factor);
      starts.push(filled);
      rowLower.push(from);
      rowUpper.push(to);
      rows.push(meaning);
    },
    finish() {
      const columns = lower.length;
      const spread = Object.fromEntries(levelNames.map((name) => [name, new Float64Array(columns)])) as Record<LevelName, Float64Array>;
      for (const name of levelNames) {
        const { columns: at, worths } = gains[name];
        for (let index = 0; index < at.length; index += 1) spread[name][at[index]!]! += worths[index]!;
      }
      return {
        columns,
        lower: Float64Array.from(lower),
        upper: Float64Array.from(upper),
        integer: Int32Array.from(integer),
        gains: spread,
        starts: Int32Array.from(starts),
        indices: indices.slice(0, filled),
        values: values.slice(0, filled),
        rowLower: Float64Array.from(rowLower),
        rowUpper: Float64Array.from(rowUpper),
        rows,
      };
    },
  };
}

export type ModelCollector = ReturnType<typeof collectModel>;
