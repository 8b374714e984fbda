import { database, disconnect } from '@/lib/platform/db/client';
import { cancelVisit } from '@/lib/visits/cancel/commands';
import { joinWaitingList, signUp } from '@/lib/visits/commands';
import { placeVisitor } from '@/lib/visits/place/commands';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase } from '../../support/database';
import { makeExchange, now, tuesday, type Exchange } from '../../support/exchange';
import { broken, done } from '../../support/visit-answers';

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

const place = (employeeId: string, openingId: string, overrideDesk = false, at = now) =>
  placeVisitor(exchange.leader, { employeeId, openingId, reason: 'Aftalt med hendes leder', overrideDesk }, at);

test('the lead signs somebody up after the window and in a round by wishes; logged and told', async () => {
  const { anna, holger, leader, opening, round } = exchange;
  const { id } = await opening();
  await database().round.update({ where: { id: round.id }, data: { mode: 'wishes' } });
  const after = new Date(round.signUpCloses.getTime() + 60_000);
  const { visitId } = await done(place(anna.id, id, false, after));
  expect(await database().visit.findUnique({ where: { id: visitId } })).toMatchObject({
    visitorId: anna.id, state: 'registered', seat: 1, signedUpById: leader.id, overrideReason: 'Aftalt med hendes leder',
  });
  expect(await database().auditEntry.findMany()).toMatchObject([
    { actorId: leader.id, action: 'visitPlaced', subjectId: visitId, reason: 'Aftalt med hendes leder', details: { person: 'Anna', site: 'Roskilde Bibliotek' } },
  ]);
  expect(await database().notice.findMany({ orderBy: { kind: 'asc' } })).toMatchObject([
    { employeeId: anna.id, kind: 'placed', params: { by: 'Lea', reason: 'Aftalt med hendes leder' }, link: `/visits/receipt/${visitId}` },
    { employeeId: holger.id, kind: 'visitorJoined', params: { person: 'Anna' } },
  ]);
});

test('the desk’s minimum is set aside only when asked, and the log says which desk and by how much', async () => {
  const { anna, bo, opening, host } = exchange;
  const [first, second] = [await opening(), await opening({ hostId: (await host('Gerda')).id })];
  await done(signUp(anna, { openingId: first.id }, now));
  expect(await broken(place(bo.id, second.id))).toEqual(['deskShort']);
  const { visitId } = await done(place(bo.id, second.id, true));
  expect(await database().auditEntry.findMany({ where: { action: 'visitDeskOverride' } })).toMatchObject([
    { subjectId: visitId, reason: 'Aftalt med hendes leder', details: { desk: 'Pas og kørekort', needed: 2, left: 1, person: 'Bo' } },
  ]);
});

test('a ticked box that set nothing aside is not logged as if it had', async () => {
  const { anna, opening } = exchange;
  await done(place(anna.id, (await opening()).id, true));
  expect(await database().auditEntry.findMany()).toMatchObject([{ action: 'visitPlaced' }]);
});

test('seat, unit, clash and the number of visits are never set aside', async () => {
  const { anna, bo, opening, host, free, leader, block } = exchange;
  const one = await opening({ seats: 1 });
  await done(signUp(anna, { openingId: one.id }, now));
  expect(await broken(place((await free('Dorte')).id, one.id, true))).toEqual(['full']);
  expect(await broken(place(leader.id, one.id, true))).toEqual(['ownUnit', 'full']);
  const other = await opening({ hostId: (await host('Gerda')).id });
  await block({ employeeId: bo.id, date: tuesday, from: '11:00', to: '12:00' });
  expect(await place(bo.id, other.id, true)).toMatchObject({ reason: 'clash', params: { who: 'other', person: 'Bo' } });
});

test('who waits beside a free seat for want of their desk is taken out of the queue, in the same row', async () => {
  const { anna, bo, opening, host, free } = exchange;
  const { id } = await opening({ seats: 1 });
  const dorte = await free('Dorte');
  const hers = await done(signUp(dorte, { openingId: id }, now));
  const { visitId } = await done(joinWaitingList(bo, { openingId: id }, now));
  await done(signUp(anna, { openingId: (await opening({ hostId: (await host('Gerda')).id })).id }, now));
  await done(cancelVisit(dorte, { visitId: hers.visitId, reason: '' }, now));
  expect(await broken(place(bo.id, id))).toEqual(['deskShort']);
  expect(await done(place(bo.id, id, true))).toMatchObject({ visitId });
  expect(await database().visit.findUnique({ where: { id: visitId }, include: { commitments: true } })).toMatchObject({
    state: 'registered', seat: 1, signedUpById: exchange.leader.id, overrideReason: 'Aftalt med hendes leder', commitments: [{ active: true }],
  });
});

test('the queue goes before the lead’s own hand: who can be seated by now is seated first', async () => {
  const { anna, opening, free } = exchange;
  const { id } = await opening({ seats: 1 });
  await done(signUp(anna, { openingId: id }, now));
  const dorte = await free('Dorte');
  const { visitId } = await done(joinWaitingList(dorte, { openingId: id }, now));
  await database().opening.update({ where: { id }, data: { seats: 2 } });
  expect(await broken(place((await free('Erik')).id, id))).toEqual(['full']);
  expect(await database().visit.findUnique({ where: { id: visitId } })).toMatchObject({ state: 'registered', seat: 2 });
});

test('only the lead, and only people who are there', async () => {
  const { anna, bo, opening } = exchange;
  const { id } = await opening();
  expect(await broken(placeVisitor(bo, { employeeId: anna.id, openingId: id, reason: 'x', overrideDesk: true }, now))).toEqual(['notLead']);
  expect(await broken(place(exchange.round.id, id))).toEqual(['personNotFound']);
});
