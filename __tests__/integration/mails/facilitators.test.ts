import { publishEvent } from '@/lib/event-changes/publish/commands';
import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';
import { at } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { readInvitation } from '../../support/calendar-mails';
import { callOffConfirmed, reviseConfirmed } from '../../support/event-changes';
import { openPostOffice } from '../../support/post-office';
import { makeWorkshops, press, wait, type Workshops } from '../../support/workshop';

const office = openPostOffice();
let given: Workshops;
beforeEach(async () => {
  given = await makeWorkshops();
});

const told = (person: Actor) =>
  office.mailsTo(person).map(readInvitation).map((one) => one && [one.method, one.sequence]);
const noticesTo = async ({ id }: Actor) =>
  (await database().notice.findMany({ where: { employeeId: id }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);

async function publish(actor: Actor, facilitators: Actor[]): Promise<string> {
  const { id } = await given.workshop({ state: 'draft', purpose: 'Vi ses.', facilitatorIds: facilitators.map((one) => one.id) });
  expect(await publishEvent(await actorOf(actor.id), { eventId: id, version: 1 }, office.clock)).toMatchObject({ ok: true });
  await office.later();
  return id;
}

async function revise(actor: Actor, eventId: string, change: Parameters<typeof reviseConfirmed>[2]): Promise<string[]> {
  const named = await reviseConfirmed(await actorOf(actor.id), eventId, change, office.clock);
  await office.later();
  return named;
}

async function callOff(actor: Actor, eventId: string): Promise<void> {
  await callOffConfirmed(actor, eventId, office.clock);
  await office.later();
}

const friday = [{ starts: at('2027-04-02', '09:00'), ends: at('2027-04-02', '12:00') }];

test('a facilitator who publishes, moves and calls off has it all in their calendar, without a notice of what they did', async () => {
  const eventId = await publish(given.holger, [given.holger]);
  const holger = await actorOf(given.holger.id);
  await revise(holger, eventId, { sessions: friday });
  await revise(holger, eventId, { place: 'Lille sal' });
  await callOff(holger, eventId);
  expect(told(holger)).toEqual([['REQUEST', 0], ['REQUEST', 1], ['REQUEST', 2], ['CANCEL', 3]]);
  expect(await noticesTo(holger)).toEqual([]);
});

test('those who stay are told of time and room, who comes is invited, who goes is let go, each once', async () => {
  const [inger, jens] = [await given.host('Inger'), await given.host('Jens')];
  const eventId = await publish(given.leader, [given.holger, inger]);
  await revise(given.leader, eventId, { sessions: friday });
  await revise(given.holger, eventId, { facilitators: [given.holger.id, jens.id] });
  await revise(given.holger, eventId, { place: 'Lille sal' });
  await callOff(given.leader, eventId);
  expect(told(given.holger)).toEqual([['REQUEST', 0], ['REQUEST', 1], ['REQUEST', 2], ['REQUEST', 3], ['CANCEL', 4]]);
  expect(told(inger)).toEqual([['REQUEST', 0], ['REQUEST', 1], ['CANCEL', 2]]);
  expect(told(jens)).toEqual([['REQUEST', 0], ['REQUEST', 1], ['CANCEL', 2]]);
  expect(await noticesTo(inger)).toEqual(['eventFacilitator', 'eventChanged', 'eventFacilitatorEnded']);
  expect(await noticesTo(given.holger)).toEqual(['eventFacilitator', 'eventChanged', 'eventCalledOff']);
});

test('one who steps down from an event of two sessions gets both out of their calendar', async () => {
  const inger = await given.host('Inger');
  const sessions = [{ starts: at('2027-04-01', '09:00'), ends: at('2027-04-01', '11:00') }, ...friday];
  const { id } = await given.workshop({ state: 'draft', purpose: 'Vi ses.', sessions, facilitatorIds: [given.holger.id, inger.id] });
  await publishEvent(given.leader, { eventId: id, version: 1 }, office.clock);
  await office.later();
  await revise(inger, id, { facilitators: [given.holger.id] });
  expect(told(inger)).toEqual([['REQUEST', 0], ['REQUEST', 0], ['CANCEL', 1], ['CANCEL', 1]]);
});

test('another facilitator is shown first, and goes to participants, to those who wait, and to the lead who is signed up', async () => {
  const [dan, eva, inger] = [await given.free('Dan'), await given.free('Eva'), await given.host('Inger')];
  const eventId = await publish(given.leader, [given.holger]);
  for (const person of [dan, given.leader]) expect(await press(person, eventId, office.clock)).toMatchObject({ ok: true });
  expect(await wait(eva, eventId, office.clock)).toMatchObject({ ok: true });
  await office.later();
  expect(await revise(given.leader, eventId, { facilitators: [inger.id] })).toEqual(expect.arrayContaining(['Dan', 'Lea']));
  await callOff(given.leader, eventId);
  for (const person of [dan, given.leader]) expect(told(person)).toEqual([['REQUEST', 0], ['REQUEST', 1], ['CANCEL', 2]]);
  expect(office.mailsTo(dan)[1]!.text).toContain('Inger (før: Holger)');
  // Who waits has nothing in a calendar to compare with: the sentence says what was.
  const evas = office.mailsTo(eva);
  expect(evas[1]!.text).toContain('facilitator Inger. Før: Holger.');
  for (const mail of evas) for (const part of ['torsdag 1. april kl. 13.00–16.00', 'Roskilde Bibliotek', 'Vært: ', `/events/${eventId}`]) expect(mail.text).toContain(part);
  expect(await database().notice.findFirst({ where: { employeeId: eva.id, kind: 'eventChanged' } })).toMatchObject({ params: { wasHost: 'Holger', host: 'Inger' } });
  expect(await noticesTo(eva)).toEqual(['eventWaitlisted', 'eventChanged', 'eventCalledOff']);
  expect(await noticesTo(given.leader)).toEqual(['eventRegistered']);
});
