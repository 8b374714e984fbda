import type { Highs } from 'highs';
import { boundFromDuals, weightsUpTo } from '../../bounds/rules';
import type { PlannerModel, Weights } from '../../model/types';
import { openLinear } from '../../solver/rules';
import { levelNames, type LevelName } from '../../types';
import { costsOf } from '../../weights/rules';
import type { Fractions } from '../types';

export type AllFractions = { optimal: boolean; whole: Fractions; upTo: Partial<Record<LevelName, Fractions>> };

/**
 * The best in fractions, and from there, level by level left out from the last, the best in what is left: how far each
 * level could get. Leaving a level out hardly moves the solution, so these cost next to nothing beside the first one;
 * the other way round, from the first level on, each has taken as long as the whole.
 */
export function solveFractions(highs: Highs, model: PlannerModel, weights: Weights, options: { seed: number; evenDays: boolean; left: () => number }): AllFractions {
  const costs = costsOf(model, weights);
  const linear = openLinear(highs, model, costs, options);
  try {
    const { optimal, values, duals } = linear.solve({ seconds: options.left() });
    const whole: Fractions = { costs, values, ...boundFromDuals(model, costs, duals) };
    const upTo: AllFractions['upTo'] = {};
    let last = whole;
    for (const name of [...levelNames].reverse()) {
      if (weights[name] === 0) continue;
      const own = costsOf(model, weightsUpTo(weights, name));
      if (own.some((cost, column) => cost !== last.costs[column])) {
        const answer = linear.solve({ costs: own, seconds: options.left() / 4 });
        last = { costs: own, values: answer.values, ...boundFromDuals(model, own, answer.duals) };
      }
      upTo[name] = last;
    }
    return { optimal, whole, upTo };
  } finally {
    linear.dispose();
  }
}
