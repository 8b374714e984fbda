import highsLoader, { type Highs } from 'highs';
import { findAddedViolations } from '@/lib/planner-check/rules';
import { answerRound } from '@/lib/planning/rules';
import { opening, person, roundOf } from '../planner/rounds';
import { bruteForce, figuresOf } from './brute-force';
import { randomRound } from './random-round';

jest.setTimeout(120_000);

let highs: Highs;
beforeAll(async () => {
  highs = await highsLoader();
});

test('everybody is placed who can be, and then as many published visits stay as any plan could keep', () => {
  let kept = 0;
  for (let seed = 0; seed < 60; seed += 1) {
    const round = { ...randomRound(seed, { people: 5, openings: 4, visitsPerPerson: 1 + (seed % 2) }), fewMoves: true };
    const plan = answerRound(round, highs);
    expect({ seed, violations: findAddedViolations(round, plan.visits) }).toEqual({ seed, violations: [] });
    const { placed, stability } = figuresOf(round, plan.visits);
    const best = bruteForce(round, ['placed', 'stability']);
    expect({ seed, placed, stability }).toEqual({ seed, placed: best.placed, stability: best.stability });
    expect(plan.levels.find(({ name }) => name === 'stability')).toMatchObject({ value: stability });
    kept += stability;
  }
  expect(kept).toBeGreaterThan(20);
});

test('a better wish moves nobody, a place for one more does', () => {
  const round = roundOf({
    fewMoves: true,
    people: [
      person('a', { wishes: [{ opening: 'x', rank: 1 }, { opening: 'y', rank: 2 }] }),
      person('b', { wishes: [{ opening: 'y', rank: 1 }], onlyWishes: true }),
      person('c', { wishes: [{ opening: 'z', rank: 1 }, { opening: 'v', rank: 5 }], onlyWishes: true }),
    ],
    openings: ['x', 'y', 'z', 'v'].map((id) => opening(id)),
    published: [{ person: 'a', opening: 'y' }, { person: 'c', opening: 'v' }],
  });
  const sorted = (plan: ReturnType<typeof answerRound>) => plan.visits.map((visit) => `${visit.person}${visit.opening}`).sort();
  // For b to have y, a must go to x; c could have the first wish, but need not move for anybody.
  const plan = answerRound(round, highs);
  expect(sorted(plan)).toEqual(['ax', 'by', 'cv']);
  expect(plan.levels.find(({ name }) => name === 'placed')).toEqual({ name: 'placed', value: 3, bound: 3, proven: true });
  expect(sorted(answerRound({ ...round, fewMoves: false }, highs))).toEqual(['ax', 'by', 'cz']);
});
