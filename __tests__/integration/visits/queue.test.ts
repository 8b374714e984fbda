import { database, disconnect } from '@/lib/platform/db/client';
import { at } from '@/prisma/seed/factories-organisation';
import { joinWaitingList, signUp } from '@/lib/visits/commands';
import { cancelVisit } from '@/lib/visits/cancel/commands';
import { addBlock, removeBlock } from '@/lib/visits/blocks/commands';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase } from '../../support/database';
import { makeExchange, now, tuesday, type Exchange } from '../../support/exchange';
import { broken, done } from '../../support/visit-answers';

let exchange: Exchange;
const seconds = (count: number) => new Date(now.getTime() + count * 1000);
beforeEach(async () => {
  await resetDatabase();
  exchange = await makeExchange();
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const states = async (openingId: string) =>
  Object.fromEntries(
    (await database().visit.findMany({ where: { openingId }, include: { visitor: true }, orderBy: { signedUpAt: 'asc' } })).map((visit) => [
      visit.visitor.name,
      visit.state,
    ]),
  );

test('places are told in order, also when two press in the same millisecond or the later one gets through first', async () => {
  const { id } = await exchange.opening({ seats: 1 });
  const people = await Promise.all(['Dorte', 'Erik', 'Finn', 'Gry'].map(exchange.free));
  await done(signUp(people[0]!, { openingId: id }, now));
  expect((await done(joinWaitingList(people[1]!, { openingId: id }, seconds(9)))).place).toBe(1);
  expect((await done(joinWaitingList(people[2]!, { openingId: id }, seconds(9)))).place).toBe(2);
  expect((await done(joinWaitingList(people[3]!, { openingId: id }, seconds(8)))).place).toBe(3);
  await cancelVisit(people[1]!, { visitId: (await visitOf(people[1]!.id)).id, reason: '' }, seconds(10));
  await cancelVisit(people[0]!, { visitId: (await visitOf(people[0]!.id)).id, reason: '' }, seconds(11));
  expect(await states(id)).toMatchObject({ Dorte: 'cancelled', Erik: 'cancelled', Finn: 'registered', Gry: 'waitlisted' });
});

const visitOf = (visitorId: string) => database().visit.findFirstOrThrow({ where: { visitorId } });

test('a seat that comes free goes to the first who may have it; the others keep their place, and both sides are told', async () => {
  const { anna, bo, clara, opening, free, host } = exchange;
  const { id, starts, ends, siteId } = await opening({ seats: 1 });
  const dorte = await free('Dorte');
  const { visitId } = await done(signUp(dorte, { openingId: id }, now));
  await done(joinWaitingList(bo, { openingId: id }, seconds(1)));
  await done(joinWaitingList(clara, { openingId: id }, seconds(2)));
  const finn = await free('Finn');
  await done(joinWaitingList(finn, { openingId: id }, seconds(3)));
  // With Anna away at the same time the desk can spare neither Bo nor Clara.
  const other = await opening({ hostId: (await host('Gerda')).id });
  await done(signUp(anna, { openingId: other.id }, seconds(4)));

  expect(await done(cancelVisit(dorte, { visitId, reason: 'Syg' }, seconds(5)))).toEqual({ visitId, openingId: id, movedUp: 1 });
  expect(await states(id)).toEqual({ Dorte: 'cancelled', Bo: 'waitlisted', Clara: 'waitlisted', Finn: 'registered' });
  const moved = await database().visit.findFirstOrThrow({ where: { visitorId: finn.id }, include: { commitments: true } });
  expect(moved).toMatchObject({ seat: 1, commitments: [{ starts, ends, siteId, active: true }] });
  const notices = await database().notice.findMany({ orderBy: { kind: 'asc' } });
  expect(notices.map(({ kind, employeeId, link }) => [kind, employeeId, link])).toEqual([
    ['movedUp', finn.id, `/visits/receipt/${moved.id}`],
    ['visitorJoined', exchange.holger.id, `/visits/${id}`],
    ['visitorLeft', exchange.holger.id, `/visits/${id}`],
  ]);
  expect(notices[0]!.params).toEqual({ topic: 'Pas og kørekort', site: 'Roskilde Bibliotek', starts: starts.toISOString(), ends: ends.toISOString() });
});

test('a seat that nobody in the queue could take goes to them when what held them back is gone', async () => {
  const { anna, bo, opening, free, host } = exchange;
  const { id } = await opening({ seats: 1 });
  const dorte = await free('Dorte');
  const first = await done(signUp(dorte, { openingId: id }, now));
  await done(joinWaitingList(bo, { openingId: id }, seconds(1)));
  const other = await opening({ hostId: (await host('Gerda')).id });
  const annas = await done(signUp(anna, { openingId: other.id }, seconds(2)));
  await done(cancelVisit(dorte, { visitId: first.visitId, reason: '' }, seconds(3)));
  expect(await states(id)).toEqual({ Dorte: 'cancelled', Bo: 'waitlisted' });
  // Anna comes back to the desk, and with that Bo can go.
  expect(await done(cancelVisit(anna, { visitId: annas.visitId, reason: '' }, seconds(4)))).toMatchObject({ movedUp: 1 });
  expect(await states(id)).toEqual({ Dorte: 'cancelled', Bo: 'registered' });
});

test('a block taken away lets its owner move up', async () => {
  const { opening, free } = exchange;
  const { id } = await opening({ seats: 1 });
  const [dorte, erik] = [await free('Dorte'), await free('Erik')];
  const first = await done(signUp(dorte, { openingId: id }, now));
  await done(joinWaitingList(erik, { openingId: id }, seconds(1)));
  const block = await addBlock(erik, { starts: at(tuesday, '11:00'), ends: at(tuesday, '13:00'), note: 'Møde' }, seconds(2));
  await done(cancelVisit(dorte, { visitId: first.visitId, reason: '' }, seconds(3)));
  expect(await states(id)).toEqual({ Dorte: 'cancelled', Erik: 'waitlisted' });
  expect(block.ok && (await removeBlock(erik, block.value, seconds(4)))).toMatchObject({ ok: true });
  expect(await states(id)).toEqual({ Dorte: 'cancelled', Erik: 'registered' });
});

test('nobody walks past a queue: who could be seated by now goes before a newcomer', async () => {
  const { anna, bo, opening, free, host } = exchange;
  const { id } = await opening({ seats: 1 });
  const dorte = await free('Dorte');
  const first = await done(signUp(dorte, { openingId: id }, now));
  await done(joinWaitingList(bo, { openingId: id }, seconds(1)));
  const other = await opening({ hostId: (await host('Gerda')).id });
  await done(signUp(anna, { openingId: other.id }, seconds(2)));
  await done(cancelVisit(dorte, { visitId: first.visitId, reason: '' }, seconds(3)));
  // The roster is changed by hand: Clara's place is no longer needed, so Bo is free to go, and nobody has told the queue.
  await database().minimumStaffing.deleteMany();
  expect(await broken(signUp(await free('Erik'), { openingId: id }, seconds(4)))).toEqual(['full']);
  expect(await states(id)).toMatchObject({ Bo: 'registered' });
});

test('who waits beside a free seat they cannot take does not keep others from it', async () => {
  const { anna, bo, opening, free, host } = exchange;
  const { id } = await opening({ seats: 1 });
  const dorte = await free('Dorte');
  const first = await done(signUp(dorte, { openingId: id }, now));
  await done(joinWaitingList(bo, { openingId: id }, seconds(1)));
  const other = await opening({ hostId: (await host('Gerda')).id });
  await done(signUp(anna, { openingId: other.id }, seconds(2)));
  await done(cancelVisit(dorte, { visitId: first.visitId, reason: '' }, seconds(3)));
  expect(await broken(signUp(await free('Erik'), { openingId: id }, seconds(4)))).toEqual([]);
  expect(await states(id)).toMatchObject({ Bo: 'waitlisted', Erik: 'registered' });
});

test('the queue moves after the window has closed, but not past the start', async () => {
  const { opening, free, round, leader } = exchange;
  const { id, starts } = await opening({ seats: 1 });
  const [dorte, erik] = [await free('Dorte'), await free('Erik')];
  const first = await done(signUp(dorte, { openingId: id }, now));
  await done(joinWaitingList(erik, { openingId: id }, now));
  const late = new Date(round.signUpCloses.getTime() + 1);
  await done(cancelVisit(leader, { visitId: first.visitId, reason: 'Syg' }, late));
  expect(await states(id)).toEqual({ Dorte: 'calledOff', Erik: 'registered' });
  expect(starts > late).toBe(true);
});
