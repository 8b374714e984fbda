import { spawnSync } from 'node:child_process';
import path from 'node:path';
import highsLoader, { type Highs } from 'highs';
import { findAddedViolations } from '@/lib/planner-check/rules';
import { levelNames, type Plan, type PlannerRound } from '@/lib/planner/types';
import { answerRound } from '@/lib/planning/rules';
import { bruteForce, figuresOf } from './brute-force';
import { exactModel } from './exact-model';
import { randomRound } from './random-round';

jest.setTimeout(240_000);

let highs: Highs;
beforeAll(async () => {
  highs = await highsLoader();
});

const many = (count: number, make: (seed: number) => PlannerRound) => Array.from({ length: count }, (_, seed) => ({ seed, round: make(seed) }));

/** The plan with what has to hold of any: no hard rule broken by it, its figures true, nothing fallen back upon. */
function planned(seed: number, round: PlannerRound): Plan {
  const plan = answerRound(round, highs);
  const figures = figuresOf(round, plan.visits);
  expect({ seed, violations: findAddedViolations(round, plan.visits), fellBack: plan.fellBack }).toEqual({ seed, violations: [], fellBack: false });
  expect({ seed, ...Object.fromEntries(plan.levels.map(({ name, value }) => [name, value])) }).toEqual({ seed, ...figures });
  return plan;
}

const agree = (rounds: { seed: number; round: PlannerRound }[]) => {
  let placed = 0;
  for (const { seed, round } of rounds) {
    const plan = planned(seed, round);
    expect({ seed, ...figuresOf(round, plan.visits) }).toEqual({ seed, ...bruteForce(round) });
    expect({ seed, unproven: plan.levels.filter(({ proven }) => !proven) }).toEqual({ seed, unproven: [] });
    placed += plan.levels[0]!.value;
  }
  // Rounds in which nobody can go anywhere would agree on everything.
  expect(placed).toBeGreaterThan(rounds.length);
};

describe('on small rounds the plan is the best there is at all six levels', () => {
  test('120 rounds with one visit each', () => agree(many(120, (seed) => randomRound(seed, { people: 5, openings: 4, visitsPerPerson: 1 }))));
  test('80 rounds with up to two visits each', () => agree(many(80, (seed) => randomRound(seed, { people: 4, openings: 4, visitsPerPerson: 2 }))));
});

test.each([
  [120, 1, 14],
  [40, 2, 10],
])('on %d larger rounds with up to %d visits each it is as good as GLPK finds at the levels that lead', (count, visitsPerPerson, people) => {
  const rounds = many(count, (seed) => randomRound(seed + 1_000, { people, openings: 8, visitsPerPerson }));
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, 'glpk.mjs')], {
    input: JSON.stringify(rounds.map(({ round }) => exactModel(round))),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stderr).toBe('');
  const answers = JSON.parse(stdout) as number[][];
  const leading = levelNames.slice(0, 3);
  for (const [index, { seed, round }] of rounds.entries()) {
    const plan = planned(seed, round);
    const figures = figuresOf(round, plan.visits);
    expect({ seed, figures: leading.map((name) => figures[name]) }).toEqual({ seed, figures: answers[index] });
  }
});

describe('a planner that forgets a rule is found out', () => {
  const rounds = many(100, (seed) => randomRound(seed, { people: 5, openings: 4, visitsPerPerson: 1 }));
  const breaks = (forget: (round: PlannerRound) => PlannerRound) =>
    rounds.some(({ round }) => findAddedViolations(round, answerRound(forget(round), highs).visits).length > 0);
  const falls = (forget: (round: PlannerRound) => PlannerRound) =>
    rounds.some(({ round }) => {
      const [found, best] = [figuresOf(round, answerRound(forget(round), highs).visits), bruteForce(round)];
      return levelNames.some((name) => found[name] !== best[name]);
    });

  test.each<[string, (round: PlannerRound) => PlannerRound]>([
    ['the desks', (round) => ({ ...round, desks: [] })],
    ['the ways', (round) => ({ ...round, travelMinutes: [] })],
    ['the hosts', (round) => ({ ...round, openings: round.openings.map((opening) => ({ ...opening, host: undefined })) })],
    ['what is forbidden', (round) => ({ ...round, forbidden: [] })],
    ['calendars', (round) => ({ ...round, people: round.people.map((person) => ({ ...person, busy: [] })) })],
    ['seats', (round) => ({ ...round, openings: round.openings.map((opening) => ({ ...opening, seats: opening.seats + 1 })) })],
  ])('%s', (_rule, forget) => expect(breaks(forget)).toBe(true));

  test.each<[string, (round: PlannerRound) => PlannerRound]>([
    ['ranks', (round) => ({ ...round, people: round.people.map((person) => ({ ...person, wishes: person.wishes.map(({ opening }) => ({ opening, rank: 3 })) })) })],
    ['who was left out', (round) => ({ ...round, people: round.people.map((person) => ({ ...person, leftOutBefore: 0 })) })],
    ['who goes together', (round) => ({ ...round, people: round.people.map((person) => ({ ...person, pairWith: undefined })) })],
    ['what was published', (round) => ({ ...round, published: [] })],
    ['a seat', (round) => ({ ...round, openings: round.openings.map((opening) => ({ ...opening, seats: Math.max(0, opening.seats - 1) })) })],
  ])('%s', (_rule, forget) => expect(falls(forget)).toBe(true));
});

test('the same round and the same seed give the same plan', () => {
  const round = randomRound(5, { people: 14, openings: 8, visitsPerPerson: 1 });
  const visits = (seed: number) => answerRound(round, highs, { seed }).visits;
  expect(visits(3)).toEqual(visits(3));
});
