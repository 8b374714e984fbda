import highsLoader, { type Highs } from 'highs';
import { gained } from '@/lib/planner/bounds/rules';
import { holdLevels } from '@/lib/planner/holding/rules';
import { measureLevels } from '@/lib/planner/levels/rules';
import { buildModel } from '@/lib/planner/model/rules';
import type { PlannerModel, Weights } from '@/lib/planner/model/types';
import { prepareRound } from '@/lib/planner/preparation/rules';
import { visitsOf } from '@/lib/planner/repair/rules';
import { solveWhole } from '@/lib/planner/solver/rules';
import { solveModel } from '@/lib/planner/solving/rules';
import type { Candidate, SolveOptions } from '@/lib/planner/solving/types';
import { levelNames, type PlannerRound } from '@/lib/planner/types';
import { costsOf, nestWeights } from '@/lib/planner/weights/rules';
import { findAddedViolations } from '@/lib/planner-check/rules';
import { answerRound } from '@/lib/planning/rules';
import { makeRound } from '@/bench/fixtures/rounds';
import { watch } from './watched-solver';

jest.setTimeout(120_000);

let highs: Highs;
beforeAll(async () => {
  highs = await highsLoader();
});

const small = (seed: number): PlannerRound => makeRound({ staff: 40, seed });
const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1);
const solving = { seed: 0, seconds: 30, now: () => performance.now() };
const noGains: Weights = { placed: 0, leftOutBefore: 0, wishes: 0, reciprocity: 0, spread: 0, stability: 0 };
const bestOf = (model: PlannerModel, options: SolveOptions) => solveModel(model, highs, options).next().value as Candidate;

test.each([1, 2])('bounds of rows are whole numbers, those that hold a level too, and what is held can still be reached: up to %d visits', (visitsPerPerson) => {
  for (const seed of seeds) {
    const round = { ...small(seed), visitsPerPerson };
    const model = buildModel(prepareRound(round));
    const { weights } = nestWeights(model);
    const best = bestOf(model, solving);
    const values = measureLevels(round, best.visits);
    const reached = Object.fromEntries(levelNames.map((name) => [name, gained(values, name)])) as Weights;
    for (const [index, name] of levelNames.entries()) {
      const held = holdLevels(model, name, reached);
      for (const bound of [...held.rowLower, ...held.rowUpper]) expect(Number.isInteger(bound) || !Number.isFinite(bound)).toBe(true);
      const answer = solveWhole(highs, held, { costs: costsOf(model, weights), seed: 0, seconds: 30 });
      const again = measureLevels(round, visitsOf(model, answer.values!));
      expect({ seed, name, levels: levelNames.slice(0, index + 1).map((level) => again[level]) }).toEqual({
        seed,
        name,
        levels: levelNames.slice(0, index + 1).map((level) => values[level]),
      });
    }
  }
});

test('with several visits each, who is placed is a whole number, and a solver that is told so finds no more placed than there are visitors', () => {
  for (const seed of seeds) {
    const round = { ...small(seed), visitsPerPerson: 2 };
    const model = buildModel(prepareRound(round));
    const placed = model.rows.flatMap((row, at) => (row.kind === 'placed' ? [model.indices[model.starts[at]!]!] : []));
    expect(placed.length).toBeGreaterThan(0);
    for (const column of placed) {
      expect([model.integer[column], model.lower[column], model.upper[column], model.gains.placed[column]]).toEqual([1, 0, 1, 1]);
    }
    const { weights } = nestWeights(model);
    const { values } = solveWhole(highs, holdLevels(model, 'placed', { ...noGains, placed: bestOf(model, solving).levels[0]!.value }), { costs: costsOf(model, weights), seed: 0, seconds: 30 });
    const visitors = new Set(visitsOf(model, values!).map(({ person }) => person)).size;
    expect({ seed, placed: placed.reduce((sum, column) => sum + Math.round(values![column]!), 0) }).toEqual({ seed, placed: visitors });
  }
});

