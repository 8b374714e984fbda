import type { Highs } from 'highs';
import { gained, judgeLevels, plainBounds, sumUpTo, weightsUpTo, type Ceilings } from '../bounds/rules';
import { holdLevels } from '../holding/rules';
import { lowerIsBetter, measureLevels, type LevelValues } from '../levels/rules';
import type { PlannerModel, Weights } from '../model/types';
import { visitsOf } from '../repair/rules';
import { isSolution, roundFractions } from '../rounding/rules';
import { solveWhole } from '../solver/rules';
import { levelNames, type LevelName, type Placement } from '../types';
import { costsOf, nestWeights, rangesOf } from '../weights/rules';
import { makeWhole, searchFrom, type Ask } from './core/rules';
import { solveFractions } from './fractions/rules';
import type { Candidate, Fractions, SolveOptions } from './types';

/** Above this many possible visits (some thousand people) a search to the end takes longer than anybody waits. */
export const MOST_VISITS_FOR_EXACT = 15_000;
/** How many visits a large round leaves open at once when fractions are made whole. */
const MOST_OPEN = 12_000;

/**
 * Plans of a model, the best first, each made only when it is asked for: for a round of ordinary size one that is
 * searched to the end, and where the search fails or what it says does not hold, the best in fractions rounded. None
 * where there are no fractions either; it may throw then, too. What the solver says of its own plans is for somebody else
 * to check.
 */
export function* solveModel(
  model: PlannerModel,
  highs: Highs,
  { seed, seconds, now, exactUpTo = MOST_VISITS_FOR_EXACT, wholeNumbers = true, onPlaced, onProven, onFailure }: SolveOptions,
): Generator<Candidate> {
  const { round } = model.prepared;
  const { weights } = nestWeights(model);
  const plain = plainBounds(model.prepared);
  const ceilings: Ceilings = {};
  const deadline = now() + seconds * 1000;
  const left = () => Math.max(0, (deadline - now()) / 1000);
  const exact = model.visits <= exactUpTo;
  const mostOpen = exact ? Number.POSITIVE_INFINITY : MOST_OPEN;

  const ask: Ask = (costs, { limits, start }) => solveWhole(highs, model, { costs, limits, start, seed, seconds: left() });
  /** Of one solution much is asked: what it comes to is counted once. */
  const known = new WeakMap<Float64Array, { visits: Placement[]; values: LevelValues }>();
  const read = (solution: Float64Array) => {
    const before = known.get(solution);
    if (before) return before;
    const visits = visitsOf(model, solution);
    const found = { visits, values: measureLevels(round, visits) };
    known.set(solution, found);
    return found;
  };
  const valuesOf = (solution: Float64Array): LevelValues => read(solution).values;
  const judge = (solution: Float64Array) => judgeLevels(valuesOf(solution), plain, weights, ceilings);
  const candidate = (method: Candidate['method'], solution: Float64Array, fellBack: boolean): Candidate => {
    const levels = judge(solution);
    onProven?.(levels.filter(({ proven }) => proven).length);
    return { method, visits: read(solution).visits, levels, fellBack };
  };
  /** What the solver throws costs what it was asked for, and nothing that was there before. */
  const unless = <Value>(work: () => Value, otherwise: Value): Value => {
    try {
      return work();
    } catch (error) {
      onFailure?.(error);
      return otherwise;
    }
  };

  const fractions = solveFractions(highs, model, weights, { seed, evenDays: !exact, left });
  for (const name of levelNames) if (fractions.upTo[name]) ceilings[name] = -fractions.upTo[name].floor;
  if (!fractions.optimal || !isSolution(model, fractions.whole.values)) return;
  const shown = { ...ceilings };
  const search = () => makeWhole(model, fractions.whole, ask, { mostOpen, step: stepOf(weights), likely: weights.reciprocity });
  const found = wholeNumbers ? unless(search, null) : null;
  if (found) {
    onPlaced?.(valuesOf(found.values).placed);
    if (found.best) noteTogether(ceilings, -found.cost, weights, rangesOf(model));
    if (!found.best) yield candidate('lpRepair', found.values, exact);
    else yield candidate('mip', exact ? unless(() => proveInOrder(found.values), found.values) : found.values, false);
  }
  // What a search said that came to nothing is not to be built on, what the fractions show is.
  Object.assign(ceilings, shown);
  yield candidate('lpRepair', solutionOf(model, roundFractions(model, fractions.whole)), true);

  /** Asks about the first level not yet proven, holds what comes of it, and goes on. */
  function proveInOrder(plan: Float64Array): Float64Array {
    let best = plan;
    for (const name of levelNames) {
      if (weights[name] === 0 || judge(best).find((level) => level.name === name)!.proven) continue;
      const own = fractions.upTo[name]!;
      const answer = beat(name, own, best);
      if (!answer) return best;
      const reached = valuesOf(answer);
      ceilings[name] = sumUpTo(reached, weights, name);
      if (ceilings[name] > sumUpTo(valuesOf(best), weights, name)) {
        const rest = solveRest(name, reached, answer);
        if (!rest) return best;
        best = rest;
      }
      onProven?.(judge(best).filter(({ proven }) => proven).length);
    }
    return best;
  }

  /** The best plan for a level and those before it; null when time is up before that is certain. */
  function beat(name: LevelName, own: Fractions, start: Float64Array): Float64Array | null {
    return searchFrom(model, own, ask, start, stepOf(weightsUpTo(weights, name)));
  }

  /** With the levels up to one held as they are, the best in those after it. */
  function solveRest(name: LevelName, reached: LevelValues, start: Float64Array): Float64Array | null {
    const gains = Object.fromEntries(levelNames.map((level) => [level, gained(reached, level)])) as Weights;
    const held = holdLevels(model, name, gains);
    return solveWhole(highs, held, { costs: costsOf(model, weights), start, seed, seconds: left() }).values;
  }
}

/** Pairs as the solver would answer them. */
function solutionOf({ visits }: PlannerModel, pairs: readonly number[]): Float64Array {
  const solution = new Float64Array(visits);
  for (const pair of pairs) solution[pair] = 1;
  return solution;
}

/** The smallest amount by which two plans can differ under these weights. */
export function stepOf(weights: Weights): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return Math.max(1, levelNames.reduce((step, name) => divisor(weights[name], step), 0));
}

/**
 * What a bound of all levels together says of the first of them: at most the bound, and what the levels after it may
 * take away at their worst. Where the weights are strict, that is the plan itself at every level.
 */
function noteTogether(ceilings: Ceilings, most: number, weights: Weights, ranges: Weights): void {
  let worst = 0;
  for (const name of [...levelNames].reverse()) {
    if (weights[name] > 0) ceilings[name] = Math.min(ceilings[name] ?? Number.POSITIVE_INFINITY, most + worst);
    if (lowerIsBetter[name]) worst += weights[name] * ranges[name];
  }
}
