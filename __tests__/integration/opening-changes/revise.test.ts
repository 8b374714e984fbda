import { reviseOpening } from '@/lib/opening-changes/commands';
import type { Actor } from '@/lib/platform/auth/types';
import { disconnect } from '@/lib/platform/db/client';
import { instantOf } from '@/lib/platform/time';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { makeExchange, now, tuesday, type Exchange } from '../../support/exchange';

let given: Exchange;
let opening: Awaited<ReturnType<Exchange['opening']>>;
beforeEach(async () => {
  await resetDatabase();
  given = await makeExchange();
  opening = await given.opening({ from: '09:00', to: '10:00', seats: 3 });
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

type Change = { from?: string; to?: string; day?: string; confirmed?: string; version?: number; seats?: number; siteId?: string; hostId?: string; topic?: string };
function revise(actor: Actor, { from = '09:00', to = '10:00', day = tuesday, ...change }: Change) {
  const { id, hostId, siteId, seats, topic, programme, meetingPlace, version } = opening;
  const standing = { openingId: id, version, hostId, siteId, seats, topic, programme, meetingPlace };
  return reviseOpening(actor, { ...standing, starts: instantOf(day, from)!, ends: instantOf(day, to)!, ...change }, now);
}
/** Asks, and says yes to what was shown. */
async function confirmed(actor: Actor, change: Change) {
  const asked = await revise(actor, change);
  if (asked.ok || asked.reason !== 'confirmFirst') throw new Error(`was not asked: ${JSON.stringify(asked)}`);
  return { preview: asked.preview, answer: await revise(actor, { ...change, confirmed: asked.preview.fingerprint }) };
}
const visits = () =>
  sql<{ name: string; state: string; seat: number | null }>(
    'SELECT e.name, v.state, v.seat FROM visits v JOIN employees e ON e.id = v.visitor_id ORDER BY e.name',
  );
const notices = () =>
  sql<{ who: string }>(`SELECT e.name || ' ' || n.kind AS who FROM notices n JOIN employees e ON e.id = n.employee_id ORDER BY 1`).then(
    (rows) => rows.map(({ who }) => who),
  );
const places = () =>
  sql<{ who: string }>(
    `SELECT e.name || ' ' || c.kind || ' ' || to_char(c.starts AT TIME ZONE 'Europe/Copenhagen', 'HH24:MI') AS who
     FROM commitments c JOIN employees e ON e.id = c.employee_id WHERE c.active ORDER BY 1`,
  ).then((rows) => rows.map(({ who }) => who));

test('with nobody signed up it is simply changed, and the host is where it is', async () => {
  expect(await revise(given.holger, { from: '13:00', to: '14:00', seats: 5, topic: 'Bogcafé' })).toMatchObject({ ok: true });
  expect(await sql('SELECT seats, topic, version FROM openings')).toEqual([{ seats: 5, topic: 'Bogcafé', version: 2 }]);
  expect(await places()).toEqual(['Holger hosting 13:00']);
  expect(await notices()).toEqual([]);
});

test('an opening moves to another site, or to another host, only if the host’s desk can do without them', async () => {
  const { anna, bo, books, town, leader } = given;
  await given.visit({ openingId: opening.id, visitorId: bo.id });
  const own = await given.opening({ hostId: anna.id, siteId: town.id, from: '10:00', to: '11:00' });
  const standing = { openingId: own.id, hostId: anna.id, seats: 3, topic: 'Pas', programme: '', meetingPlace: 'Døren', starts: own.starts, ends: own.ends };
  const move = { ...standing, version: 1, siteId: books.id };
  expect(await reviseOpening(leader, move, now)).toMatchObject({ reason: 'timesRefused', problems: [{ reason: 'hostNeeded', params: { host: 'Anna', needed: 2, left: 1 } }] });
  await sql("UPDATE visits SET state = 'cancelled', seat = NULL, ended_at = now() WHERE visitor_id = $1", [bo.id]);
  await sql("UPDATE commitments SET active = false WHERE employee_id = $1", [bo.id]);
  expect(await reviseOpening(leader, move, now)).toMatchObject({ ok: true });
  expect(await listBrokenPromises()).toEqual([]);
});

test('nothing is written before the actor has seen whom it reaches', async () => {
  const dan = await given.free('Dan');
  const eva = await given.free('Eva');
  await given.visit({ openingId: opening.id, visitorId: dan.id });
  await given.visit({ openingId: opening.id, visitorId: eva.id, state: 'waitlisted' });
  const asked = await revise(given.holger, { from: '13:00', to: '14:00', confirmed: 'something else' });
  expect(asked).toMatchObject({
    reason: 'confirmFirst',
    again: true,
    preview: {
      newHost: null,
      touched: [
        { name: 'Dan', unitName: 'Borgerservice', outcome: 'told', obstacles: [] },
        { name: 'Eva', outcome: 'waits' },
      ],
    },
  });
  expect(await places()).toEqual(['Dan visiting 09:00', 'Holger hosting 09:00']);
  const { answer } = await confirmed(given.holger, { from: '13:00', to: '14:00' });
  expect(answer.ok).toBe(true);
  expect(await places()).toEqual(['Dan visiting 13:00', 'Eva visiting 13:00', 'Holger hosting 13:00']);
  expect(await notices()).toEqual(['Dan openingChanged', 'Eva movedUp', 'Eva openingChanged', 'Holger visitorJoined']);
});

test('who signs up after the preview is asked about anew', async () => {
  await given.visit({ openingId: opening.id, visitorId: (await given.free('Dan')).id });
  const asked = await revise(given.holger, { from: '13:00', to: '14:00' });
  if (asked.ok || asked.reason !== 'confirmFirst') throw new Error('was not asked');
  await given.visit({ openingId: opening.id, visitorId: (await given.free('Eva')).id });
  const answer = await revise(given.holger, { from: '13:00', to: '14:00', confirmed: asked.preview.fingerprint });
  expect(answer).toMatchObject({ reason: 'confirmFirst', again: true, preview: { touched: [{ name: 'Dan' }, { name: 'Eva' }] } });
});

test('who could not come, or whose desk could not spare them, loses the seat and is told; the queue moves up', async () => {
  const dan = await given.free('Dan');
  await given.block({ employeeId: dan.id, date: tuesday, from: '11:00', to: '11:30' });
  for (const visitor of [dan, given.anna, given.bo]) await given.visit({ openingId: opening.id, visitorId: visitor.id });
  const eva = await given.free('Eva');
  await given.visit({ openingId: opening.id, visitorId: eva.id, state: 'waitlisted' });
  // From 10 the desk needs two of its three: Anna, who signed up first, can go, and Bo cannot.
  const { preview, answer } = await confirmed(given.holger, { from: '11:00', to: '12:00' });
  expect(preview.touched.map(({ name, outcome, obstacles }) => [name, outcome, obstacles.map(({ reason }) => reason)])).toEqual([
    ['Dan', 'loses', ['clash']],
    ['Anna', 'told', []],
    ['Bo', 'loses', ['deskShort']],
    ['Eva', 'waits', []],
  ]);
  expect(answer.ok).toBe(true);
  expect((await visits()).map(({ name, state }) => `${name} ${state}`)).toEqual(['Anna registered', 'Bo calledOff', 'Dan calledOff', 'Eva registered']);
  expect(await places()).toEqual(['Anna visiting 11:00', 'Dan block 11:00', 'Eva visiting 11:00', 'Holger hosting 11:00']);
  expect(await notices()).toEqual([
    'Anna openingChanged', 'Bo seatLost', 'Dan seatLost', 'Eva movedUp', 'Eva openingChanged', 'Holger visitorJoined',
  ]);
});

test('a new topic takes no seat away, even from a desk that has become short', async () => {
  for (const visitor of [given.anna, given.bo]) await given.visit({ openingId: opening.id, visitorId: visitor.id });
  await sql('UPDATE minimum_staffing SET from_minute = 540, people = 3');
  const { preview, answer } = await confirmed(given.holger, { topic: 'Bogcafé' });
  expect(preview.touched.map(({ outcome }) => outcome)).toEqual(['told', 'told']);
  expect(answer.ok).toBe(true);
  expect((await visits()).map(({ state }) => state)).toEqual(['registered', 'registered']);
});

test('seats: never under those taken, renumbered when fewer, and filled from the queue when more', async () => {
  const people = await Promise.all(['Dan', 'Eva', 'Finn'].map((name) => given.free(name)));
  await given.visit({ openingId: opening.id, visitorId: people[0]!.id, seat: 3 });
  await given.visit({ openingId: opening.id, visitorId: people[1]!.id, seat: 1 });
  expect(await revise(given.holger, { seats: 1 })).toEqual({ ok: false, reason: 'seatsTaken', params: { taken: 2 } });
  expect(await revise(given.holger, { seats: 2 })).toMatchObject({ ok: true });
  expect((await visits()).map(({ seat }) => seat).sort()).toEqual([1, 2]);
  await given.visit({ openingId: opening.id, visitorId: people[2]!.id, state: 'waitlisted' });
  expect(await revise(given.holger, { seats: 4, version: 2 })).toMatchObject({ ok: true });
  expect(await visits()).toMatchObject([{ state: 'registered' }, { state: 'registered' }, { name: 'Finn', state: 'registered', seat: 3 }]);
});

test('two who edit at once: the second is told', async () => {
  const answers = await Promise.all([revise(given.holger, { seats: 4 }), revise(given.leader, { seats: 5 })]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'changedMeanwhile' });
});

test('handing it on: the lead to a free colleague of the unit, the host to nobody', async () => {
  const viggo = await given.host('Viggo');
  expect(await revise(given.holger, { hostId: viggo.id })).toMatchObject({ reason: 'notYours' });
  expect(await revise(given.anna, { seats: 4 })).toMatchObject({ reason: 'notYours' });
  expect(await revise(given.leader, { hostId: given.anna.id })).toMatchObject({ reason: 'hostOtherUnit', params: { host: 'Anna', unit: 'Bibliotek' } });
  const { preview, answer } = await confirmed(given.leader, { hostId: viggo.id });
  expect(preview.newHost).toBe('Viggo');
  expect(answer.ok).toBe(true);
  expect(await places()).toEqual(['Viggo hosting 09:00']);
  expect(await notices()).toEqual(['Holger openingChanged', 'Viggo hostChanged']);
  await given.block({ employeeId: given.holger.id, date: tuesday, from: '09:30', to: '09:45' });
  expect(await revise(given.leader, { hostId: given.holger.id, version: 2 })).toMatchObject({ reason: 'timesRefused', problems: [{ reason: 'hostBusy' }] });
});

test('holidays, other weeks and what has begun are refused', async () => {
  expect(await revise(given.holger, { day: '2027-03-29' })).toMatchObject({ reason: 'timesRefused', problems: [{ reason: 'holiday' }] });
  expect(await revise(given.holger, { day: '2027-04-06' })).toMatchObject({ reason: 'timesRefused', problems: [{ reason: 'outsideWeek' }] });
  await sql("UPDATE openings SET state = 'calledOff', called_off_why = 'x'");
  expect(await revise(given.holger, { seats: 9 })).toMatchObject({ reason: 'alreadyCalledOff' });
  expect(await reviseOpening(given.leader, { ...opening, openingId: given.books.id, confirmed: undefined }, now)).toMatchObject({ reason: 'openingGone' });
});
