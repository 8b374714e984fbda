import type { PlannerModel, RowMeaning, Weights } from '../model/types';
import { levelNames } from '../types';

/**
 * How many points of the next level one of each is worth where the ranges are too wide to nest: what a better plan at
 * one level costs at the next is a few points along a chain of people who make room for each other. What these promise
 * is shown for the plan at hand, never taken for granted.
 */
const worth = { placed: 8, leftOutBefore: 40, wishes: 12 } as const;
/** A point of reciprocity outweighs all of the spread in rounds up to some hundred people; beyond that, nearly so. */
const MOST_SPREAD = 250;
/** Stability comes last: it decides between plans that are alike in all else. */
const TIES = 8;

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
  weights.stability = ranges.stability > 0 ? 1 : 0;
  weights.spread = ranges.stability > 0 ? Math.min(TIES, ranges.stability + 1) : 1;
  weights.reciprocity = weights.spread * (Math.min(MOST_SPREAD, ranges.spread) + 1);
  weights.wishes = weights.reciprocity * worth.wishes;
  weights.leftOutBefore = weights.wishes * worth.leftOutBefore;
  weights.placed = weights.leftOutBefore * worth.placed;
  return { weights, strict: false };
}

/** The most by which two plans can differ at each level. */
export function rangesOf({ prepared, gains, visits, rows }: PlannerModel): Weights {
  const { pairs, people, openings, round } = prepared;
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
  ranges.spread = Math.min(most, busiestPossible(prepared)) + countCounted(rows);
  for (let pair = 0; pair < visits; pair += 1) ranges.stability += gains.stability[pair]!;
  return ranges;
}

/** As many as there are seats on the day that has the most. */
function busiestPossible({ pairs, openings }: PlannerModel['prepared']): number {
  const visitors = openings.map(() => 0);
  for (let pair = 0; pair < pairs.count; pair += 1) visitors[pairs.opening[pair]!]! += 1;
  const days = new Map<number, number>();
  openings.forEach(({ day, seats, pinned }, o) => days.set(day, (days.get(day) ?? 0) + Math.min(Math.max(seats, pinned), visitors[o]!)));
  return Math.max(0, ...days.values());
}

/** Openings that may have a single visitor, mates that may be apart, and swaps that may come to nothing. */
function countCounted(rows: readonly RowMeaning[]): number {
  return new Set(rows.flatMap((row) => (row.kind === 'lone' ? [`o${row.opening}`] : row.kind === 'mates' || row.kind === 'swap' ? [`${row.kind} ${row.people.join(' ')}`] : []))).size;
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
