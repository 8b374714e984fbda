import highsLoader, { type Highs } from 'highs';
import { findAddedViolations, findViolations } from '@/lib/planner-check/rules';
import { explainUnplaced } from '@/lib/planner-explanations/rules';
import type { Plan, PlannerOpening, PlannerPerson, PlannerRound } from '@/lib/planner/types';
import { answerRound } from '@/lib/planning/rules';

jest.setTimeout(60_000);

let highs: Highs;
beforeAll(async () => {
  highs = await highsLoader();
});

const at = (from: string, to: string, day = '2027-03-30') => ({ from: `${day}T${from}`, to: `${day}T${to}` });
const person = (id: string, change: Partial<PlannerPerson> = {}): PlannerPerson => ({ id, unit: 'a', site: 's', shifts: [], busy: [], wishes: [], ...change });
const opening = (id: string, change: Partial<PlannerOpening> = {}): PlannerOpening => ({ id, unit: 'b', site: 's', seats: 1, ...at('10:00', '12:00'), ...change });
const round = (change: Partial<PlannerRound>): PlannerRound => ({
  zone: 'Europe/Copenhagen',
  visitsPerPerson: 1,
  units: [{ id: 'a' }, { id: 'b' }],
  sites: [{ id: 's' }],
  travelMinutes: [],
  desks: [],
  people: [],
  openings: [],
  pinned: [],
  published: [],
  forbidden: [],
  ...change,
});
const solve = (of: PlannerRound): Plan => {
  const plan = answerRound(of, highs);
  expect(findAddedViolations(of, plan.visits)).toEqual([]);
  // A search that goes round in circles ends at the time limit, with a plan that looks fine.
  expect(plan).toMatchObject({ fellBack: false });
  expect(plan.levels.filter(({ proven }) => !proven)).toEqual([]);
  return plan;
};

test('no openings: a plan with nothing in it that says so to each', () => {
  const plan = solve(round({ people: [person('x'), person('y')] }));
  expect(plan).toMatchObject({ visits: [], unplaced: [{ person: 'x', reason: 'noOpenings' }, { person: 'y', reason: 'noOpenings' }] });
  expect(plan.levels.every(({ value, bound, proven }) => value === 0 && bound === 0 && proven)).toBe(true);
});

test('nobody: nothing to plan and nothing wrong', () => {
  expect(solve(round({ openings: [opening('o')] }))).toMatchObject({ visits: [], unplaced: [] });
});

test('seats 0: full from the start, and one seat is what would help', () => {
  const none = round({ people: [person('x')], openings: [opening('o', { seats: 0 })] });
  const plan = solve(none);
  expect(plan).toMatchObject({ visits: [], unplaced: [{ person: 'x', reason: 'noOpenings' }] });
  expect(explainUnplaced(none, plan, highs)).toMatchObject([{ relaxation: { opening: 'o', seats: [{ opening: 'o', more: 1 }] } }]);
});

test('a thousand wishes for one opening: as many as there are seats, those left out before first, and everyone told why', () => {
  const people = Array.from({ length: 1_000 }, (_, index) =>
    person(`p${index}`, { wishes: [{ opening: 'o', rank: 1 }], onlyWishes: true, ...(index % 250 === 0 ? { leftOutBefore: 2 as const } : {}) }),
  );
  const plan = solve(round({ people, openings: [opening('o', { seats: 3 })] }));
  expect(plan.visits).toHaveLength(3);
  expect(plan.levels.slice(0, 2)).toMatchObject([{ value: 3, bound: 3, proven: true }, { value: 6, bound: 6, proven: true }]);
  expect(plan.unplaced).toHaveLength(997);
  expect(new Set(plan.unplaced.map(({ reason }) => reason))).toEqual(new Set(['full']));
});

describe('pins that contradict the rules or each other', () => {
  test.each<[string, PlannerRound]>([
    ['pinned and forbidden', round({ people: [person('x')], openings: [opening('o')], pinned: [{ person: 'x', opening: 'o' }], forbidden: [{ person: 'x', opening: 'o' }] })],
    ['over the seats', round({ people: [person('x'), person('y')], openings: [opening('o')], pinned: ['x', 'y'].map((id) => ({ person: id, opening: 'o' })) })],
    [
      'to two places at once',
      round({ visitsPerPerson: 2, people: [person('x')], openings: [opening('o'), opening('q')], pinned: ['o', 'q'].map((id) => ({ person: 'x', opening: id })) }),
    ],
    ['to the own unit', round({ people: [person('x')], openings: [opening('o', { unit: 'a' })], pinned: [{ person: 'x', opening: 'o' }] })],
    ['while hosting', round({ people: [person('x')], openings: [opening('o'), opening('q', { unit: 'a', host: 'x' })], pinned: [{ person: 'x', opening: 'o' }] })],
  ])('%s: they stand, the checker names them, and nothing is added to the harm', (_name, pinned) => {
    expect(findViolations(pinned, pinned.pinned)).not.toEqual([]);
    const withMore = { ...pinned, people: [...pinned.people, person('z')] };
    const plan = solve(withMore);
    for (const pin of pinned.pinned) expect(plan.visits).toContainEqual(pin);
  });
});

