import { findAddedViolations, findViolations } from '@/lib/planner-check/rules';
import type { Violation } from '@/lib/planner-check/types';
import type { Placement, PlannerOpening, PlannerPerson, PlannerRound } from '@/lib/planner/types';

const day = '2027-03-30';
const at = (from: string, to: string, on = day) => ({ from: `${on}T${from}`, to: `${on}T${to}` });

const anna: PlannerPerson = { id: 'anna', unit: 'service', site: 'town', desk: 'front', shifts: [at('08:00', '16:00')], busy: [], wishes: [] };
const bo: PlannerPerson = { ...anna, id: 'bo' };
const cilla: PlannerPerson = { id: 'cilla', unit: 'library', site: 'books', shifts: [], busy: [], wishes: [] };
const opening: PlannerOpening = { id: 'o1', unit: 'library', site: 'books', host: 'cilla', seats: 2, ...at('10:00', '12:00') };

const round = (change: Partial<PlannerRound> = {}): PlannerRound => ({
  zone: 'Europe/Copenhagen',
  visitsPerPerson: 1,
  units: [{ id: 'service' }, { id: 'library' }],
  sites: [{ id: 'town' }, { id: 'books' }],
  travelMinutes: [{ from: 'town', to: 'books', minutes: 20 }, { from: 'books', to: 'town', minutes: 30 }],
  desks: [{ id: 'front', unit: 'service', site: 'town', minimum: [{ ...at('08:00', '16:00'), people: 1 }] }],
  people: [anna, bo, cilla],
  openings: [opening],
  pinned: [],
  published: [],
  forbidden: [],
  ...change,
});
const go = (person: string, to = 'o1'): Placement => ({ person, opening: to });
const with2 = (second: Partial<PlannerOpening>) => [opening, { ...opening, id: 'o2', host: undefined, ...second }];

test('a plan that holds breaks nothing, and neither does an empty one', () => {
  expect(findViolations(round(), [go('anna')])).toEqual([]);
  expect(findViolations(round(), [])).toEqual([]);
});

describe('each hard rule is found out when it is broken', () => {
  test.each<[Violation['rule'], PlannerRound, Placement[], Partial<Violation>]>([
    ['unknownPerson', round(), [go('dorte')], { person: 'dorte' }],
    ['unknownOpening', round(), [go('anna', 'o9')], { opening: 'o9' }],
    ['duplicate', round(), [go('anna'), go('anna')], { person: 'anna' }],
    ['ownUnit', round({ openings: [{ ...opening, host: undefined }] }), [go('cilla')], { person: 'cilla' }],
    ['ownOpening', round({ openings: [{ ...opening, unit: 'service', host: 'cilla' }] }), [go('cilla')], { person: 'cilla' }],
    ['forbidden', round({ forbidden: [go('anna')] }), [go('anna')], { opening: 'o1' }],
    ['notWished', round({ people: [{ ...anna, onlyWishes: true }, bo, cilla] }), [go('anna')], { person: 'anna' }],
    ['pinMissing', round({ pinned: [go('anna')] }), [], { person: 'anna', opening: 'o1' }],
    ['hostAway', round({ people: [anna, bo, { ...cilla, busy: [at('11:59', '13:00')] }] }), [go('anna')], { host: 'cilla' }],
    ['hostTwice', round({ openings: with2({ host: 'cilla', site: 'town', ...at('12:29', '13:00') }) }), [go('anna')], { host: 'cilla', other: 'o2' }],
    ['busy', round({ people: [{ ...anna, busy: [at('12:29', '13:00')] }, bo, cilla] }), [go('anna')], { at: at('12:29', '13:00') }],
    ['hosting', round({ openings: with2({ unit: 'service', site: 'town', host: 'anna', ...at('12:29', '13:00') }) }), [go('anna')], { other: 'o2' }],
    ['twoVisits', round({ visitsPerPerson: 2, openings: with2(at('11:30', '13:00')) }), [go('anna'), go('anna', 'o2')], { opening: 'o1', other: 'o2' }],
    ['overSeats', round({ openings: [{ ...opening, seats: 0 }] }), [go('anna')], { seats: 0, visitors: 1 }],
    ['tooManyVisits', round({ openings: with2(at('13:00', '14:00')) }), [go('anna'), go('anna', 'o2')], { visits: 2, most: 1 }],
    ['deskShort', round(), [go('anna'), go('bo')], { at: at('09:40', '12:30'), needed: 1, left: 0, away: ['anna', 'bo'] }],
  ])('%s', (rule, broken, visits, detail) => {
    const violations = findViolations(broken, visits);
    expect(violations).toEqual([expect.objectContaining({ rule, ...detail })]);
  });
});

