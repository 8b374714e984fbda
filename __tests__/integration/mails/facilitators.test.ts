import { publishEvent } from '@/lib/event-changes/publish/commands';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { at } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { addressee, readInvitation } from '../../support/calendar-mails';
import { closeDatabase, resetDatabase } from '../../support/database';
import { callOffConfirmed, reviseConfirmed } from '../../support/event-changes';
import { now } from '../../support/exchange';
import { startMailServer, type MailServer } from '../../support/mail-server';
import { deliverAll } from '../../support/post-office';
import { makeWorkshops, press, wait, type Workshops } from '../../support/workshop';

let server: MailServer;
let given: Workshops;
let clock: Date;
beforeAll(async () => {
  server = await startMailServer();
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: 'Uge 13 <uge13@roskilde.example>', NEXTAUTH_URL: 'https://uge13.roskilde.example' });
});
beforeEach(async () => {
  await resetDatabase();
  server.received.length = 0;
  given = await makeWorkshops();
  clock = now;
});
afterAll(async () => {
  await server.close();
  await disconnect();
  await closeDatabase();
});

/** A quarter of an hour later, with everything delivered that was said until then. */
async function later(): Promise<void> {
  clock = new Date(clock.getTime() + 15 * 60_000);
  await deliverAll(clock);
}

const told = ({ email }: Actor) =>
  server.received.filter((mail) => addressee(mail) === email).map((mail) => readInvitation(mail)).map((one) => one && [one.method, one.sequence]);
const noticesTo = async ({ id }: Actor) =>
  (await database().notice.findMany({ where: { employeeId: id }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);

async function publish(actor: Actor, facilitators: Actor[]): Promise<string> {
  const { id } = await given.workshop({ state: 'draft', purpose: 'Vi ses.', facilitatorIds: facilitators.map((one) => one.id) });
  expect(await publishEvent(await actorOf(actor.id), { eventId: id, version: 1 }, clock)).toMatchObject({ ok: true });
  await later();
  return id;
}

async function revise(actor: Actor, eventId: string, change: Parameters<typeof reviseConfirmed>[2]): Promise<string[]> {
  const named = await reviseConfirmed(await actorOf(actor.id), eventId, change, clock);
  await later();
  return named;
}

async function callOff(actor: Actor, eventId: string): Promise<void> {
  await callOffConfirmed(actor, eventId, clock);
  await later();
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
  await publishEvent(given.leader, { eventId: id, version: 1 }, clock);
  await later();
  await revise(inger, id, { facilitators: [given.holger.id] });
  expect(told(inger)).toEqual([['REQUEST', 0], ['REQUEST', 0], ['CANCEL', 1], ['CANCEL', 1]]);
});

test('another facilitator is shown first, and goes to participants, to those who wait, and to the lead who is signed up', async () => {
  const [dan, eva, inger] = [await given.free('Dan'), await given.free('Eva'), await given.host('Inger')];
  const eventId = await publish(given.leader, [given.holger]);
  for (const person of [dan, given.leader]) expect(await press(person, eventId, clock)).toMatchObject({ ok: true });
  expect(await wait(eva, eventId, clock)).toMatchObject({ ok: true });
  await later();
  expect(await revise(given.leader, eventId, { facilitators: [inger.id] })).toEqual(expect.arrayContaining(['Dan', 'Lea']));
  await callOff(given.leader, eventId);
  for (const person of [dan, given.leader]) expect(told(person)).toEqual([['REQUEST', 0], ['REQUEST', 1], ['CANCEL', 2]]);
  expect(server.received.filter((mail) => addressee(mail) === dan.email)[1]!.text).toContain('Inger (før: Holger)');
  // Who waits has nothing in a calendar to compare with: the sentence says what was.
  const evas = server.received.filter((mail) => addressee(mail) === eva.email);
  expect(evas[1]!.text).toContain('facilitator Inger. Før: Holger.');
  for (const mail of evas) for (const part of ['torsdag 1. april kl. 13.00–16.00', 'Roskilde Bibliotek', 'Vært: ', `/events/${eventId}`]) expect(mail.text).toContain(part);
  expect(await database().notice.findFirst({ where: { employeeId: eva.id, kind: 'eventChanged' } })).toMatchObject({ params: { wasHost: 'Holger', host: 'Inger' } });
  expect(await noticesTo(eva)).toEqual(['eventWaitlisted', 'eventChanged', 'eventCalledOff']);
  expect(await noticesTo(given.leader)).toEqual(['eventRegistered']);
});