test('a search does not stop before whole numbers are settled, looks for no symmetry, and never asks for threads', () => {
  const { highs: watched, options } = watch(highs);
  answerRound(makeRound({ staff: 140, seed: 3 }), watched);
  const searches = options.filter((given) => 'mip_rel_gap' in given);
  expect(searches.length).toBeGreaterThan(0);
  for (const given of searches) expect(given).toMatchObject({ mip_rel_gap: 0, mip_abs_gap: 0.999, mip_detect_symmetry: false });
  for (const given of options) expect(given).not.toHaveProperty('threads');
});

test('what the solver is off by is rounded off', () => {
  const round = small(1);
  const honest = answerRound(round, highs);
  const { highs: trembling } = watch(highs, { solution: (values) => values.map((value, at) => value + (at % 2 ? 4e-7 : -4e-7)) });
  const plan = answerRound(round, trembling);
  expect(plan.levels).toEqual(honest.levels);
  expect(plan.fellBack).toBe(false);
});

test('nonsense from the solver is never answered: the plan is placed greedily, breaks nothing, and says so', () => {
  for (const seed of seeds) {
    const round = small(seed);
    const { highs: mad } = watch(highs, { solution: (values) => values.map(() => 1) });
    const plan = answerRound(round, mad);
    expect({ violations: findAddedViolations(round, plan.visits), method: plan.method, fellBack: plan.fellBack }).toEqual({ violations: [], method: 'greedy', fellBack: true });
    expect(plan.visits.length).toBeGreaterThan(0);
    expect(plan.levels.find(({ name }) => name === 'wishes')!.proven).toBe(false);
  }
});

test('a solver that throws costs no plan, and what it threw is told', () => {
  const round = small(2);
  const told: unknown[] = [];
  const plan = answerRound(round, watch(highs, { fails: true }).highs, { onFailure: (error) => told.push(error) });
  expect(plan).toMatchObject({ method: 'greedy', fellBack: true });
  expect(plan.visits.length).toBeGreaterThan(0);
  expect(told).toEqual([new Error('out of memory')]);
});

describe('where whole numbers fail, the best in fractions is rounded, and only where that fails the plan is greedy', () => {
  const rounds = seeds.flatMap((seed) => [1, 2].map((visitsPerPerson) => ({ ...small(seed), visitsPerPerson })));
  const nonsense = (values: Float64Array) => values.map(() => 1);

  test.each<[string, Parameters<typeof watch>[1]]>([
    ['the search throws', { fails: true, only: 'whole' }],
    ['it stops before it has any plan', { stops: true, only: 'whole' }],
    ['it answers nonsense', { solution: nonsense, only: 'whole' }],
  ])('%s', (_what, bend) => {
    let [rounded, greedy] = [0, 0];
    for (const round of rounds) {
      const plan = answerRound(round, watch(highs, bend).highs);
      const best = answerRound(round, highs);
      expect({ violations: findAddedViolations(round, plan.visits), method: plan.method, fellBack: plan.fellBack }).toEqual({ violations: [], method: 'lpRepair', fellBack: true });
      for (const [at, { name, value, bound, proven }] of plan.levels.entries()) {
        // What the fractions show is kept, and true: no plan is better than the bound, nor is the best one.
        expect({ name, proven }).toEqual({ name, proven: plan.levels.slice(0, at + 1).every((level) => level.value === level.bound) });
        if (at === 0) expect([value <= best.levels[0]!.value, best.levels[0]!.value <= bound]).toEqual([true, true]);
      }
      rounded += plan.levels[0]!.value;
      greedy += answerRound(round, null).levels[0]!.value;
    }
    expect(rounded).toBeGreaterThan(greedy);
  });

  test('a thing the search throws is told, and the plan proves what the fractions prove', () => {
    const told: unknown[] = [];
    const plan = answerRound(makeRound({ staff: 140, seed: 1 }), watch(highs, { fails: true, only: 'whole' }).highs, { onFailure: (error) => told.push(error) });
    expect(told).toEqual([new Error('out of memory')]);
    expect(plan.levels[0]!.bound).toBe(answerRound(makeRound({ staff: 140, seed: 1 }), highs).levels[0]!.bound);
  });

  test.each<[string, Parameters<typeof watch>[1]]>([
    ['the fractions throw', { fails: true, only: 'fractions' }],
    ['the fractions are nonsense', { solution: nonsense, only: 'fractions' }],
  ])('%s', (_what, bend) => {
    for (const round of rounds) {
      const plan = answerRound(round, watch(highs, bend).highs);
      expect({ violations: findAddedViolations(round, plan.visits), method: plan.method, fellBack: plan.fellBack }).toEqual({ violations: [], method: 'greedy', fellBack: true });
    }
  });

  test('without whole numbers the solver is not asked for any', () => {
    const round = makeRound({ staff: 140, seed: 1 });
    const plan = answerRound(round, watch(highs, { fails: true, only: 'whole' }).highs, { wholeNumbers: false, onFailure: (error) => expect(error).toBeNull() });
    expect(plan).toMatchObject({ method: 'lpRepair', fellBack: true });
  });
});

