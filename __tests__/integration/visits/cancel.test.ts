import { database, disconnect } from '@/lib/platform/db/client';
import { cancelVisit } from '@/lib/visits/cancel/commands';
import { joinWaitingList, signUp } from '@/lib/visits/commands';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';
import { broken, done } from '../../support/visit-answers';

const DAY_MS = 24 * 60 * 60_000;
let exchange: Exchange;
beforeEach(async () => {
  await resetDatabase();
  exchange = await makeExchange();
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('one’s own visit, until the deadline: the row stays, seat and time come free, the host is told', async () => {
  const { anna, holger, opening } = exchange;
  const { id, starts } = await opening({ seats: 1 });
  const { visitId } = await done(signUp(anna, { openingId: id }, now));
  const deadline = new Date(starts.getTime() - DAY_MS);
  expect(await cancelVisit(anna, { visitId, reason: '' }, deadline)).toMatchObject({ ok: false, reason: 'deadlinePassed', params: { at: deadline.toISOString() } });
  const inTime = new Date(deadline.getTime() - 1);
  expect(await done(cancelVisit(anna, { visitId, reason: 'Kursus' }, inTime))).toEqual({ visitId, openingId: id, movedUp: 0 });
  expect(await database().visit.findMany({ include: { commitments: true } })).toMatchObject([
    { id: visitId, state: 'cancelled', seat: null, endedAt: inTime, endedReason: 'Kursus', commitments: [{ active: false }] },
  ]);
  expect(await database().notice.findMany()).toMatchObject([{ employeeId: holger.id, kind: 'visitorLeft', params: { person: 'Anna' } }]);
  expect(await database().auditEntry.count()).toBe(0);
  // A later sign-up is a new row, and history stays beside it.
  await done(signUp(anna, { openingId: id }, now));
  expect(await database().visit.count()).toBe(2);
});

test('cancelling twice is told, and does nothing', async () => {
  const { anna, opening } = exchange;
  const { visitId } = await done(signUp(anna, { openingId: (await opening()).id }, now));
  await done(cancelVisit(anna, { visitId, reason: '' }, now));
  expect(await broken(cancelVisit(anna, { visitId, reason: '' }, now))).toEqual(['ended']);
  expect(await database().notice.count()).toBe(1);
});

test('five presses at once cancel once', async () => {
  const { anna, opening } = exchange;
  const { visitId } = await done(signUp(anna, { openingId: (await opening()).id }, now));
  const answers = await Promise.all(Array.from({ length: 5 }, () => broken(cancelVisit(anna, { visitId, reason: '' }, now))));
  expect(answers.filter((answer) => answer.length === 0)).toHaveLength(1);
  expect(answers.flat()).toEqual(Array(4).fill('ended'));
  expect(await database().notice.count()).toBe(1);
});

test('the lead calls off anybody’s before it starts, with a reason that is logged and told', async () => {
  const { anna, holger, leader, opening } = exchange;
  const { id, starts, ends } = await opening();
  const { visitId } = await done(signUp(anna, { openingId: id }, now));
  const justBefore = new Date(starts.getTime() - 1);
  expect(await broken(cancelVisit(leader, { visitId, reason: '' }, justBefore))).toEqual(['reasonRequired']);
  await done(cancelVisit(leader, { visitId, reason: 'Skranken er lukket' }, justBefore));
  expect(await database().visit.findUnique({ where: { id: visitId } })).toMatchObject({ state: 'calledOff', endedReason: 'Skranken er lukket' });
  expect(await database().auditEntry.findMany()).toMatchObject([
    { actorId: leader.id, action: 'visitCalledOff', subjectKind: 'visit', subjectId: visitId, reason: 'Skranken er lukket', details: { person: 'Anna' } },
  ]);
  const about = { topic: 'Pas og kørekort', site: 'Roskilde Bibliotek', starts: starts.toISOString(), ends: ends.toISOString() };
  expect(await database().notice.findMany({ orderBy: { kind: 'asc' } })).toMatchObject([
    { employeeId: anna.id, kind: 'visitCalledOff', params: { ...about, by: 'Lea', reason: 'Skranken er lukket' } },
    { employeeId: holger.id, kind: 'visitorLeft' },
  ]);
});

test('what has begun is not cancelled, not by the lead either', async () => {
  const { anna, leader, opening } = exchange;
  const { id, starts } = await opening();
  const { visitId } = await done(signUp(anna, { openingId: id }, now));
  for (const actor of [anna, leader]) expect(await broken(cancelVisit(actor, { visitId, reason: 'x' }, starts))).toEqual(['started']);
});

test('to strangers, and to the host, somebody’s visit and none at all look the same', async () => {
  const { anna, bo, holger, opening } = exchange;
  const { visitId } = await done(signUp(anna, { openingId: (await opening()).id }, now));
  for (const actor of [bo, holger]) expect(await broken(cancelVisit(actor, { visitId, reason: 'x' }, now))).toEqual(['visitNotFound']);
  expect(await broken(cancelVisit(anna, { visitId: exchange.round.id, reason: '' }, now))).toEqual(['visitNotFound']);
});

test('a queue is left at any time before the start, without ado', async () => {
  const { anna, opening, free } = exchange;
  const { id, starts } = await opening({ seats: 1 });
  await done(signUp(anna, { openingId: id }, now));
  const dorte = await free('Dorte');
  const { visitId } = await done(joinWaitingList(dorte, { openingId: id }, now));
  await done(cancelVisit(dorte, { visitId, reason: '' }, new Date(starts.getTime() - 1)));
  expect(await database().visit.findUnique({ where: { id: visitId } })).toMatchObject({ state: 'cancelled' });
  expect(await database().notice.count()).toBe(0);
});
