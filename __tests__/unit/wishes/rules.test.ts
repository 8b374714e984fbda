import {
  chanceOf, countDemand, decideStatement, decideWindow, expandWishes, isMutual, isSameStatement, isTight, mergeSpans, type Question, withSwap,
} from '@/lib/wishes/rules';
import type { Wish, WishedOpening } from '@/lib/wishes/types';
import type { RoundView } from '@/lib/rounds/types';

const at = (day: number, hour: number) => new Date(Date.UTC(2027, 3, day, hour - 2));
const round: RoundView = {
  id: 'r', projectId: 'p', name: 'Ønskerunde', isoYear: 2027, isoWeek: 17, mode: 'wishes', state: 'published',
  signUpOpens: at(1, 8), signUpCloses: at(16, 12), cancelHours: 24, visitsPerPerson: 1, approval: 'none', approvalHours: 16,
} as RoundView;
const opening = (id: string, rest: Partial<WishedOpening> = {}): WishedOpening => ({
  id, unitId: 'library', siteId: 'books', hostId: 'holger', topic: 'It', weekday: 2, starts: at(27, 10), ends: at(27, 12), ...rest,
});
const openings = [
  opening('it'),
  opening('itViby', { siteId: 'viby', weekday: 3 }),
  opening('children', { topic: 'Børn', weekday: 3 }),
  opening('own', { unitId: 'service', siteId: 'town' }),
  opening('mine', { hostId: 'anna', siteId: 'viby', topic: 'Mit' }),
];
const anna = { id: 'anna', unitId: 'service', active: true };
const nothing: Wish = { openingId: null, siteId: null, topic: null, weekday: null };
const wish = (given: Partial<Wish> | string): Wish => (typeof given === 'string' ? { ...nothing, openingId: given } : { ...nothing, ...given });
const ask = (rest: Partial<Question> = {}): Question => ({
  person: anna, round, openings, wishes: [wish('it')], onlyWishes: false, absences: [], pair: null, swap: null, now: at(10, 9), ...rest,
});
const reason = (rest: Partial<Question>) => decideStatement(ask(rest))?.reason ?? null;

describe('a kind of opening', () => {
  test('means every opening that has all that is asked, but one’s own unit’s and what one hosts', () => {
    const laid = (...wishes: Wish[]) => expandWishes(anna, wishes, openings).map(({ openingId, rank }) => `${openingId} ${rank}`);
    expect(laid(wish({ topic: 'It' }))).toEqual(['it 1', 'itViby 1']);
    expect(laid(wish({ topic: 'It', weekday: 3 }))).toEqual(['itViby 1']);
    expect(laid(wish({ siteId: 'viby' }))).toEqual(['itViby 1']);
    expect(laid(wish({ siteId: 'town' }))).toEqual([]);
  });

  test('gives an opening the best rank of those that mean it', () => {
    const wishes = [wish('children'), wish({ topic: 'It' }), wish({ weekday: 3 }), wish('it')];
    expect(expandWishes(anna, wishes, openings)).toEqual([
      { openingId: 'children', rank: 1 },
      { openingId: 'it', rank: 2 },
      { openingId: 'itViby', rank: 2 },
    ]);
  });
});

describe('what is wrong with a statement', () => {
  test('nothing, with wishes, with a kind, or with none at all', () => {
    expect(reason({})).toBeNull();
    expect(reason({ wishes: [wish({ topic: 'It' }), wish('it')] })).toBeNull();
    expect(reason({ wishes: [] })).toBeNull();
  });

  test.each<[string, Partial<Question>, Record<string, unknown>]>([
    ['tooManyWishes', { wishes: Array.from({ length: 6 }, (_, index) => wish(`w${index}`)) }, { max: 5 }],
    ['wishedTwice', { wishes: [wish('it'), wish('children'), wish('it')] }, { rank: 1, other: 3 }],
    ['wishedTwice', { wishes: [wish({ topic: 'It' }), wish({ topic: 'It' })] }, { rank: 1, other: 2 }],
    ['ownUnit', { wishes: [wish('it'), wish('own')] }, { rank: 2 }],
    ['ownUnit', { wishes: [wish('mine')] }, { rank: 1 }],
    ['onlyOwnUnit', { wishes: [wish({ siteId: 'town' })] }, { rank: 1 }],
    ['openingGone', { wishes: [wish('elsewhere')] }, { rank: 1 }],
    ['nothingMatches', { wishes: [wish({ topic: 'It', weekday: 5 })] }, { rank: 1 }],
    ['needsWish', { wishes: [], onlyWishes: true }, {}],
    ['outsideWeek', { absences: [{ starts: at(25, 10), ends: at(25, 12) }] }, { week: 17 }],
    ['pairGone', { pair: 'gone' }, {}],
    ['pairGone', { pair: { id: 'bo', active: false } }, {}],
    ['pairSelf', { pair: { id: 'anna', active: true } }, {}],
    ['inactive', { person: { ...anna, active: false } }, {}],
    ['windowNotOpen', { now: new Date(round.signUpOpens.getTime() - 1) }, {}],
    ['windowClosed', { now: round.signUpCloses }, {}],
    ['directRound', { round: { ...round, mode: 'direct' } }, {}],
    ['roundNotOpen', { round: { ...round, state: 'closed' } }, {}],
  ])('%s', (expected, rest, params) => {
    expect(decideStatement(ask(rest))).toMatchObject({ reason: expected, ...(Object.keys(params).length > 0 && { params }) });
  });

  test('the window is open from its first instant to just before its last', () => {
    expect(decideWindow(round, round.signUpOpens)).toBeNull();
    expect(decideWindow(round, new Date(round.signUpCloses.getTime() - 1))).toBeNull();
    expect(decideWindow({ ...round, state: 'draft' }, at(10, 9))).toMatchObject({ reason: 'roundNotOpen', params: { state: 'draft' } });
  });

  test('the week ends with its Sunday, and begins with its Monday', () => {
    expect(reason({ absences: [{ starts: new Date('2027-04-25T22:00Z'), ends: new Date('2027-05-02T22:00Z') }] })).toBeNull();
    expect(reason({ absences: [{ starts: new Date('2027-04-25T21:59Z'), ends: at(27, 10) }] })).toBe('outsideWeek');
    expect(reason({ absences: [{ starts: at(27, 10), ends: new Date('2027-05-02T22:01Z') }] })).toBe('outsideWeek');
  });
});