test('clocks are set back before each solve, and no row is added to a model that has been solved', () => {
  const { highs: watched, calls } = watch(highs);
  answerRound(makeRound({ staff: 140, seed: 1 }), watched);
  const runs = calls.flat().filter((name) => name === 'run').length;
  expect(runs).toBeGreaterThan(1);
  for (const own of calls) {
    own.forEach((name, at) => name === 'run' && expect(own.slice(own.lastIndexOf('run', at - 1) + 1, at)).toContain('zeroAllClocks'));
    expect(own.filter((name) => /^add|Row/.test(name))).toEqual([]);
  }
});

test('no time at all still gives a plan, with nothing claimed that is not shown', () => {
  const round = makeRound({ staff: 500 });
  const plan = answerRound(round, highs, { timeLimitSeconds: 0 });
  expect(findAddedViolations(round, plan.visits)).toEqual([]);
  expect(plan.visits.length).toBeGreaterThan(100);
  expect(plan.fellBack).toBe(true);
  for (const { value, bound, proven } of plan.levels) if (value !== bound) expect(proven).toBe(false);
});

test('every model is given back, also when the solver throws', () => {
  for (const fails of [false, true]) {
    const { highs: watched, calls } = watch(highs, { fails });
    answerRound(small(3), watched);
    expect(calls.length).toBeGreaterThan(0);
    for (const own of calls) expect(own.filter((name) => name === 'dispose')).toHaveLength(1);
  }
});

test('a large round is made whole from its fractions, its bounds are true, and it is close to the best', () => {
  for (const seed of [1, 2, 3]) {
    const round = makeRound({ staff: 140, seed });
    const model = buildModel(prepareRound(round));
    const large = bestOf(model, { ...solving, exactUpTo: 0 });
    const best = measureLevels(round, bestOf(model, solving).visits);
    expect(findAddedViolations(round, large.visits)).toEqual([]);
    const at = Object.fromEntries(large.levels.map((level) => [level.name, level]));
    expect(at.placed).toMatchObject({ value: best.placed, bound: best.placed, proven: true });
    expect(at.wishes!.bound).toBeGreaterThanOrEqual(best.wishes);
    expect(at.wishes!.value).toBeGreaterThanOrEqual(best.wishes - 3);
  }
});

test('the same round with the same seed gives the same plan', () => {
  const round = makeRound({ staff: 140, seed: 4 });
  const [first, second] = [answerRound(round, highs, { seed: 5 }), answerRound(structuredClone(round), highs, { seed: 5 })];
  expect({ ...first, milliseconds: 0 }).toEqual({ ...second, milliseconds: 0 });
});
