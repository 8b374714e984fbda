import type { PlannerModel } from '../../model/types';

/** A model's rows for a solve in fractions, and what is asked and answered about them as it reads in the whole model. */
export type LinearRows = {
  model: PlannerModel;
  costs: (asked: Float64Array) => Float64Array;
  values: (answered: Float64Array) => Float64Array;
  /** Those of the whole model's rows under the costs asked about. */
  duals: (answered: Float64Array, asked: Float64Array) => Float64Array;
};

/**
 * What a solve in fractions can do without. Whether an opening is used, and by one alone, says nothing there: half an
 * opening used lets half its visitors in, and nobody is ever alone; what is left of those two rows is "no more than its
 * seats", and the whole model's duals are the same with nothing for the row of those who are alone. In a large round
 * (`evenDays`) the days, too, whose rows hold every visit once more and took as long as all others: there the busiest day
 * counts as what it is at best, a visit's share of a day for each visit.
 */
export function leaveOutCounting(model: PlannerModel, evenDays: boolean): LinearRows {
  const { starts, indices, values, rowUpper, rows, visits } = model;
  const kept: number[] = [];
  const fill = { starts: [0], indices: new Int32Array(indices.length), values: new Float64Array(indices.length), upper: [] as number[] };
  const uses: { row: number; used: number; most: number }[] = [];
  const days: number[] = [];
  const plain = new Set<number>();
  let filled = 0;
  rows.forEach((meaning, row) => {
    if (meaning.kind === 'lone' && plain.has(meaning.opening)) return;
    if (meaning.kind === 'busiestDay' && evenDays) {
      days.push(row);
      return;
    }
    const last = starts[row + 1]! - 1;
    const [used, most] = [indices[last]!, -values[last]!];
    // Where there is but one who could come, they would be alone, and the rows say something after all.
    const isUse = meaning.kind === 'seats' && used >= visits && most >= 2;
    if (isUse) {
      uses.push({ row, used, most });
      plain.add(meaning.opening);
    }
    for (let at = starts[row]!; at < (isUse ? last : last + 1); at += 1, filled += 1) {
      fill.indices[filled] = indices[at]!;
      fill.values[filled] = values[at]!;
    }
    kept.push(row);
    fill.starts.push(filled);
    fill.upper.push(isUse ? most : rowUpper[row]!);
  });
  const busiest = days.length > 0 ? indices[starts[days[0]! + 1]! - 1]! : -1;
  const visitorsIn = (row: number, of: Float64Array) => {
    let visitors = 0;
    for (let at = starts[row]!; at < starts[row + 1]! - 1; at += 1) visitors += of[indices[at]!]!;
    return visitors;
  };
  return {
    model: {
      ...model,
      starts: Int32Array.from(fill.starts),
      indices: fill.indices.slice(0, filled),
      values: fill.values.slice(0, filled),
      rowLower: Float64Array.from(kept, (row) => model.rowLower[row]!),
      rowUpper: Float64Array.from(fill.upper),
      rows: kept.map((row) => rows[row]!),
    },
    costs(asked) {
      if (busiest < 0 || asked[busiest] === 0) return asked;
      const share = asked[busiest]! / days.length;
      const costs = asked.map((cost, column) => (column < visits ? cost + share : cost));
      costs[busiest] = 0;
      return costs;
    },
    values(answered) {
      const all = Float64Array.from(answered);
      for (const { row, used, most } of uses) all[used] = visitorsIn(row, answered) / most;
      if (busiest >= 0) all[busiest] = Math.max(...days.map((row) => visitorsIn(row, answered)));
      return all;
    },
    duals(answered, asked) {
      const all = new Float64Array(rows.length);
      kept.forEach((row, at) => (all[row] = answered[at]!));
      for (const row of days) all[row] = -asked[busiest]! / days.length;
      return all;
    },
  };
}
