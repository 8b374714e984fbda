import { randomUUID } from 'node:crypto';
import { closeBoard, closeForgotten } from '@/lib/outputs/closing/commands';
import { capture, captureList, withdraw } from '@/lib/outputs/commands';
import { giveDots } from '@/lib/outputs/dots/commands';
import { setDots } from '@/lib/outputs/headings/commands';
import { getBoard, getOutputOf } from '@/lib/outputs/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { enterAsGuest, inviteGuest, leaveAsGuest, revokeInvitation } from '@/lib/registrations/guests/commands';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { now } from '../../support/exchange';
import { makeWorkshops, press, type Workshops } from '../../support/workshop';

jest.mock('@/lib/platform/env', () => {
  const real = jest.requireActual<{ env: () => object }>('@/lib/platform/env');
  return { env: () => ({ ...real.env(), secret: 'only-for-tests' }) };
});

let week: Workshops;
let eventId: string;
let during: Date;
let dorte: Actor;
let holger: Actor;
beforeEach(async () => {
  await resetDatabase();
  week = await makeWorkshops();
  const { id, starts } = await week.workshop({ capacity: 5 });
  eventId = id;
  during = new Date(starts.getTime() + 3_600_000);
  dorte = await week.free('Dorte');
  await press(dorte, id);
  holger = await week.facilitator();
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

async function guestOf(event: string, name: string) {
  const email = `${name.toLowerCase()}@forening.example`;
  await inviteGuest(week.leader, { eventId: event, name, email, organisation: '', unitId: week.library.id }, now);
  const { id } = await database().guest.findFirstOrThrow({ where: { email, eventId: event } });
  return { guestId: id, eventId: event };
}

/** A guest with a place. */
async function comer(name: string) {
  const writer = await guestOf(eventId, name);
  expect(await enterAsGuest({ id: writer.guestId, eventId }, { answer: 'come' }, now)).toMatchObject({ ok: true });
  return writer;
}

const one = (text: string, more: object = {}) => ({ eventId, clientKey: randomUUID(), kind: 'idea' as const, headingId: null, text, ...more });

test('a guest writes down what everybody sees, from when it begins; sent twice it is kept once', async () => {
  const inge = await comer('Inge');
  const input = one('En bænk ved døren');
  expect(await capture(inge, input, now)).toMatchObject({ reason: 'notBegun' });
  await Promise.all([capture(inge, input, during), capture(inge, input, during)]);
  expect(await captureList(inge, { eventId, clientKey: randomUUID(), kind: 'question', headingId: null, lines: ['Hvem lukker?', 'Hvornår?'] }, during)).toMatchObject({ ok: true });
  expect((await getBoard(inge, eventId))!.outputs.map(({ text, own }) => [text, own])).toEqual([['En bænk ved døren', true], ['Hvem lukker?', true], ['Hvornår?', true]]);
  expect((await getBoard(dorte, eventId))!.outputs.map(({ own }) => own)).toEqual([false, false, false]);
  expect(await sql('SELECT DISTINCT author_id, guest_id FROM outputs')).toEqual([{ author_id: null, guest_id: inge.guestId }]);
});

test('who has not answered, has left, or has lost the invitation stands outside, and so does a guest of another event', async () => {
  const idle = await guestOf(eventId, 'Ole');
  const other = await week.workshop({ title: 'En anden', facilitatorIds: [] });
  const stranger = { ...(await guestOf(other.id, 'Fremmed')) };
  await enterAsGuest({ id: stranger.guestId, eventId: other.id }, { answer: 'come' }, now);
  const [gone, revoked] = [await comer('Gerda'), await comer('Rita')];
  await leaveAsGuest({ id: gone.guestId, eventId }, now);
  await revokeInvitation(week.leader, { guestId: revoked.guestId }, now);
  for (const writer of [idle, stranger, gone, revoked]) {
    expect(await capture(writer, one('Nej'), during)).toMatchObject({ reason: 'notThere' });
    expect((await getBoard(writer, eventId))!.part).toBe('none');
  }
  await capture(dorte, one('Dortes'), during);
  const { id: outputId } = await database().output.findFirstOrThrow();
  expect(await giveDots(stranger, { outputId, count: 1 })).toMatchObject({ reason: 'notThere' });
  expect(await withdraw(await comer('Inge'), { outputId }, during)).toMatchObject({ reason: 'outputGone' });
});

test('each has one author, a guest one of the event: the tables hold that by themselves', async () => {
  const inge = await comer('Inge');
  await capture(inge, one('Noget'), during);
  const other = await week.workshop({ title: 'En anden', facilitatorIds: [] });
  const stranger = await guestOf(other.id, 'Fremmed');
  await expect(sql('UPDATE outputs SET author_id = $1', [dorte.id])).rejects.toThrow('outputs_author_check');
  await expect(sql('UPDATE outputs SET guest_id = NULL')).rejects.toThrow('outputs_author_check');
  await expect(sql('UPDATE outputs SET guest_id = $1', [stranger.guestId])).rejects.toThrow('outputs_event_id_guest_id_fkey');
});

test('a guest has dots like everybody, and takes off what they wrote themself', async () => {
  const inge = await comer('Inge');
  await setDots(holger, { eventId, dots: 2, dotsOnOne: 1 });
  await capture(dorte, one('Dortes'), during);
  await capture(inge, one('Inges'), during);
  const ids = new Map((await database().output.findMany()).map(({ text, id }) => [text, id]));
  await Promise.all([1, 2, 1].map((count) => giveDots(inge, { outputId: ids.get('Dortes')!, count })));
  expect(await giveDots(inge, { outputId: ids.get('Inges')!, count: 1 })).toMatchObject({ value: { left: 0 } });
  expect((await getBoard(inge, eventId))!.outputs.map(({ dots }) => dots)).toEqual([1, 1]);
  expect(await withdraw(inge, { outputId: ids.get('Inges')! }, during)).toMatchObject({ ok: true });
  expect(await getBoard(inge, eventId)).toMatchObject({ left: 1, outputs: [{ text: 'Dortes' }] });
});

test('what a guest wrote becomes an observation of the workshop, says so, and is in the name of who invited them', async () => {
  const inge = await comer('Inge');
  await capture(inge, one('En bænk ved døren'), during);
  await capture(inge, one('De hilser i døren', { kind: 'example' }), during);
  await capture(dorte, one('Dortes'), during);
  expect(await closeBoard(holger, { eventId }, during)).toMatchObject({ value: { count: 3 } });
  const kept = await database().observation.findMany({ orderBy: { id: 'asc' } });
  const from = 'Skrevet ned af en gæst på Samarbejdsløsninger 1.';
  expect(kept).toMatchObject([
    { authorId: week.leader.id, origin: 'event', eventId, role: 'guest', facts: from, idea: 'En bænk ved døren' },
    { authorId: week.leader.id, origin: 'event', eventId, role: 'guest', facts: `De hilser i døren\n\n${from}`, idea: '' },
    { authorId: dorte.id, facts: 'Skrevet ned på Samarbejdsløsninger 1.' },
  ]);
  expect(JSON.stringify(kept)).not.toContain('Inge');
  expect(await getOutputOf(kept[0]!.id)).toMatchObject({ eventId, byGuest: true });
  expect(await getOutputOf(kept[2]!.id)).toMatchObject({ byGuest: false });
  // The observation's page is for those with an account.
  expect((await getBoard(inge, eventId))!.outputs.map(({ observationId }) => observationId)).toEqual([null, null, null]);
});

test('a board with a guest’s words alone is closed by the clock as well', async () => {
  await capture(await comer('Inge'), one('Glemt'), during);
  expect(await closeForgotten(new Date(during.getTime() + 15 * 24 * 3_600_000))).toBe(1);
  expect(await database().observation.findFirstOrThrow()).toMatchObject({ authorId: week.leader.id, idea: 'Glemt' });
});
