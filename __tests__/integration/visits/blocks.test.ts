import { database, disconnect } from '@/lib/platform/db/client';
import { at } from '@/prisma/seed/factories-organisation';
import { addBlock, removeBlock } from '@/lib/visits/blocks/commands';
import { signUp } from '@/lib/visits/commands';
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

const time = (from: string, to: string, note = '') => ({ starts: at(tuesday, from), ends: at(tuesday, to), note });

test('a block stands in the way of visits until it is taken away', async () => {
  const { anna, opening } = exchange;
  const { id } = await opening();
  const { commitmentId } = await done(addBlock(anna, time('10:30', '11:00', 'Tandlæge'), now));
  expect(await broken(signUp(anna, { openingId: id }, now))).toEqual(['clash']);
  await done(removeBlock(anna, { commitmentId }, now));
  expect(await broken(signUp(anna, { openingId: id }, now))).toEqual([]);
  expect(await database().commitment.findUnique({ where: { id: commitmentId } })).toMatchObject({ active: false, note: 'Tandlæge' });
});

test('a block pushes nothing aside, and leaves room for the way', async () => {
  const { anna, opening } = exchange;
  await done(signUp(anna, { openingId: (await opening()).id }, now));
  expect(await addBlock(anna, time('11:30', '13:00'), now)).toMatchObject({ reason: 'clash', params: { kind: 'visiting', site: 'Roskilde Bibliotek', tooShort: 'no' } });
  expect(await addBlock(anna, time('12:09', '13:00'), now)).toMatchObject({ reason: 'clash', params: { tooShort: 'yes', gap: 9, travel: 10 } });
  expect(await broken(addBlock(anna, time('12:10', '13:00'), now))).toEqual([]);
});

test('two at once of one time: one stands', async () => {
  const answers = await Promise.all([time('08:00', '10:00'), time('09:00', '11:00'), time('09:30', '09:45')].map((block) => broken(addBlock(exchange.anna, block, now))));
  expect(answers.filter((answer) => answer.length === 0)).toHaveLength(1);
  expect(answers.flat()).toEqual(['clash', 'clash']);
});

test('what is over is not blocked, and what is another’s or gone is not taken away', async () => {
  const { anna, bo } = exchange;
  expect(await broken(addBlock(anna, time('10:00', '11:00'), at(tuesday, '11:00')))).toEqual(['past']);
  const { commitmentId } = await done(addBlock(anna, time('10:00', '11:00'), now));
  expect(await broken(removeBlock(bo, { commitmentId }, now))).toEqual(['notYours']);
  await done(removeBlock(anna, { commitmentId }, now));
  expect(await broken(removeBlock(anna, { commitmentId }, now))).toEqual(['gone']);
});

test('a hosting or a visit is no block, and is not taken away as one', async () => {
  const { holger, opening } = exchange;
  const { id } = await opening();
  const { id: commitmentId } = await database().commitment.findFirstOrThrow({ where: { openingId: id } });
  expect(await broken(removeBlock(holger, { commitmentId }, now))).toEqual(['notYours']);
});
