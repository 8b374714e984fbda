import { admitEmployee, admitGuest } from '@/lib/event-day/walk-ins/commands';
import { findComers } from '@/lib/event-day/walk-ins/queries';
import { dealGroups, dropDeal, lockGroup, moveToGroup, redealGroups, seatMissing, wishForGroups } from '@/lib/event-day/groups/commands';
import { getGroups, listOwnGroups } from '@/lib/event-day/groups/queries';
import { listAttendance } from '@/lib/event-day/attendance/queries';
import { getDay } from '@/lib/event-day/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { at } from '@/prisma/seed/factories-organisation';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase } from '../../support/database';
import { makeWorkshops, press, reasons, wait, type Workshops } from '../../support/workshop';

let week: Workshops;
let eventId: string;
let holger: Actor;
const door = at('2027-04-01', '13:05');
const guest = { name: 'Gitte Gæst', email: 'gitte@forening.example', organisation: 'Viby Forsamlingshus' };

beforeEach(async () => {
  await resetDatabase();
  week = await makeWorkshops();
  eventId = (await week.workshop({ capacity: 12 })).id;
  holger = await week.facilitator();
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

async function seat(count: number): Promise<string[]> {
  const seats: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const answer = await press(await (at % 2 ? week.librarian : week.free)(`Person ${String(at).padStart(2, '0')}`), eventId);
    if (answer.ok) seats.push(answer.value.registrationId);
  }
  return seats;
}
const groups = async () => getGroups(eventId, (await getDay(holger, eventId, door))!.people);
const named = async (round = 0) => (await groups()).deals[round]!.groups.map(({ people }) => people.map(({ registrationId }) => registrationId));

describe('at the door', () => {
  test('somebody who just comes gets a place by the one way in, is checked in, told, and logged', async () => {
    const anna = await week.free('Anna Andersen');
    expect((await findComers(eventId, 'ann and')).map(({ name }) => name)).toEqual(['Anna Andersen']);
    expect(await admitEmployee(holger, { eventId, employeeId: anna.id }, door)).toMatchObject({ ok: true, value: { state: 'registered' } });
    expect(await listAttendance(database(), eventId)).toMatchObject([{ state: 'present', way: 'door', by: 'Holger' }]);
    expect(await findComers(eventId, 'ann and')).toEqual([]);
    expect(await database().auditEntry.count({ where: { action: 'eventSignedUp', actorId: holger.id } })).toBe(1);
    expect(await database().notice.count({ where: { employeeId: anna.id, kind: 'eventRegistered' } })).toBe(1);
    expect(await reasons(admitEmployee(holger, { eventId, employeeId: anna.id }, door))).toEqual(['alreadyRegistered']);
  });
  test('a full event is full at the door too, and so is one that is over', async () => {
    await database().event.update({ where: { id: eventId }, data: { capacity: 1 } });
    await seat(1);
    const anna = await week.free('Anna');
    expect(await reasons(admitEmployee(holger, { eventId, employeeId: anna.id }, door))).toEqual(['full']);
    expect(await reasons(admitGuest(holger, { eventId, ...guest, unitId: week.library.id }, door))).toEqual(['full']);
    // The invitation that was made for it is taken back.
    expect(await database().guest.findMany({ select: { revokedAt: true } })).toEqual([{ revokedAt: door }]);
    await database().event.update({ where: { id: eventId }, data: { capacity: 9 } });
    expect(await reasons(admitEmployee(holger, { eventId, employeeId: anna.id }, at('2027-04-01', '16:00')))).toEqual(['started']);
  });
  test('before the start nobody walks past the waiting list; a desk still needs its people; and only those who run it let in', async () => {
    await database().event.update({ where: { id: eventId }, data: { capacity: 1 } });
    await seat(1);
    await wait(await week.free('Venter'), eventId);
    await database().event.update({ where: { id: eventId }, data: { capacity: 2 } });
    const anna = await week.free('Anna');
    expect(await reasons(admitEmployee(holger, { eventId, employeeId: anna.id }, at('2027-04-01', '12:55')))).toEqual(['full']);
    expect(await reasons(admitEmployee(anna, { eventId, employeeId: anna.id }, door))).toEqual(['notFacilitator']);
  });
  test('a guest is written down once, whoever opens the door, and is checked in', async () => {
    expect(await admitGuest(holger, { eventId, ...guest, unitId: week.library.id, diet: 'nødder', access: '' }, door)).toMatchObject({ ok: true });
    expect(await database().registration.findFirstOrThrow({ where: { eventId, guestId: { not: null } } })).toMatchObject({ diet: 'nødder' });
    expect(await reasons(admitGuest(week.leader, { eventId, ...guest, unitId: week.library.id }, door))).toEqual(['alreadyRegistered']);
    expect(await database().guest.count()).toBe(1);
    expect(await listAttendance(database(), eventId)).toHaveLength(1);
    expect((await getDay(holger, eventId, door))?.people).toMatchObject([{ name: guest.name, siteName: guest.organisation, guest: true }]);
  });
});

describe('groups', () => {
  const deal = (given = {}) => dealGroups(holger, { eventId, by: 'groups', count: 3, onlyPresent: false, ...given }, door);

  test('two rounds: mixed by unit, and nobody sits with the same again who need not', async () => {
    await seat(9);
    expect(await deal()).toMatchObject({ ok: true });
    expect(await deal()).toMatchObject({ ok: true });
    const { deals } = await groups();
    expect(deals.map(({ number, repeats }) => [number, repeats])).toEqual([[1, 0], [2, 0]]);
    for (const { people } of deals[0]!.groups) expect(new Set(people.map(({ unitName }) => unitName)).size).toBe(2);
    const [first] = deals[0]!.groups[0]!.people;
    expect(await listOwnGroups(first!.registrationId)).toMatchObject([{ round: 1, group: 1, others: [expect.any(String), expect.any(String)] }, { round: 2 }]);
  });

  test('wishes are kept, and a contradiction names the people', async () => {
    const [a, b, c] = (await seat(6)) as [string, string, string];
    await wishForGroups(holger, { eventId, kind: 'together', firstId: b, secondId: a }, door);
    await wishForGroups(holger, { eventId, kind: 'apart', firstId: a, secondId: c }, door);
    await deal({ count: 2 });
    const [one, two] = await named();
    const of = (id: string) => (one!.includes(id) ? one : two);
    expect([of(a) === of(b), of(a) === of(c)]).toEqual([true, false]);
    await wishForGroups(holger, { eventId, kind: 'together', firstId: b, secondId: c }, door);
    expect(await deal({ count: 2 })).toMatchObject({ ok: false, reason: 'togetherAndApart', params: { people: 'Person 00, Person 01, Person 02' } });
    expect((await groups()).deals).toHaveLength(1);
  });

  test('who comes late is seated and nobody is moved; a locked group stays shut', async () => {
    await seat(6);
    await deal({ count: 2 });
    const before = await named();
    const [round] = (await groups()).deals;
    await lockGroup(holger, { dealId: round!.id, group: 1, locked: true }, door);
    const late = await week.free('Sent Ude');
    await admitEmployee(holger, { eventId, employeeId: late.id }, door);
    const after = await named();
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toEqual(expect.arrayContaining(before[1]!));
    expect(after[1]).toHaveLength(4);
    await redealGroups(holger, { dealId: round!.id }, door);
    expect((await named())[0]).toEqual(before[0]);
    expect(await moveToGroup(holger, { dealId: round!.id, registrationId: before[1]![0]!, group: 1 }, door)).toMatchObject({ ok: false, reason: 'groupLocked' });
    await lockGroup(holger, { dealId: round!.id, group: 1, locked: false }, door);
    expect(await moveToGroup(holger, { dealId: round!.id, registrationId: before[1]![0]!, group: 1 }, door)).toMatchObject({ ok: true });
    expect((await named())[0]).toContain(before[1]![0]);
  });

  test('those who are not in a round are found a place; only the last round goes away; and not anybody may', async () => {
    await seat(4);
    await deal({ count: 2 });
    await deal({ count: 2 });
    await seat(2);
    const [first, last] = (await groups()).deals;
    expect(first!.missing).toHaveLength(2);
    await seatMissing(holger, { dealId: first!.id }, door);
    expect((await named()).map((group) => group.length)).toEqual([3, 3]);
    expect(await dropDeal(holger, { dealId: first!.id }, door)).toMatchObject({ ok: false, reason: 'notLastRound' });
    expect(await dropDeal(holger, { dealId: last!.id }, door)).toMatchObject({ ok: true });
    const stranger = await week.free('Fremmed');
    expect(await dealGroups(stranger, { eventId, by: 'size', count: 2, onlyPresent: false }, door)).toMatchObject({ ok: false, reason: 'notFacilitator' });
    expect(await deal({ count: 40 })).toMatchObject({ ok: false, reason: 'moreGroupsThanPeople' });
    expect(await deal({ onlyPresent: true })).toMatchObject({ ok: false, reason: 'tooFew' });
  });
});
