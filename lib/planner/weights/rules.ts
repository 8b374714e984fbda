import type { PlannerModel, Weights } from '../model/types';
import { levelNames, type LevelName } from '../types';

/** How much more than all it could cost in the later levels a point must be worth, where the range is too wide to nest. */
const usual: Readonly<Record<LevelName, number>> = {
  placed: 200_000,
  leftOutBefore: 10_000,
  wishes: 200,
  reciprocity: 5,
  spread: 1,
  stability: 0,
};

/** Above this the solver's own tolerances, times the largest weight, would be worth points of the smallest. */
const MOST_OBJECTIVE = 20_000_000;

export type Nesting = {
  weights: Weights;
  /** True when one point of each level outweighs everything that the later levels could give: then the best sum is the best plan. */
  strict: boolean;
};

/**
 * Whole-number weights under which one objective stands for all levels, each before the next. Strict where the round
 * is small enough for it; else those that have proved to give the same answer as a solve for each level, with what
 * they promise to be shown for the plan at hand.
 */
export function nestWeights(model: PlannerModel): Nesting {
  const ranges = rangesOf(model);
  const weights = {} as Weights;
  let below = 0;
  for (const name of [...levelNames].reverse()) {
    weights[name] = 1 + below;
    below += weights[name] * ranges[name];
  }
  if (below <= MOST_OBJECTIVE) return { weights, strict: true };
  // Stability comes last: it decides between plans that are alike in all else.
  const factor = ranges.stability > 0 ? 8 : 1;
  for (const name of levelNames) weights[name] = usual[name] * factor;
  weights.stability = ranges.stability > 0 ? 1 : 0;
  return { weights, strict: false };
}

/** The most by which two plans can differ at each level. */
export function rangesOf({ prepared: { pairs, people, openings, round }, gains, visits, rows }: PlannerModel): Weights {
  const ranges: Weights = { placed: 0, leftOutBefore: 0, wishes: 0, reciprocity: 0, spread: 0, stability: 0 };
  let most = 0;
  people.forEach(({ leftOutBefore, pinned }, p) => {
    const [first, end] = [pairs.firstOf[p]!, pairs.firstOf[p + 1]!];
    if (first === end) return;
    const count = Math.min(end - first, Math.max(round.visitsPerPerson, pinned.length));
    most += count;
    if (pinned.length === 0) {
      ranges.placed += 1;
      ranges.leftOutBefore += leftOutBefore;
    }
    ranges.wishes += count * gains.wishes.subarray(first, end).reduce((best, worth) => Math.max(best, worth), 0);
  });
  most = Math.min(most, openings.reduce((sum, { seats, pinned }) => sum + Math.max(seats, pinned), 0));
  ranges.reciprocity = most;
  const counted = new Set(rows.flatMap((row) => (row.kind === 'lone' ? [`o${row.opening}`] : row.kind === 'mates' ? [`m${row.people.join(' ')}`] : [])));
  ranges.spread = most + counted.size;
  for (let pair = 0; pair < visits; pair += 1) ranges.stability += gains.stability[pair]!;
  return ranges;
}

/** The costs under which the solver, which makes sums small, makes the weighted levels large. */
export function costsOf(model: PlannerModel, weights: Weights): Float64Array {
  const costs = new Float64Array(model.columns);
  for (const name of levelNames) {
    const weight = weights[name];
    if (weight === 0) continue;
    const gains = model.gains[name];
    for (let column = 0; column < costs.length; column += 1) if (gains[column] !== 0) costs[column]! -= weight * gains[column]!;
  }
  return costs;
}
