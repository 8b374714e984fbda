import { publishEvent } from '@/lib/event-changes/publish/commands';
import { admitEmployee } from '@/lib/event-day/walk-ins/commands';
import { getEvent } from '@/lib/events/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';
import { decideApproval } from '@/lib/registrations/approvals/commands';
import { signUpOnBehalf } from '@/lib/registrations/behalf/commands';
import { cancelRegistration } from '@/lib/registrations/cancel/commands';
import { enterAsGuest, inviteGuest, leaveAsGuest } from '@/lib/registrations/guests/commands';
import { at } from '@/prisma/seed/factories-organisation';
import { readInvitation } from '../../support/calendar-mails';
import { callOffConfirmed, reviseConfirmed } from '../../support/event-changes';
import { openPostOffice } from '../../support/post-office';
import { leave, makeWorkshops, press, wait, type Workshops } from '../../support/workshop';

const office = openPostOffice();
let given: Workshops;
beforeEach(async () => {
  given = await makeWorkshops();
});

type Party = { email: string; leave: () => Promise<unknown> };
const registrationOf = (person: Actor) => database().registration.findFirstOrThrow({ where: { employeeId: person.id, state: { in: ['registered', 'pending'] } } });
/** Those who run it take somebody off the list. */
const takeOff = async (person: Actor) => cancelRegistration(await given.facilitator(), { registrationId: (await registrationOf(person)).id, reason: 'Efter aftale' }, office.clock);

/** Every way in: each answers somebody who has a place by it, and how they are out of it again. */
const ways: Record<string, (eventId: string, name: string) => Promise<Party>> = {
  'by themselves': async (eventId, name) => {
    const person = await given.free(name);
    expect(await press(person, eventId, office.clock)).toMatchObject({ ok: true });
    return { email: person.email, leave: () => leave(person, eventId, office.clock) };
  },
  'signed up by others': async (eventId, name) => {
    const person = await given.free(name);
    expect(await signUpOnBehalf(await given.facilitator(), { eventId, employeeId: person.id, reason: 'Efter aftale', overrideDesk: false }, office.clock)).toMatchObject({ ok: true });
    return { email: person.email, leave: () => takeOff(person) };
  },
  approved: async (eventId, name) => {
    await database().event.update({ where: { id: eventId }, data: { needsApproval: true } });
    const person = await given.free(name);
    expect(await press(person, eventId, office.clock)).toMatchObject({ value: { state: 'pending' } });
    await office.later();
    expect(mailsTo(person.email).map(readInvitation)).toEqual([null]);
    const { id: registrationId } = await registrationOf(person);
    expect(await decideApproval(await given.facilitator(), { registrationId, answer: 'yes', reason: '' }, office.clock)).toMatchObject({ ok: true });
    return { email: person.email, leave: () => leave(person, eventId, office.clock) };
  },
  'by an offer': async (eventId, name) => {
    const [person, first] = [await given.free(name), await given.free(`${name} før`)];
    await database().event.update({ where: { id: eventId }, data: { capacity: (await database().registration.count({ where: { eventId, state: 'registered' } })) + 1 } });
    expect(await press(first, eventId, office.clock)).toMatchObject({ ok: true });
    expect(await wait(person, eventId, office.clock)).toMatchObject({ ok: true });
    await leave(first, eventId, office.clock);
    await office.later();
    expect(mailsTo(person.email).map(readInvitation).filter(Boolean)).toEqual([]);
    expect(await press(person, eventId, office.clock)).toMatchObject({ value: { state: 'registered' } });
    return { email: person.email, leave: () => leave(person, eventId, office.clock) };
  },
  'at the door': async (eventId, name) => {
    const person = await given.free(name);
    expect(await admitEmployee(await given.facilitator(), { eventId, employeeId: person.id }, office.clock)).toMatchObject({ ok: true });
    return { email: person.email, leave: () => takeOff(person) };
  },
  'as a guest': async (eventId, name) => {
    const email = `${name.toLowerCase()}@forening.example`;
    expect(await inviteGuest(given.leader, { eventId, name, email, organisation: '', unitId: given.service.id }, office.clock)).toMatchObject({ ok: true });
    const { id } = await database().guest.findFirstOrThrow({ where: { email } });
    expect(await enterAsGuest({ id, eventId }, { answer: 'come' }, office.clock)).toMatchObject({ ok: true });
    return { email, leave: () => leaveAsGuest({ id, eventId }, office.clock) };
  },
  'as a facilitator': async (eventId, name) => {
    const person = await given.host(name);
    const facilitators = async (change: (ids: string[]) => string[]) => change((await getEvent(eventId))!.facilitators.map(({ id }) => id));
    await reviseConfirmed(given.leader, eventId, { facilitators: await facilitators((ids) => [...ids, person.id]) }, office.clock);
    return { email: person.email, leave: async () => reviseConfirmed(given.leader, eventId, { facilitators: await facilitators((ids) => ids.filter((id) => id !== person.id)) }, office.clock) };
  },
};

