import { concernsVisitors, decideReach, decideTerms, decideTouching, fingerprintOf, movesAnybody } from '@/lib/opening-changes/rules';
import { instantOf } from '@/lib/platform/time';

const terms = {
  hostId: 'mette',
  siteId: 'town',
  starts: instantOf('2027-03-30', '10:00')!,
  ends: instantOf('2027-03-30', '12:00')!,
  seats: 3,
  topic: 'Pas',
  programme: '',
  meetingPlace: '',
};
const standing = { ...terms, state: 'offered' as const, version: 4, unitId: 'library', unitName: 'Bibliotek', taken: 2 };
const before = instantOf('2027-03-30', '09:59')!;
const later = { ...terms, starts: instantOf('2027-03-30', '11:00')! };
const clash = { reason: 'clash' as const };
const seated = [
  { visitId: 'a', employeeId: 'anna', name: 'Anna', obstacles: [] },
  { visitId: 'b', employeeId: 'bo', name: 'Bo', obstacles: [clash] },
];
const waiting = [{ visitId: 'c', employeeId: 'clara', name: 'Clara', obstacles: [clash] }];
const outcomes = (after: typeof terms) => decideReach(terms, after, seated, waiting).map(({ visitId, outcome }) => `${visitId} ${outcome}`);

test('what has begun or is called off is history, and an old form is told', () => {
  expect(decideTouching(standing, 4, before)).toBeNull();
  expect(decideTouching(standing, 3, before)).toEqual({ reason: 'changedMeanwhile' });
  expect(decideTouching(standing, 4, terms.starts)).toEqual({ reason: 'started' });
  expect(decideTouching({ ...standing, state: 'calledOff' }, 4, before)).toEqual({ reason: 'alreadyCalledOff' });
});

test('seats stay above those taken, and the host within the unit', () => {
  const host = { name: 'Mette', unitId: 'library' };
  expect(decideTerms(standing, { ...terms, seats: 2 }, host)).toBeNull();
  expect(decideTerms(standing, { ...terms, seats: 1 }, host)).toEqual({ reason: 'seatsTaken', params: { taken: 2 } });
  expect(decideTerms(standing, terms, { name: 'Bo', unitId: 'service' })?.reason).toBe('hostOtherUnit');
});

test('a new time or place loses those who cannot come; who waits keeps the place', () => {
  expect(outcomes(later)).toEqual(['a told', 'b loses', 'c waits']);
  expect(outcomes({ ...terms, siteId: 'viby' })).toEqual(['a told', 'b loses', 'c waits']);
});

test('a new topic, meeting place or host is news, and takes nobody’s seat', () => {
  for (const change of [{ topic: 'Kørekort' }, { meetingPlace: 'Ved døren' }, { hostId: 'viggo' }]) {
    expect(outcomes({ ...terms, ...change })).toEqual(['a told', 'b told', 'c waits']);
    expect(movesAnybody(terms, { ...terms, ...change })).toBe(false);
  }
});

test('more seats or a longer programme is no news', () => {
  for (const change of [{ seats: 12 }, { programme: 'Vi viser rundt.' }]) {
    expect(concernsVisitors(terms, { ...terms, ...change })).toBe(false);
    expect(outcomes({ ...terms, ...change })).toEqual([]);
  }
});

test('a confirmation is for this change and these people, in whatever order they are read', () => {
  const touched = [{ visitId: 'a', outcome: 'told' as const }, { visitId: 'b', outcome: 'loses' as const }];
  const print = fingerprintOf(later, touched);
  expect(fingerprintOf(later, [...touched].reverse())).toBe(print);
  expect(fingerprintOf({ ...later, seats: 4 }, touched)).not.toBe(print);
  expect(fingerprintOf(later, touched.slice(1))).not.toBe(print);
  expect(fingerprintOf(later, [touched[0]!, { visitId: 'b', outcome: 'told' }])).not.toBe(print);
});
