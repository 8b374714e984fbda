import { travelKey } from '@/lib/commitments/rules';
import { decideKept, decideWaiting } from '@/lib/visits/changes/rules';
import { at, desk, now, opening, round, situation, standing } from './cast';

const before = opening({ seats: 2, takenSeats: [1, 2] });
const seat = (id: string) => standing(id, { visits: [{ id: `visit-${id}`, openingId: 'opening', roundId: 'round', state: 'registered' }] });
const holders = ['anna', 'bo'].map((employeeId) => ({ visitId: `visit-${employeeId}`, employeeId }));
const outcome = (touched: ReturnType<typeof decideKept>) => touched.map(({ employeeId, obstacles }) => [employeeId, ...obstacles.map(({ reason }) => reason)]);
const people = [seat('anna'), seat('bo')];

test('who can make the new time stays', () => {
  const changed = { ...before, starts: at('13:00'), ends: at('14:00') };
  expect(outcome(decideKept({ opening: before, changed, round, situation: situation(people), now }, holders))).toEqual([['anna'], ['bo']]);
});

test('who cannot is named with the reason, and the old time does not stand in the way of the new', () => {
  const [anna, bo] = people as [typeof people[0], typeof people[0]];
  const own = { id: 'c', kind: 'visiting' as const, starts: at('10:00'), ends: at('12:00'), siteId: 'books', siteName: '', title: '', visitId: 'visit-anna', openingId: 'opening', eventId: null };
  const dentist = { ...own, kind: 'block' as const, starts: at('12:30'), ends: at('13:00'), siteId: 'town', visitId: null, openingId: null };
  const changed = { ...before, starts: at('11:00'), ends: at('12:20'), siteId: 'viby' };
  const busy = situation([{ ...anna!, commitments: [own] }, { ...bo!, commitments: [dentist] }], { travel: new Map([[travelKey('viby', 'town'), 25]]) });
  expect(outcome(decideKept({ opening: before, changed, round, situation: busy, now }, holders))).toEqual([['anna'], ['bo', 'clash']]);
});

test('of two from a desk that can spare one, the first to sign up stays; where both were before does not count', () => {
  const changed = { ...before, starts: at('13:00'), ends: at('14:00') };
  const old = ['anna', 'bo'].map((employeeId) => ({ employeeId, openingId: 'opening', starts: at('10:00'), ends: at('14:00') }));
  const one = situation(people, { desks: [desk(['anna', 'bo', 'clara'], 2)], absences: old });
  expect(outcome(decideKept({ opening: before, changed, round, situation: one, now }, holders))).toEqual([['anna'], ['bo', 'deskShort']]);
});

test('fewer seats: the last to sign up lose theirs, and nobody is asked about a desk again', () => {
  const changed = { ...before, seats: 1 };
  const short = situation(people, { desks: [desk(['anna', 'bo'], 2)] });
  expect(outcome(decideKept({ opening: before, changed, round, situation: short, now }, holders))).toEqual([['anna'], ['bo', 'full']]);
});

test('a seat that goes to nobody is the next one’s', () => {
  const away = { id: 'c', kind: 'block' as const, starts: at('13:00'), ends: at('14:00'), siteId: 'town', siteName: '', title: '', visitId: null, openingId: null, eventId: null };
  const changed = { ...before, seats: 1, starts: at('13:00'), ends: at('14:00') };
  const busy = situation([{ ...people[0]!, commitments: [away] }, people[1]!]);
  expect(outcome(decideKept({ opening: before, changed, round, situation: busy, now }, holders))).toEqual([['anna', 'clash'], ['bo']]);
});

test('a round’s settings, changed since, take no seat away', () => {
  const strict = { ...round, visitsPerPerson: 1, state: 'closed' as const };
  const two = people.map((one) => ({ ...one, visits: [...one.visits, { id: 'x', openingId: 'other', roundId: 'round', state: 'registered' as const }] }));
  const changed = { ...before, starts: at('13:00'), ends: at('14:00') };
  expect(outcome(decideKept({ opening: before, changed, round: strict, situation: situation(two), now }, holders))).toEqual([['anna'], ['bo']]);
});

test('a change to the visitor’s own unit ends the visit', () => {
  const changed = { ...before, unitId: 'service' };
  expect(outcome(decideKept({ opening: before, changed, round, situation: situation(people), now }, holders))).toEqual([['anna', 'ownUnit'], ['bo', 'ownUnit']]);
});

test('those who wait are asked the same, but not for a seat', () => {
  const waits = standing('clara', { visits: [{ id: 'visit-clara', openingId: 'opening', roundId: 'round', state: 'waitlisted' }] });
  const changed = { ...before, starts: at('13:00'), ends: at('14:00') };
  const asked = { opening: before, changed, round, situation: situation([waits], { desks: [desk(['clara'], 1)] }), now };
  expect(outcome(decideWaiting(asked, [{ visitId: 'visit-clara', employeeId: 'clara' }]))).toEqual([['clara', 'deskShort']]);
  expect(outcome(decideWaiting({ ...asked, situation: situation([waits]) }, [{ visitId: 'visit-clara', employeeId: 'clara' }]))).toEqual([['clara']]);
});
