import type { ModelData } from 'highs';

/** What is left of a model when the columns whose bounds leave them no choice are put in as the figures they are. */
export type OpenModel = {
  data: ModelData;
  /** The open columns, by index in the whole model. */
  columns: Int32Array;
  /** Of the solution: what is held, and the open columns as they are answered. */
  whole: (values: Float64Array) => Float64Array;
};

type Rows = { starts: Int32Array; indices: Int32Array; values: Float64Array; rowLower: Float64Array; rowUpper: Float64Array };
type Columns = { costs: Float64Array; lower: Float64Array; upper: Float64Array };

/** Rows are whole numbers, and so is what is taken off them but for the last digits. */
const NEARLY = 1e-6;

/** Null where what is held breaks a row by itself: then there is no solution at all. */
export function leaveOpen({ starts, indices, values, rowLower, rowUpper }: Rows, { costs, lower, upper }: Columns): OpenModel | null {
  const place = new Int32Array(lower.length).fill(-1);
  let count = 0;
  for (let column = 0; column < lower.length; column += 1) if (lower[column] !== upper[column]) place[column] = count++;
  const columns = new Int32Array(count);
  place.forEach((at, column) => {
    if (at >= 0) columns[at] = column;
  });
  const kept = { starts: [0], indices: [] as number[], values: [] as number[], lower: [] as number[], upper: [] as number[] };
  for (let row = 0; row < rowLower.length; row += 1) {
    let held = 0;
    const before = kept.indices.length;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const column = indices[at]!;
      if (place[column]! < 0) held += values[at]! * lower[column]!;
      else {
        kept.indices.push(place[column]!);
        kept.values.push(values[at]!);
      }
    }
    const [from, to] = [rowLower[row]! - held, rowUpper[row]! - held];
    if (kept.indices.length > before) {
      kept.starts.push(kept.indices.length);
      kept.lower.push(from);
      kept.upper.push(to);
    } else if (from > NEARLY || to < -NEARLY) return null;
  }
  const pick = (from: Float64Array) => Float64Array.from(columns, (column) => from[column]!);
  const numRows = kept.lower.length;
  return {
    columns,
    data: {
      numCols: count,
      numRows,
      colCost: pick(costs),
      colLower: pick(lower),
      colUpper: pick(upper),
      rowLower: Float64Array.from(kept.lower),
      rowUpper: Float64Array.from(kept.upper),
      matrix: { format: 'csr', numRows, numCols: count, starts: Int32Array.from(kept.starts), indices: Int32Array.from(kept.indices), values: Float64Array.from(kept.values) },
    },
    whole: (answered) => {
      const all = Float64Array.from(lower);
      columns.forEach((column, at) => (all[column] = answered[at]!));
      return all;
    },
  };
}
