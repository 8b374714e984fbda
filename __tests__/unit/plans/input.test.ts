import { layOutRound, standInId, without } from '@/lib/plans/input/rules';
import type { RoundFacts } from '@/lib/plans/input/types';
import { findViolations } from '@/lib/planner-check/rules';
import { instantOf } from '@/lib/platform/time';

const at = (clock: string, date = '2027-03-30') => instantOf(date, clock)!;
const span = (from: string, to: string) => ({ starts: at(from), ends: at(to) });

const base: RoundFacts = {
  visitsPerPerson: 1,
  week: { starts: at('00:00', '2027-03-29'), ends: at('00:00', '2027-04-05') },
  now: at('09:00', '2027-03-02'),
  units: ['service', 'library'],
  sites: ['town', 'books', 'viby'],
  travel: [{ from: 'town', to: 'books', minutes: 10 }, { from: 'books', to: 'town', minutes: 10 }, { from: 'viby', to: 'books', minutes: 30 }, { from: 'books', to: 'viby', minutes: 30 }],
  desks: [{ id: 'desk', unitId: 'service', siteId: 'town', minimums: [{ weekday: 2, fromMinute: 600, toMinute: 840, people: 2 }] }],
  people: [
    { id: 'anna', unitId: 'service', siteId: 'town', deskId: 'desk' },
    { id: 'holger', unitId: 'library', siteId: 'books', deskId: null },
  ],
  shifts: [],
  commitments: [],
  openings: [{ id: 'o1', unitId: 'library', siteId: 'books', hostId: 'holger', seats: 2, topic: 'Information', ...span('10:00', '12:00') }],
  wishes: [{ employeeId: 'anna', wishes: [{ openingId: 'o1', rank: 1 }], onlyWishes: true, pairWith: null, swapWith: null, unavailable: [] }],
  visits: [],
  pins: [],
  forbidden: [],
  leftOutBefore: new Map(),
};
const lay = (given: Partial<RoundFacts>) => layOutRound({ ...base, ...given });
const person = (given: Partial<RoundFacts>, id = 'anna') => lay(given).people.find((one) => one.id === id)!;

test('times are local, minimums laid on the days of the week, and who said nothing visits nobody', () => {
  const round = lay({});
  expect(round.openings[0]).toMatchObject({ from: '2027-03-30T10:00', to: '2027-03-30T12:00', host: 'holger', seats: 2 });
  expect(round.desks[0]!.minimum).toEqual([{ from: '2027-03-30T10:00', to: '2027-03-30T14:00', people: 2 }]);
  expect(person({}, 'holger')).toMatchObject({ wishes: [], onlyWishes: true });
  expect(person({})).toMatchObject({ desk: 'desk', wishes: [{ opening: 'o1', rank: 1 }], onlyWishes: true });
});

test('at an event nobody minds the desk, the way there included', () => {
  const shifts = [{ employeeId: 'anna', deskId: 'desk', ...span('09:00', '15:00') }];
  const commitments = [{ employeeId: 'anna', kind: 'event' as const, onLeave: false, siteId: 'books', ...span('11:00', '12:00') }];
  expect(person({ shifts, commitments }).shifts).toEqual([
    { from: '2027-03-30T09:00', to: '2027-03-30T10:50' },
    { from: '2027-03-30T12:10', to: '2027-03-30T15:00' },
  ]);
});