test('times that overlap or touch are one; the given ones are left as they were', () => {
  const spans = [{ starts: at(28, 10), ends: at(28, 12) }, { starts: at(27, 8), ends: at(27, 10) }, { starts: at(27, 9), ends: at(27, 9) }, { starts: at(27, 10), ends: at(27, 11) }];
  expect(mergeSpans(spans)).toEqual([{ starts: at(27, 8), ends: at(27, 11) }, { starts: at(28, 10), ends: at(28, 12) }]);
  expect(spans[1]!.ends).toEqual(at(27, 10));
});

test('two are a pair when each has named the other', () => {
  const say = (employeeId: string, pairWithId: string | null) => ({ employeeId, pairWithId });
  expect(isMutual(say('a', 'b'), say('b', 'a'), 'pairWithId')).toBe(true);
  expect(isMutual(say('a', 'b'), say('b', 'c'), 'pairWithId')).toBe(false);
  expect(isMutual(say('a', 'b'), say('b', null), 'pairWithId')).toBe(false);
  expect(isMutual(say('a', 'b'), undefined, 'pairWithId')).toBe(false);
});

test('what the other of two who swap hosts is a first wish, whatever else was wished', () => {
  const swapped = withSwap([{ openingId: 'children', rank: 1 }, { openingId: 'it', rank: 2 }], 'holger', [opening('it'), opening('children', { hostId: 'hanne' })]);
  expect(swapped).toEqual([{ openingId: 'it', rank: 1 }, { openingId: 'children', rank: 1 }]);
  expect(withSwap([], 'nobody', openings)).toEqual([]);
});

test('one swaps with an active colleague of another unit, and not with whom one goes along', () => {
  const holger = { id: 'holger', unitId: 'library', active: true };
  expect(reason({ swap: holger })).toBeNull();
  expect(reason({ swap: { ...holger, active: false } })).toBe('swapGone');
  expect(reason({ swap: 'gone' })).toBe('swapGone');
  expect(reason({ swap: { ...holger, unitId: 'service' } })).toBe('swapOwnUnit');
  expect(reason({ swap: anna })).toBe('swapOwnUnit');
  expect(reason({ swap: holger, pair: holger })).toBe('swapIsPair');
});

test('the same said twice is the same; another order, time or word is not', () => {
  const said = { wishes: [wish('it'), wish('children')], onlyWishes: false, pairWithId: null, swapWithId: null, absences: [{ starts: at(27, 8), ends: at(27, 9) }], withdrawn: false };
  expect(isSameStatement(said, structuredClone(said))).toBe(true);
  expect(isSameStatement(said, { ...said, wishes: [wish('children'), wish('it')] })).toBe(false);
  expect(isSameStatement(said, { ...said, wishes: [wish('it')] })).toBe(false);
  expect(isSameStatement(said, { ...said, absences: [] })).toBe(false);
  expect(isSameStatement(said, { ...said, pairWithId: 'bo' })).toBe(false);
  expect(isSameStatement(said, { ...said, swapWithId: 'bo' })).toBe(false);
  expect(isSameStatement(said, { ...said, withdrawn: true })).toBe(false);
});

test('demand counts people, and apart from them who wants it first', () => {
  const person = (...wishes: [string, number][]) => ({ wishes: wishes.map(([openingId, rank]) => ({ openingId, rank })) });
  const demand = countDemand([person(['it', 1], ['children', 2]), person(['it', 1]), person(['it', 3])]);
  expect(Object.fromEntries(demand)).toEqual({ it: { wanted: 3, first: 2 }, children: { wanted: 1, first: 0 } });
  expect(isTight({ wanted: 3, seats: 3 })).toBe(false);
  expect(isTight({ wanted: 4, seats: 3 })).toBe(true);
});

test('there is room while others leave a seat; then for those who put it first; then for none', () => {
  expect(chanceOf({ wanted: 2, first: 2, seats: 3 })).toBe('room');
  expect(chanceOf({ wanted: 3, first: 2, seats: 3 })).toBe('ifFirst');
  expect(chanceOf({ wanted: 9, first: 3, seats: 3 })).toBe('crowded');
});
