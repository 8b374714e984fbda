import highsLoader, { type Highs } from 'highs';
import { boundFromDuals } from '@/lib/planner/bounds/rules';
import { buildModel } from '@/lib/planner/model/rules';
import { prepareRound } from '@/lib/planner/preparation/rules';
import { isSolution } from '@/lib/planner/rounding/rules';
import { leaveOutCounting } from '@/lib/planner/solver/linear/rules';
import { dataOf, openLinear } from '@/lib/planner/solver/rules';
import { costsOf, nestWeights } from '@/lib/planner/weights/rules';
import { makeRound } from '@/bench/fixtures/rounds';
import { randomRound } from '../planner-oracles/random-round';

let highs: Highs;
beforeAll(async () => {
  highs = await highsLoader();
});

const rounds = [
  ...Array.from({ length: 20 }, (_, seed) => randomRound(seed, { people: 12, openings: 6, visitsPerPerson: 1 + (seed % 2) })),
  ...[1, 2, 3].map((seed) => makeRound({ staff: 80, seed })),
].map((round) => prepareRound(round)).filter(({ pairs }) => pairs.count > 0);

test('without the rows that say nothing in fractions the best is the same, a solution of the whole model, and bounded by its duals', () => {
  let fewer = 0;
  for (const prepared of rounds) {
    const model = buildModel(prepared);
    const costs = costsOf(model, nestWeights(model).weights);
    const whole = highs.createModel(dataOf(model, costs, model));
    whole.options.set({ output_flag: false });
    whole.run();
    const best = Number(whole.info.get('objective_function_value'));
    whole.dispose();
    const linear = openLinear(highs, model, costs, { seed: 0, evenDays: false });
    const { values, duals, optimal } = linear.solve({ seconds: 10 });
    linear.dispose();
    const cost = costs.reduce((sum, each, column) => sum + each * values[column]!, 0);
    expect([optimal, isSolution(model, values)]).toEqual([true, true]);
    expect(Math.abs(cost - best)).toBeLessThan(1e-3);
    expect(Math.abs(boundFromDuals(model, costs, duals).floor - best)).toBeLessThan(1e-3);
    fewer += model.rows.length - leaveOutCounting(model, false).model.rows.length;
  }
  expect(fewer).toBeGreaterThan(rounds.length);
});

test('where days count as if they were even, what is said of all plans is no more than the truth, and hardly less', () => {
  for (const prepared of rounds) {
    const model = buildModel(prepared);
    const costs = costsOf(model, nestWeights(model).weights);
    const [exact, even] = [false, true].map((evenDays) => {
      const linear = openLinear(highs, model, costs, { seed: 0, evenDays });
      const { values, duals } = linear.solve({ seconds: 10 });
      linear.dispose();
      expect(isSolution(model, values)).toBe(true);
      return boundFromDuals(model, costs, duals).floor;
    });
    expect(even!).toBeLessThanOrEqual(exact! + 1e-3);
    const spread = nestWeights(model).weights.spread;
    expect(exact! - even!).toBeLessThanOrEqual(spread * prepared.pairs.count);
  }
});