test('on leave nobody minds the desk; a host minds that of the own site and no other', () => {
  const shifts = [{ employeeId: 'anna', deskId: 'desk', ...span('09:00', '15:00') }];
  const leave = { employeeId: 'anna', kind: 'block' as const, siteId: null, ...span('11:00', '15:00') };
  expect(person({ shifts, commitments: [{ ...leave, onLeave: true }] }).shifts).toEqual([{ from: '2027-03-30T09:00', to: '2027-03-30T11:00' }]);
  // Time somebody keeps free themselves is spent at work.
  expect(person({ shifts, commitments: [{ ...leave, onLeave: false }] }).shifts).toHaveLength(1);
  const opening = { ...base.openings[0]!, id: 'o2', unitId: 'service', hostId: 'anna' };
  expect(person({ shifts, openings: [...base.openings, opening] }).shifts).toEqual([
    { from: '2027-03-30T09:00', to: '2027-03-30T09:50' },
    { from: '2027-03-30T12:10', to: '2027-03-30T15:00' },
  ]);
  expect(person({ shifts, openings: [...base.openings, { ...opening, siteId: 'town' }] }).shifts).toEqual([{ from: '2027-03-30T09:00', to: '2027-03-30T15:00' }]);
});

test('from an event further away than home, the longer way is added', () => {
  const commitments = [{ employeeId: 'anna', kind: 'event' as const, onLeave: false, siteId: 'viby', ...span('08:00', '09:45') }];
  // Home is ten minutes from the visit, Viby thirty: twenty more, so that the planner sees that it cannot be.
  expect(person({ commitments }).busy).toEqual([{ from: '2027-03-30T07:40', to: '2027-03-30T10:05' }]);
  expect(findViolations(lay({ commitments }), [{ person: 'anna', opening: 'o1' }]).map(({ rule }) => rule)).toContain('busy');
});

test('a shift at another desk is a stand-in there, and the person busy; not while they host', () => {
  const desks = [...base.desks, { id: 'other', unitId: 'service', siteId: 'viby', minimums: [] }];
  const shifts = [{ employeeId: 'anna', deskId: 'other', ...span('09:00', '15:00') }];
  const round = lay({ desks, shifts });
  const standIn = round.people.find(({ id }) => id === standInId('anna', 'other'));
  expect(standIn).toMatchObject({ desk: 'other', shifts: [{ from: '2027-03-30T09:00', to: '2027-03-30T15:00' }], onlyWishes: true, wishes: [] });
  expect(round.people.find(({ id }) => id === 'anna')).toMatchObject({ shifts: [], busy: [{ from: '2027-03-30T09:00', to: '2027-03-30T15:00' }] });
  const people = [base.people[0]!, { ...base.people[1]!, deskId: 'desk' }];
  const hosting = lay({ desks, people, shifts: [{ employeeId: 'holger', deskId: 'other', ...span('09:00', '15:00') }] });
  expect(hosting.people.find(({ id }) => id === 'holger')!.busy).toEqual([
    { from: '2027-03-30T09:00', to: '2027-03-30T10:00' },
    { from: '2027-03-30T12:00', to: '2027-03-30T15:00' },
  ]);
});

test('what has begun, what the lead let the desk go for and what nobody asked for is settled; other visits may move', () => {
  const visit = { person: 'anna', opening: 'o1', overridden: false };
  expect(lay({ visits: [visit] })).toMatchObject({ pinned: [], published: [{ person: 'anna', opening: 'o1' }] });
  expect(lay({ visits: [{ ...visit, overridden: true }] }).pinned).toEqual([{ person: 'anna', opening: 'o1' }]);
  expect(lay({ visits: [visit], wishes: [] }).pinned).toEqual([{ person: 'anna', opening: 'o1' }]);
  const begun = lay({ visits: [visit], now: at('10:30') });
  expect(begun.pinned).toEqual([{ person: 'anna', opening: 'o1' }]);
  // Nobody is sent to an opening that has begun.
  expect(begun.openings[0]!.seats).toBe(1);
});

test('cutting leaves what is outside, and nothing where all is covered', () => {
  expect(without(span('09:00', '15:00'), [span('08:00', '10:00'), span('12:00', '13:00')])).toEqual([span('10:00', '12:00'), span('13:00', '15:00')]);
  expect(without(span('09:00', '10:00'), [span('09:00', '10:00')])).toEqual([]);
  expect(without(span('09:00', '10:00'), [span('10:00', '11:00')])).toEqual([span('09:00', '10:00')]);
});
