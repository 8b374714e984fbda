import highsLoader, { type Highs } from 'highs';
import { makeRound } from '@/bench/fixtures/rounds';
import { findAddedViolations } from '@/lib/planner-check/rules';
import { applyRelaxation } from '@/lib/planner-explanations/applying/rules';
import { explainUnplaced } from '@/lib/planner-explanations/rules';
import type { Placement, PlannerPerson, PlannerRound, Unplaced } from '@/lib/planner/types';
import { answerRound } from '@/lib/planning/rules';

jest.setTimeout(120_000);

let highs: Highs;
beforeAll(async () => {
  highs = await highsLoader();
});

const at = (from: string, to: string) => ({ from: `2027-03-30T${from}`, to: `2027-03-30T${to}` });
const person = (id: string, wishes: string[], change: Partial<PlannerPerson> = {}): PlannerPerson => ({
  id,
  unit: 'a',
  site: 's',
  shifts: [],
  busy: [],
  wishes: wishes.map((opening) => ({ opening, rank: 1 })),
  onlyWishes: true,
  ...change,
});
const round = (people: PlannerPerson[], change: Partial<PlannerRound> = {}): PlannerRound => ({
  zone: 'Europe/Copenhagen',
  visitsPerPerson: 1,
  units: [{ id: 'a' }, { id: 'b' }],
  sites: [{ id: 's' }],
  travelMinutes: [],
  desks: [],
  people,
  openings: [
    { id: 'o1', unit: 'b', site: 's', seats: 1, ...at('09:00', '10:00') },
    { id: 'o2', unit: 'b', site: 's', seats: 1, ...at('13:00', '14:00') },
  ],
  pinned: [],
  published: [],
  forbidden: [],
  ...change,
});
const left = (id: string): Unplaced => ({ person: id, reason: 'full' });
const explain = (of: PlannerRound, visits: Placement[], id: string) => explainUnplaced(of, { visits, unplaced: [left(id)] }, highs)[0]!.relaxation;

test('a seat more, where that is all that is missing', () => {
  expect(explain(round([person('x', ['o1']), person('y', ['o1'])]), [{ person: 'x', opening: 'o1' }], 'y')).toEqual({
    opening: 'o1',
    seats: [{ opening: 'o1', more: 1 }],
    staffing: [],
    moves: [],
  });
});

test('an opening without any seats could have one', () => {
  const none = round([person('x', ['o1'])]);
  none.openings[0]!.seats = 0;
  expect(explain(none, [], 'x')).toMatchObject({ opening: 'o1', seats: [{ opening: 'o1', more: 1 }] });
});

test('nothing is bent where another can move', () => {
  const two = round([person('x', ['o1', 'o2']), person('y', ['o1'])]);
  expect(explain(two, [{ person: 'x', opening: 'o1' }], 'y')).toEqual({
    opening: 'o1',
    seats: [],
    staffing: [],
    moves: [{ person: 'x', from: 'o1', to: 'o2' }],
  });
});

describe('a desk that can spare nobody', () => {
  const desk = { desk: 'd', shifts: [at('08:00', '16:00')] };
  const minimum = (people: number) => [{ id: 'd', unit: 'a', site: 's', minimum: [{ ...at('09:30', '12:00'), people }] }];

  test('is run thinner for as long as it takes and no longer', () => {
    const tight = round([person('x', ['o1'], desk), person('z', [], desk)], { desks: minimum(2) });
    expect(explain(tight, [], 'x')).toEqual({
      opening: 'o1',
      seats: [],
      staffing: [{ desk: 'd', ...at('09:30', '10:00'), needed: 2, left: 1 }],
      moves: [],
    });
  });

  test('is left alone where a colleague can go at another time', () => {
    const tight = round([person('x', ['o1'], desk), person('y', ['o1b', 'o2'], desk), person('z', [], desk)], { desks: minimum(2) });
    tight.openings.push({ id: 'o1b', unit: 'b', site: 's', seats: 1, ...at('09:00', '10:00') });
    expect(explain(tight, [{ person: 'y', opening: 'o1b' }], 'x')).toMatchObject({ staffing: [], moves: [{ person: 'y', from: 'o1b', to: 'o2' }] });
  });
});

test('what cannot be bent is not: a busy calendar, a pin, a pair that is forbidden', () => {
  expect(explain(round([person('x', ['o1'], { busy: [at('09:30', '09:45')] })]), [], 'x')).toBeUndefined();
  expect(explain(round([person('x', ['o1'])], { forbidden: [{ person: 'x', opening: 'o1' }] }), [], 'x')).toBeUndefined();
  const pinned = round([person('x', ['o1', 'o2']), person('y', ['o1'])], { pinned: [{ person: 'x', opening: 'o1' }] });
  expect(explain(pinned, [{ person: 'x', opening: 'o1' }], 'y')).toMatchObject({ seats: [{ opening: 'o1', more: 1 }], moves: [] });
});

test('only those asked for are explained, and one can stop in between', () => {
  const crowd = round(['x', 'y', 'z'].map((id) => person(id, ['o1'])));
  const plan = { visits: [{ person: 'x', opening: 'o1' }], unplaced: [left('y'), left('z')] };
  expect(explainUnplaced(crowd, plan, highs, { people: ['z'] }).map((each) => each.person)).toEqual(['z']);
  expect(explainUnplaced(crowd, plan, highs, { onPerson: (done) => done < 1 }).map((each) => each.person)).toEqual(['y']);
});

/** A third of an area each, so that a plan takes no time. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
test.each(seeds)('granted and planned again, it does place the person and nobody loses (seed %i)', (seed) => {
  const small = makeRound({ staff: 50, seed });
  const plan = answerRound(small, highs);
  expect(plan.fellBack).toBe(false);
  const explained = explainUnplaced(small, plan, highs);
  for (const { person: who, relaxation } of explained) {
    if (!relaxation) continue;
    const granted = applyRelaxation(small, who, relaxation);
    const again = answerRound(granted, highs);
    expect(again.visits.some((visit) => visit.person === who && visit.opening === relaxation.opening)).toBe(true);
    expect(again.levels[0]!.value).toBeGreaterThan(plan.levels[0]!.value);
    // The pin itself must be a legal visit, not one that is only let pass because it is pinned.
    expect(findAddedViolations({ ...granted, pinned: small.pinned }, again.visits)).toEqual([]);
  }
});

test('the part of a large round around a person gives an answer that holds in the whole', () => {
  const large = makeRound({ staff: 420, seed: 2 });
  const plan = answerRound(large, null);
  const explained = explainUnplaced(large, { ...plan, unplaced: plan.unplaced.slice(0, 6) }, highs);
  expect(explained.filter(({ relaxation }) => relaxation).length).toBeGreaterThan(2);
  for (const { person: who, relaxation } of explained) {
    if (!relaxation) continue;
    const moved = new Map(relaxation.moves.map((move) => [JSON.stringify([move.person, move.from]), move.to]));
    const visits = plan.visits.map((visit) => ({ ...visit, opening: moved.get(JSON.stringify([visit.person, visit.opening])) ?? visit.opening }));
    const granted = applyRelaxation(large, who, relaxation);
    expect(findAddedViolations({ ...granted, pinned: [] }, [...visits, { person: who, opening: relaxation.opening }])).toEqual([]);
  }
});
