import type { PlannerModel } from '../model/types';
import { levelNames, type LevelName } from '../types';

/**
 * The model with a row for each of the first levels that holds it at what has been reached. The figure is written as the
 * whole number it is: "at least 12 less a millionth" has made the solver call a wrong answer the best.
 */
export function holdLevels(model: PlannerModel, last: LevelName, reached: Record<LevelName, number>): PlannerModel {
  const held = levelNames.slice(0, levelNames.indexOf(last) + 1);
  const starts = [...model.starts];
  const indices: number[] = [];
  const values: number[] = [];
  const rowLower: number[] = [];
  for (const name of held) {
    const gains = model.gains[name];
    for (let column = 0; column < model.columns; column += 1) {
      if (gains[column] === 0) continue;
      indices.push(column);
      values.push(gains[column]!);
    }
    starts.push(model.indices.length + indices.length);
    rowLower.push(Math.round(reached[name]));
  }
  return {
    ...model,
    starts: Int32Array.from(starts),
    indices: Int32Array.from([...model.indices, ...indices]),
    values: Float64Array.from([...model.values, ...values]),
    rowLower: Float64Array.from([...model.rowLower, ...rowLower]),
    rowUpper: Float64Array.from([...model.rowUpper, ...held.map(() => Number.POSITIVE_INFINITY)]),
    rows: [...model.rows, ...held.map((level) => ({ kind: 'held', level }) as const)],
  };
}
