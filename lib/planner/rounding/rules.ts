import { cutDeskTime } from '../ledger/desk-time/rules';
import { openWithPins } from '../ledger/rules';
import type { PlannerModel } from '../model/types';
import type { Fractions } from '../solving/types';

/** Beyond what the solver allows itself, and far from a visit. */
const TOLERANCE = 1e-4;
/** Fractions nearer to each other than this are alike. */
const STEPS = 1e4;

/** Whether these figures keep the model's rows and bounds: what breaks them is no solution in fractions but nonsense. */
export function isSolution({ starts, indices, values: factors, rowLower, rowUpper, lower, upper }: PlannerModel, values: Float64Array): boolean {
  for (let column = 0; column < lower.length; column += 1) {
    if (!(values[column]! >= lower[column]! - TOLERANCE && values[column]! <= upper[column]! + TOLERANCE)) return false;
  }
  for (let row = 0; row < rowLower.length; row += 1) {
    let sum = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) sum += factors[at]! * values[indices[at]!]!;
    if (sum < rowLower[row]! - TOLERANCE || sum > rowUpper[row]! + TOLERANCE) return false;
  }
  return true;
}

/**
 * Makes a solution in fractions whole without asking the solver again: the visits it holds for the most part first,
 * then those that cost it least, each where the ledger has room for it. Breaks no rule of its own accord, and is some
 * visits short of the best. Answers pairs, in order.
 */
export function roundFractions({ prepared, visits }: PlannerModel, { values, reduced }: Pick<Fractions, 'values' | 'reduced'>): number[] {
  const { pairs } = prepared;
  const ledger = openWithPins(prepared, cutDeskTime(prepared));
  const held = Int32Array.from(values.subarray(0, visits), (value) => Math.round(STEPS * value));
  const order = Int32Array.from(held, (_, pair) => pair).sort((a, b) => held[b]! - held[a]! || reduced[a]! - reduced[b]! || a - b);
  for (const pair of order) {
    if (pairs.pinned[pair]) continue;
    // A second visit that nobody asked for serves no level.
    if (pairs.rank[pair] === 0 && held[pair] === 0 && ledger.has(pairs.person[pair]!)) continue;
    if (ledger.allows(pair)) ledger.place(pair);
  }
  return ledger.placed();
}
