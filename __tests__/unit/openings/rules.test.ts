import type { Commitment } from '@/lib/commitments/types';
import { decideHosting, decideRows, isFixed, type HostingFacts } from '@/lib/openings/rules';
import { holidayOn } from '@/lib/platform/holidays';
import { instantOf } from '@/lib/platform/time';

const span = (day: string, from: string, to: string) => ({ starts: instantOf(day, from)!, ends: instantOf(day, to)! });
const now = instantOf('2027-03-02', '09:00')!;
const facts: HostingFacts = {
  week: { isoYear: 2027, isoWeek: 13 },
  site: { id: 'town', name: 'Stændertorvet' },
  hostName: 'Mette',
  openWeekdays: [1, 2, 3, 4, 5, 6],
  holidayOn,
  busy: [],
  travel: new Map([['town viby', 30], ['viby town', 30]]),
  host: { id: 'mette', siteId: 'town' },
  desks: [],
  absences: [],
};
const busy = (day: string, from: string, to: string, siteId = 'town'): Commitment => ({
  ...span(day, from, to),
  id: 'c',
  kind: 'visiting',
  siteId,
  siteName: 'Viby',
  title: 'Lektiecafé',
  visitId: 'v',
  openingId: 'o',
  eventId: null,
});
const reasons = (day: string, from: string, to: string, change: Partial<HostingFacts> = {}, at = now) =>
  decideHosting(span(day, from, to), { ...facts, ...change }, at).map(({ reason }) => reason);

test('an ordinary morning will do', () => expect(reasons('2027-03-30', '10:00', '12:00')).toEqual([]));

test('a public holiday is refused by its name in both languages', () => {
  expect(decideHosting(span('2027-03-29', '10:00', '12:00'), facts, now)).toEqual([
    { reason: 'holiday', params: { day: '2027-03-29', nameDa: 'Anden påskedag', nameEn: 'Easter Monday' } },
  ]);
});

test('a day of another week is refused', () => {
  expect(reasons('2027-03-28', '10:00', '12:00')).toEqual(['outsideWeek']);
  expect(reasons('2027-04-05', '10:00', '12:00')).toEqual(['outsideWeek']);
});

test('at the weekend a desk of the unit must be open', () => {
  expect(reasons('2027-04-03', '10:00', '12:00')).toEqual([]);
  expect(reasons('2027-04-04', '10:00', '12:00')).toEqual(['closedDay']);
  // On a working day one can show what happens behind a closed counter.
  expect(reasons('2027-03-31', '10:00', '12:00', { openWeekdays: [] })).toEqual([]);
});

test('who hosts at another site than their desk’s is away from it, the way included; at their own they count', () => {
  const shifts = ['mette', 'ali'].map((employeeId) => ({ ...span('2027-03-30', '09:00', '11:00'), employeeId }));
  const desk = { id: 'd', name: 'Pas', siteId: 'viby', siteName: 'Viby', shifts, required: [{ ...span('2027-03-30', '09:00', '12:00'), people: 2 }] };
  expect(decideHosting(span('2027-03-30', '11:20', '12:00'), { ...facts, desks: [desk] }, now)).toEqual([]);
  expect(decideHosting(span('2027-03-30', '10:00', '12:00'), { ...facts, desks: [desk] }, now)).toEqual([
    { reason: 'hostNeeded', params: { host: 'Mette', desk: 'Pas', site: 'Viby', halfHour: instantOf('2027-03-30', '10:00')!.toISOString(), needed: 2, left: 1 } },
  ]);
  expect(decideHosting(span('2027-03-30', '10:00', '12:00'), { ...facts, desks: [{ ...desk, siteId: 'town' }] }, now)).toEqual([]);
  const far = { ...facts, site: { id: 'viby', name: 'Viby' }, desks: [{ ...desk, siteId: 'town' }] };
  expect(decideHosting(span('2027-03-30', '11:29', '12:00'), far, now)).toMatchObject([{ reason: 'hostNeeded', params: { halfHour: instantOf('2027-03-30', '10:30')!.toISOString() } }]);
  expect(decideHosting(span('2027-03-30', '11:30', '12:00'), far, now)).toEqual([]);
});

test('what has begun cannot be offered', () => {
  expect(reasons('2027-03-30', '10:00', '12:00', {}, instantOf('2027-03-30', '10:00')!)).toEqual(['past']);
  expect(reasons('2027-03-30', '10:00', '12:00', {}, instantOf('2027-03-30', '09:59')!)).toEqual([]);
});

test('a host is in one place at a time, with the way there', () => {
  expect(reasons('2027-03-30', '10:00', '12:00', { busy: [busy('2027-03-30', '11:00', '13:00')] })).toEqual(['hostBusy']);
  expect(reasons('2027-03-30', '10:00', '12:00', { busy: [busy('2027-03-30', '12:00', '13:00')] })).toEqual([]);
  expect(reasons('2027-03-30', '10:00', '12:00', { busy: [busy('2027-03-30', '12:29', '13:00', 'viby')] })).toEqual(['hostBusy']);
  expect(reasons('2027-03-30', '10:00', '12:00', { busy: [busy('2027-03-30', '12:30', '13:00', 'viby')] })).toEqual([]);
});

test('everything wrong is said at once', () => {
  const holiday = busy('2027-03-29', '09:00', '11:00');
  expect(reasons('2027-03-29', '10:00', '12:00', { busy: [holiday] }, instantOf('2027-03-30', '08:00')!)).toEqual([
    'holiday',
    'past',
    'hostBusy',
  ]);
});

test('rows of one form are held against each other, and each problem names its row', () => {
  const rows = [
    { row: 0, ...span('2027-03-30', '10:00', '12:00') },
    { row: 2, ...span('2027-03-30', '11:30', '13:00') },
    { row: 3, ...span('2027-03-29', '10:00', '12:00') },
    { row: 4, ...span('2027-03-30', '12:00', '12:30') },
  ];
  expect(decideRows(rows, facts, now).map(({ row, problem }) => [row, problem.reason, problem.params])).toEqual([
    [2, 'rowsClash', { row: 1 }],
    [3, 'holiday', expect.anything()],
    [4, 'rowsClash', { row: 3 }],
  ]);
});

test('history is fixed', () => {
  const opening = { state: 'offered' as const, starts: instantOf('2027-03-30', '10:00')! };
  expect(isFixed(opening, now)).toBe(false);
  expect(isFixed(opening, opening.starts)).toBe(true);
  expect(isFixed({ ...opening, state: 'calledOff' }, now)).toBe(true);
});
