import type { PlannerModel } from '../../model/types';
import { countOpen, gapFor, holdTheRest, isWhole, openAroundFractions, openWithin } from '../../repair/rules';
import type { Limits, WholeAnswer } from '../../solver/rules';
import type { Fractions, Whole } from '../types';

export type Ask = (costs: Float64Array, more: { limits?: Limits; start?: Float64Array }) => WholeAnswer;

/** Sums as large as these are exact to far less; two plans differ by whole numbers. */
const SLACK = 1e-3;

/** So many visits are searched in a moment; where the search is not to the end, the first one may be as large as any. */
const SMALL = 1_000;

/** In a large round so many visits are left open at first for each one in fractions: more has not found better plans, only later. */
const OPEN_A_FRACTION = 4;

type Bounds = { mostOpen: number; step: number; likely: number };

/**
 * Makes a solution in fractions whole. Only the visits that are nearly as good one way as the other are left open at
 * first, which makes a small search; what it finds says how much worse than the bound the best plan can be, and with
 * it which visits need not be looked at again. When all others have been looked at, the plan is the best there is.
 * `likely` is a gap that is often enough, tried first where that costs little. `mostOpen` ends it before that where the
 * search would grow too large; the plan is then good but not shown to be best.
 */
export function makeWhole(model: PlannerModel, fractions: Fractions, ask: Ask, { mostOpen, step, likely }: Bounds): Whole | null {
  const { costs, values, floor, reduced } = fractions;
  const fractional = countFractional(model, values);
  let gap = gapFor(model, reduced, Math.min(mostOpen, 40 + 2 * fractional));
  let found: Whole | null = null;
  if (Number.isFinite(mostOpen)) {
    found = mendFractions(model, fractions, ask, OPEN_A_FRACTION * fractional);
    // What is left to look at, all at once: that, or the plan stays as it is.
    if (found) gap = found.cost - step + SLACK - floor;
    if (found && gap < 0) return { ...found, best: true };
  } else if (countOpen(openWithin(model, reduced, values, likely)) <= SMALL) gap = Math.max(gap, likely);
  for (;;) {
    const open = openWithin(model, reduced, values, gap);
    const count = countOpen(open);
    if (found && count > mostOpen) return found;
    const answer = ask(costs, { limits: holdTheRest(model, open, values), start: found?.values });
    const cost = answer.values ? costOf(costs, answer.values) : Number.POSITIVE_INFINITY;
    if (answer.values && (!found || cost < found.cost)) found = { values: answer.values, cost, best: false };
    // No plan at all in what is open is an answer, too: the one to be beaten may lie beyond it.
    if (!answer.optimal && !answer.infeasible) return found;
    if (!found) {
      if (count === model.visits) return null;
      gap = gapFor(model, reduced, 2 * count);
      continue;
    }
    // Any better plan costs at least a step less, and so has no visit beyond this gap.
    const needed = found.cost - step + SLACK - floor;
    // Likewise where nothing more would be looked at than has been.
    if (needed <= gap || countOpen(openWithin(model, reduced, values, needed)) === count) return { ...found, best: true };
    // Twice as many at a time: what is found on the way brings the gap down before all of it has to be searched.
    const wider = gapFor(model, reduced, 2 * count);
    // Where so many are not to be had, it would stay as it is for ever.
    gap = wider > gap ? Math.min(needed, wider) : needed;
  }
}

/**
 * A large round: only those whom a fraction touches make room for each other, and of their visits only about so many
 * that cost the least. Null where nobody fits so; what it finds is not shown to be best.
 */
function mendFractions(model: PlannerModel, { costs, values, reduced }: Fractions, ask: Ask, count: number): Whole | null {
  const touched = openAroundFractions(model, values);
  const within = openWithin(model, reduced, values, gapFor(model, reduced.filter((_, column) => touched[column] === 1), count));
  const answer = ask(costs, { limits: holdTheRest(model, within.map((open, pair) => open & touched[pair]!), values) });
  return answer.values && { values: answer.values, cost: costOf(costs, answer.values), best: false };
}

export function countFractional({ visits }: PlannerModel, values: Float64Array): number {
  let count = 0;
  for (let pair = 0; pair < visits; pair += 1) if (!isWhole(values[pair]!)) count += 1;
  return count;
}

/** What a whole-number solution costs once the solver's millionths are rounded off. */
export function costOf(costs: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < costs.length; column += 1) sum += costs[column]! * Math.round(values[column]!);
  return sum;
}

/** The best plan under some costs, from one that is known; null when that could not be made certain. */
export function searchFrom(model: PlannerModel, { costs, values, floor, reduced }: Fractions, ask: Ask, start: Float64Array, step: number): Float64Array | null {
  const gap = costOf(costs, start) - step + SLACK - floor;
  if (gap < 0) return start;
  const open = openWithin(model, reduced, values, gap);
  const limits = holdTheRest(model, open, values);
  // The plan it starts from has visits beyond the gap itself, now and then: it is the one to beat, not one to find.
  const answer = ask(costs, { limits });
  if (!answer.optimal) return answer.infeasible ? start : null;
  return answer.values && costOf(costs, answer.values) < costOf(costs, start) ? answer.values : start;
}