const mailsTo = (email: string) => office.mailsTo({ email });
const told = (email: string) => mailsTo(email).map(readInvitation).flatMap((one) => one ?? []);
const session = (day: string, from = '09:00', to = '12:00') => [{ starts: at(day, from), ends: at(day, to) }];

async function published(more: Parameters<Workshops['workshop']>[0] = {}): Promise<string> {
  const { id } = await given.workshop({ state: 'draft', purpose: 'Vi ses.', capacity: 20, title: 'Samarbejde; "æ, ø & å"', ...more });
  expect(await publishEvent(given.leader, { eventId: id, version: 1 }, office.clock)).toMatchObject({ ok: true });
  return id;
}

test.each(Object.keys(ways))('a whole life, in %s: invited, moved, moved again, another room, one leaves, called off', async (way) => {
  const eventId = await published();
  const [stays, goes] = [await ways[way]!(eventId, 'Dan'), await ways[way]!(eventId, 'Eva')];
  await office.later();
  for (const change of [{ sessions: session('2027-04-02') }, { sessions: session('2027-04-05', '13:00', '16:00') }, { place: 'Lille sal' }]) {
    await reviseConfirmed(given.leader, eventId, change, office.clock);
    await office.later();
  }
  await goes.leave();
  await office.later();
  // Of facilitators the others are told too, for it is they who are named as its hosts.
  const more = way === 'as a facilitator' ? 1 : 0;
  await callOffConfirmed(given.leader, eventId, office.clock);
  await office.later();

  const [first, second] = [told(stays.email), told(goes.email)];
  // How often they were told before the first move differs where others come after them; from then on it is the same for all.
  const lead = first.length - 4 - more;
  expect(first.map(({ method }) => method)).toEqual([...Array(first.length - 1).fill('REQUEST'), 'CANCEL']);
  expect(first.map(({ sequence }) => sequence)).toEqual(first.map((_one, index) => index));
  expect(first.slice(lead).map(({ starts }) => starts)).toEqual(['2027-04-02T07:00:00.000Z', ...Array(3 + more).fill('2027-04-05T11:00:00.000Z')]);
  expect(first.at(-1)).toMatchObject({ status: 'CANCELLED', summary: 'Samarbejde; "æ, ø & å"', location: 'Roskilde Bibliotek, Lille sal' });
  expect(second.map(({ method, sequence, status }) => [method, sequence, status])).toEqual([
    ...[0, 1, 2, 3].map((sequence) => ['REQUEST', sequence, 'CONFIRMED']),
    ['CANCEL', 4, 'CANCELLED'],
  ]);
  for (const life of [first, second]) expect(new Set(life.map(({ uid }) => uid)).size).toBe(1);
  expect(first[0]!.uid).not.toBe(second[0]!.uid);
});

test.each([
  ['spring', '2027-03-27', '2027-03-28', ['2027-03-27T09:00:00.000Z', '2027-03-27T11:00:00.000Z'], ['2027-03-28T08:00:00.000Z', '2027-03-28T10:00:00.000Z']],
  ['autumn', '2027-10-30', '2027-10-31', ['2027-10-30T08:00:00.000Z', '2027-10-30T10:00:00.000Z'], ['2027-10-31T09:00:00.000Z', '2027-10-31T11:00:00.000Z']],
])('across the change of the clocks in %s an hour stays the hour on the wall', async (_when, saturday, sunday, before, after) => {
  const eventId = await published({ sessions: session(saturday, '10:00', '12:00'), signUpCloses: at(saturday, '08:00') });
  const dan = await given.free('Dan');
  expect(await press(dan, eventId, office.clock)).toMatchObject({ ok: true });
  await office.later();
  await reviseConfirmed(given.leader, eventId, { sessions: session(sunday, '10:00', '12:00') }, office.clock);
  await office.later();
  expect(told(dan.email).map(({ starts, ends }) => [starts, ends])).toEqual([before, after]);
  for (const mail of mailsTo(dan.email)) expect(mail.text).toContain('kl. 10.00–12.00');
});

test('an event that lasts through the night of the change is an hour shorter by the office.clock', async () => {
  const eventId = await published({ sessions: session('2027-03-28', '01:00', '04:00'), signUpCloses: at('2027-03-27', '08:00') });
  const dan = await given.free('Dan');
  expect(await press(dan, eventId, office.clock)).toMatchObject({ ok: true });
  await office.later();
  expect(told(dan.email)).toMatchObject([{ starts: '2027-03-28T00:00:00.000Z', ends: '2027-03-28T02:00:00.000Z' }]);
});
