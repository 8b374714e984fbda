import { database, disconnect, inTransaction } from '@/lib/platform/db/client';
import { markNoticesRead, notify, notifyAll } from '@/lib/notices/commands';
import { countUnreadNotices, listNotices } from '@/lib/notices/queries';
import type { NewNotice } from '@/lib/notices/types';
import { closeDatabase, resetDatabase } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';

let exchange: Exchange;
beforeEach(async () => {
  await resetDatabase();
  exchange = await makeExchange();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const notice = (employeeId: string, rest: Partial<NewNotice> = {}): NewNotice => ({ employeeId, kind: 'movedUp', params: { site: 'Viby' }, link: '/visits/1', ...rest });

test('people read their own, newest first, and once read they stay read', async () => {
  const { anna, bo } = exchange;
  const later = new Date(now.getTime() + 1);
  await inTransaction((tx) => notifyAll(tx, [notice(anna.id), notice(bo.id)], now));
  await inTransaction((tx) => notify(tx, { ...notice(anna.id, { kind: 'placed' }), now: later }));
  expect(await countUnreadNotices(anna)).toBe(2);
  expect(await listNotices(anna)).toMatchObject([
    { kind: 'placed', createdAt: later, read: false },
    { kind: 'movedUp', params: { site: 'Viby' }, link: '/visits/1', createdAt: now, read: false },
  ]);
  expect(await markNoticesRead(anna, {}, later)).toEqual({ ok: true, value: { read: 2 } });
  expect(await markNoticesRead(anna, {}, later)).toEqual({ ok: true, value: { read: 0 } });
  expect(await countUnreadNotices(anna)).toBe(0);
  expect(await countUnreadNotices(bo)).toBe(1);
  expect((await listNotices(anna, 1)).map(({ kind, read }) => [kind, read])).toEqual([['placed', true]]);
});

test('what did not happen is not told: a notice goes with its transaction', async () => {
  const { anna } = exchange;
  const failing = inTransaction(async (tx) => {
    await notify(tx, { ...notice(anna.id), now });
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  expect(await listNotices(anna)).toEqual([]);
});

test('a kind without a sentence is left out rather than shown broken', async () => {
  await database().notice.create({ data: { employeeId: exchange.anna.id, kind: 'fromALaterVersion', createdAt: now } });
  expect(await listNotices(exchange.anna)).toEqual([]);
});
