import { findViolations } from '@/lib/planner-check/rules';
import { measureCarelessSheet, measureFirstCome } from '@/lib/planner-first-come/rules';
import { prepareRound } from '@/lib/planner/preparation/rules';
import type { PlannerPerson, PlannerRound } from '@/lib/planner/types';
import { makeRound } from '@/bench/fixtures/rounds';

const at = (from: string, to: string) => ({ from: `2027-03-30T${from}`, to: `2027-03-30T${to}` });
const person = (id: string, wishes: string[], change: Partial<PlannerPerson> = {}): PlannerPerson => ({
  id,
  unit: 'a',
  site: 's',
  desk: 'd',
  shifts: [at('08:00', '16:00')],
  busy: [],
  wishes: wishes.map((opening, index) => ({ opening, rank: index + 1 })),
  ...change,
});
const round = (people: PlannerPerson[], minimum = 0): PlannerRound => ({
  zone: 'Europe/Copenhagen',
  visitsPerPerson: 1,
  units: [{ id: 'a' }, { id: 'b' }],
  sites: [{ id: 's' }],
  travelMinutes: [],
  desks: [{ id: 'd', unit: 'a', site: 's', minimum: [{ ...at('08:00', '16:00'), people: minimum }] }],
  people,
  openings: [
    { id: 'late', unit: 'b', site: 's', seats: 1, ...at('13:00', '14:00') },
    { id: 'early', unit: 'b', site: 's', seats: 1, ...at('09:00', '10:00') },
  ],
  pinned: [],
  published: [],
  forbidden: [],
});

test('people take the first wish that is still to be had, else what comes first in the week', () => {
  const two = round([person('x', ['late']), person('y', ['late'])]);
  expect(measureFirstCome(prepareRound(two))).toEqual({ placed: 2, firstChoices: 1 });
  const both = round([person('x', ['late'], { onlyWishes: true }), person('y', ['late'], { onlyWishes: true })]);
  expect(measureFirstCome(prepareRound(both))).toEqual({ placed: 1, firstChoices: 1 });
});

test('the mean of five orders is a mean, and the same seed gives the same', () => {
  // Whoever takes the early one first, in some orders only, shuts out the one who wants nothing else.
  const contested = prepareRound(round([person('x', ['early'], { onlyWishes: true }), person('y', [])]));
  const { placed } = measureFirstCome(contested, 3);
  expect(placed).toBeGreaterThan(1);
  expect(placed).toBeLessThan(2);
  expect(measureFirstCome(contested, 3).placed).toBe(placed);
});

test('a desk that cannot spare two keeps one, and the careless sheet counts what it leaves short', () => {
  const desk = round([person('x', ['late']), person('y', ['late'], { wishes: [{ opening: 'late', rank: 1 }] })], 2);
  expect(measureFirstCome(prepareRound(desk)).placed).toBe(0);
  // One is away from nine to ten and one from one to two: two half hours each.
  expect(measureCarelessSheet(prepareRound(desk, { withShort: true }))).toEqual({ placed: 2, firstChoices: 1, shortHalfHours: 4 });
});

test('pinned visits stand before anybody comes', () => {
  const pinned = { ...round([person('x', ['early']), person('y', ['early'], { onlyWishes: true })]), pinned: [{ person: 'x', opening: 'early' }] };
  expect(measureFirstCome(prepareRound(pinned))).toEqual({ placed: 1, firstChoices: 1 });
});

test('the made-up exchange is the same for the same seed, and legal before anybody is placed', () => {
  expect(makeRound({ staff: 140, seed: 7 })).toEqual(makeRound({ staff: 140, seed: 7 }));
  expect(makeRound({ staff: 140, seed: 7 })).not.toEqual(makeRound({ staff: 140, seed: 8 }));
  expect(findViolations(makeRound({ staff: 140 }), [])).toEqual([]);
});