describe('a host at another site than their desk’s', () => {
  const hosting = (site: string, from = '09:00', to = '10:00') => round({ openings: with2({ unit: 'service', site, host: 'bo', ...at(from, to) }) });

  test('is not at it, the way included; at their own site they are', () => {
    expect(findViolations(hosting('town'), [go('anna')])).toEqual([]);
    expect(findViolations(hosting('books'), [go('anna')])).toMatchObject([{ rule: 'deskShort', at: at('09:40', '10:30'), needed: 1, left: 0, away: ['anna'] }]);
    expect(findViolations(hosting('books', '08:00', '09:10'), [go('anna')])).toEqual([]);
  });

  test('is no fault of a plan that takes nobody else from it', () => expect(findViolations(hosting('books'), [])).toEqual([]));
});

describe('at the edges', () => {
  test('what only touches is no clash: a meeting that ends as one leaves, and one that begins as one is back', () => {
    const people = [{ ...anna, busy: [at('09:00', '09:40'), at('12:30', '13:00')] }, bo, cilla];
    expect(findViolations(round({ people }), [go('anna')])).toEqual([]);
  });

  test('two visits need the way between their sites, in its own direction', () => {
    const other = (from: string, to: string) => round({ visitsPerPerson: 2, desks: [], openings: with2({ site: 'town', ...at(from, to) }) });
    const both = [go('anna'), go('anna', 'o2')];
    expect(findViolations(other('12:30', '13:00'), both)).toEqual([]);
    expect(findViolations(other('12:29', '13:00'), both)).toHaveLength(1);
    expect(findViolations(other('09:00', '09:40'), both)).toEqual([]);
    expect(findViolations(other('09:00', '09:41'), both)).toHaveLength(1);
  });

  test('a desk is short for as long as it is short, though a shift begins in the middle', () => {
    const people = [{ ...anna, shifts: [at('08:00', '11:00')] }, { ...bo, shifts: [at('11:00', '16:00')] }, cilla];
    const [first, second] = findViolations(round({ people }), [go('anna'), go('bo')]);
    expect([first, second]).toEqual([
      { rule: 'deskShort', desk: 'front', at: at('09:40', '11:00'), needed: 1, left: 0, away: ['anna'] },
      { rule: 'deskShort', desk: 'front', at: at('11:00', '12:30'), needed: 1, left: 0, away: ['bo'] },
    ]);
  });

  test('a desk that is short by itself is no fault of a plan that takes nobody from it', () => {
    const desks = round().desks.map((desk) => ({ ...desk, minimum: [{ ...at('08:00', '16:00'), people: 5 }] }));
    const people = [anna, { ...bo, shifts: [at('13:00', '16:00')] }, cilla];
    expect(findViolations(round({ desks, people }), [go('bo')])).toEqual([]);
    expect(findViolations(round({ desks, people }), [go('anna')])).toHaveLength(1);
  });

  test('a person with two shifts at once is one person', () => {
    const people = [{ ...anna, shifts: [at('08:00', '16:00'), at('09:00', '12:00')] }, { ...bo, shifts: [] }, cilla];
    expect(findViolations(round({ people }), [go('anna')])).toHaveLength(1);
  });

  test('in the night the clocks go forward an hour is missing from the gap', () => {
    const night = '2027-03-28';
    const people = [{ ...anna, busy: [at('00:30', '01:45', night)] }, bo, cilla];
    const openings = [{ ...opening, ...at('03:00', '04:00', night) }];
    const shorter = openings.map((each) => ({ ...each, ...at('03:05', '04:00', night) }));
    expect(findViolations(round({ people, openings }), [go('anna')])).toMatchObject([{ rule: 'busy' }]);
    expect(findViolations(round({ people, openings: shorter }), [go('anna')])).toEqual([]);
  });
});

test('what the pins break by themselves is told apart from what the plan adds', () => {
  const pinned = round({ pinned: [go('anna')], desks: round().desks.map((desk) => ({ ...desk, minimum: [{ ...at('08:00', '16:00'), people: 2 }] })) });
  expect(findViolations(pinned, [go('anna')])).toHaveLength(1);
  expect(findAddedViolations(pinned, [go('anna')])).toEqual([]);
  expect(findAddedViolations(pinned, [go('anna'), go('bo')])).toMatchObject([{ rule: 'deskShort', left: 0 }]);
});

test('an unknown zone is a bug, and said', () => {
  expect(() => findViolations(round({ zone: 'Europe/Roskilde' }), [])).toThrow('Europe/Roskilde');
});