test('a host at that time is no visitor elsewhere, and is told what is in the way', () => {
  const hosting = round({ people: [person('x', { wishes: [{ opening: 'o', rank: 1 }], onlyWishes: true })], openings: [opening('o'), opening('q', { unit: 'a', host: 'x', ...at('11:30', '13:00') })] });
  const plan = solve(hosting);
  expect(plan.visits).toEqual([]);
  expect(plan.unplaced).toMatchObject([{ person: 'x', reason: 'busy', rejections: [{ opening: 'o', reason: 'hosting', at: at('11:30', '13:00') }] }]);
});

test('a host who is away themselves gets no visitors', () => {
  const away = round({ people: [person('x'), person('h', { unit: 'b', busy: [at('11:00', '11:15')], onlyWishes: true })], openings: [opening('o', { host: 'h' })] });
  expect(solve(away).visits).toEqual([]);
});

test('of two openings that one host cannot both be at, nobody is sent to either', () => {
  const twice = (from: string) =>
    round({ people: [person('x'), person('h', { unit: 'b', onlyWishes: true })], travelMinutes: [{ from: 's', to: 't', minutes: 20 }], sites: [{ id: 's' }, { id: 't' }], openings: [opening('o', { host: 'h' }), opening('q', { host: 'h', site: 't', ...at(from, '14:00') })] });
  const plan = solve(twice('12:19'));
  expect(plan.visits).toEqual([]);
  expect(explainUnplaced(twice('12:19'), plan, highs)[0]).not.toHaveProperty('relaxation');
  expect(solve(twice('12:20')).visits).toHaveLength(1);
});

test('a host who receives visitors at another site is missed at the desk, where a colleague then stays', () => {
  const desk = { desk: 'd', shifts: [at('08:00', '16:00')] };
  const hosting = (site: string) =>
    round({
      sites: [{ id: 's' }, { id: 't' }],
      desks: [{ id: 'd', unit: 'a', site: 's', minimum: [{ ...at('08:00', '16:00'), people: 1 }] }],
      people: [person('x', desk), person('h', { ...desk, onlyWishes: true })],
      openings: [opening('o'), opening('q', { unit: 'a', host: 'h', site, ...at('11:00', '13:00') })],
    });
  expect(solve(hosting('s')).visits).toEqual([{ person: 'x', opening: 'o' }]);
  expect(solve(hosting('t')).visits).toEqual([]);
});

describe('the week in which the clocks change', () => {
  const night = '2027-03-28';
  test('an hour is missing from the night, so that what looks like room is none', () => {
    const late = (from: string) => round({ people: [person('x', { busy: [at('00:00', '01:45', night)] })], sites: [{ id: 's' }, { id: 't' }], travelMinutes: [{ from: 's', to: 't', minutes: 30 }], openings: [opening('o', { site: 't', ...at(from, '05:00', night) })] });
    expect(solve(late('03:10')).visits).toEqual([]);
    expect(solve(late('03:15')).visits).toHaveLength(1);
  });

  test('a time in the missing hour is taken as the first moment after it', () => {
    const missing = round({ people: [person('x', { busy: [at('02:30', '03:30', night)] })], openings: [opening('o', at('03:00', '04:00', night)), opening('q', at('01:00', '02:00', night))] });
    expect(solve(missing).visits).toEqual([{ person: 'x', opening: 'q' }]);
  });

  test('minimums hold on both sides of it', () => {
    const desk = { desk: 'd', shifts: [at('22:00', '23:59', '2027-03-27'), at('00:00', '06:00', night)] };
    const both = round({
      desks: [{ id: 'd', unit: 'a', site: 's', minimum: [{ ...at('03:00', '04:00', night), people: 1 }] }],
      people: [person('x', desk), person('y', desk)],
      openings: [opening('o', { seats: 2, ...at('01:00', '03:30', night) })],
    });
    expect(solve(both).visits).toHaveLength(1);
  });
});

test('a holiday is a day like others to the planner: who is on the roster is what counts', () => {
  const goodFriday = '2027-03-26';
  expect(solve(round({ people: [person('x')], openings: [opening('o', at('10:00', '12:00', goodFriday))] })).visits).toHaveLength(1);
});

test('names that lead nowhere are passed over', () => {
  const lost = round({
    people: [person('x', { desk: 'none', pairWith: 'nobody', wishes: [{ opening: 'nowhere', rank: 1 }] })],
    openings: [opening('o', { host: 'nobody' })],
    published: [{ person: 'x', opening: 'nowhere' }],
    forbidden: [{ person: 'nobody', opening: 'o' }],
  });
  expect(solve(lost).visits).toEqual([{ person: 'x', opening: 'o' }]);
});

test('somebody who visits nobody is not among those without a visit', () => {
  expect(solve(round({ people: [person('x', { onlyWishes: true })], openings: [opening('o')] }))).toMatchObject({ visits: [], unplaced: [] });
});
