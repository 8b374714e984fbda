import { database, disconnect } from '@/lib/platform/db/client';
import { lock } from '@/lib/platform/db/lock';
import { joinWaitingList, signUp, signUpTaking } from '@/lib/visits/commands';
import { cancelVisit } from '@/lib/visits/cancel/commands';
import type { TakeLocks } from '@/lib/visits/locking/commands';
import type { Actor } from '@/lib/platform/auth/types';
import { makeShift } from '@/prisma/seed/factories-organisation';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';
import { broken, done } from '../../support/visit-answers';

const SEATS = 5;
const CROWD = 64;
let exchange: Exchange;
beforeEach(async () => {
  await resetDatabase();
  exchange = await makeExchange();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

/** Many of Borgerservice who mind no desk, written in one go. */
async function crowd(size: number): Promise<Actor[]> {
  const someone = await exchange.free('Person');
  const people = Array.from({ length: size }, (_, index) => ({ name: `Person ${index + 1}`, email: `crowd-${index + 1}@uge13.example` }));
  const rows = await database().employee.createManyAndReturn({
    data: people.map((person) => ({ ...person, unitId: someone.unitId, siteId: someone.siteId })),
    select: { id: true, name: true, email: true },
  });
  return rows.map((row) => ({ ...someone, ...row }));
}
const seated = (openingId: string) => database().visit.count({ where: { openingId, state: 'registered' } });

/** Takes the locks that are asked for, less those of some tables. */
const without = (...tables: (keyof Parameters<typeof lock>[1])[]): TakeLocks => {
  return (tx, rows) => lock(tx, Object.fromEntries(Object.entries(rows).filter(([table]) => !tables.some((left) => left === table))));
};
const noLocks = without('openings', 'employees', 'desks');

describe('more people than seats, all at once', () => {
  test('each seat is given once, everybody is answered, and whoever is late is told that it is full', async () => {
    const people = await crowd(CROWD);
    const { id } = await exchange.opening({ seats: SEATS });
    const answers = await Promise.all(people.map((person) => broken(signUp(person, { openingId: id }, now))));
    expect(answers.filter((answer) => answer.length === 0)).toHaveLength(SEATS);
    expect(answers.filter((answer) => answer.length > 0)).toEqual(Array(CROWD - SEATS).fill(['full']));
    expect(await seated(id)).toBe(SEATS);
    expect(await listBrokenPromises()).toEqual([]);
  });

  test('with cancels, waiting and second presses among them', async () => {
    const people = await crowd(CROWD);
    const { id } = await exchange.opening({ seats: SEATS });
    const firstIn = people.slice(0, SEATS);
    const visits = new Map<Actor, string>();
    for (const person of firstIn) visits.set(person, (await done(signUp(person, { openingId: id }, now))).visitId);
    const presses = people.map((person) => [
      () => signUp(person, { openingId: id }, now),
      () => joinWaitingList(person, { openingId: id }, now),
      () => joinWaitingList(person, { openingId: id }, now),
    ]);
    const cancels = firstIn.map((person) => () => cancelVisit(person, { visitId: visits.get(person)!, reason: '' }, now));
    const [before, after] = [presses.slice(0, CROWD / 2).flat(), presses.slice(CROWD / 2).flat()];
    const [, cancelled] = await Promise.all([before, cancels, after].map((group) => Promise.all(group.map((press) => press()))));
    // Cancelling gets through however many join the queue meanwhile.
    expect(cancelled!.map((answer) => answer.ok || answer.reason)).toEqual(Array(SEATS).fill(true));
    expect(await listBrokenPromises()).toEqual([]);
    const [{ waiting } = { waiting: 0 }] = await sql<{ waiting: number }>("SELECT count(*)::int AS waiting FROM visits WHERE state = 'waitlisted'");
    expect(waiting).toBeGreaterThan(0);
    // Nobody waits beside a free seat: every one that came free was taken in the same transaction.
    expect(await seated(id)).toBe(SEATS);
  });

  test('one person on three pages gets as many visits as the round allows, and never two at a time', async () => {
    const [dorte] = await crowd(1);
    const hosts = await Promise.all(['Gerda', 'Hanne', 'Ib'].map(exchange.host));
    const openings = [];
    for (const { id: hostId } of hosts) openings.push(await exchange.opening({ hostId }));
    const answers = await Promise.all(openings.flatMap(({ id }) => [1, 2, 3].map(() => broken(signUp(dorte!, { openingId: id }, now)))));
    expect(answers.filter((answer) => answer.length === 0)).toHaveLength(1);
    expect(await listBrokenPromises()).toEqual([]);
  });
});

describe('without the lock', () => {
  const storm = async () => {
    const people = await crowd(CROWD);
    const { id } = await exchange.opening({ seats: SEATS });
    const answers = await Promise.all(people.map((person) => broken(signUpTaking(noLocks, person, { openingId: id }, now))));
    return { id, answers };
  };

  test('the database still refuses a seat given twice, and everybody is answered', async () => {
    const { id, answers } = await storm();
    expect(await seated(id)).toBeLessThanOrEqual(SEATS);
    expect(answers.filter((answer) => answer.length === 0)).toHaveLength(await seated(id));
    expect(answers.flat().filter((reason) => reason !== 'full' && reason !== 'busy')).toEqual([]);
    expect(await listBrokenPromises()).toEqual([]);
  });

  test('and with its index gone too, seats are given twice: so the storm above would notice', async () => {
    await sql('DROP INDEX visits_one_a_seat');
    try {
      // Who collides with whom is chance: one storm in many ends well without any lock.
      let { id } = await storm();
      for (let again = 0; again < 5 && (await seated(id)) <= SEATS; again += 1) {
        await resetDatabase();
        exchange = await makeExchange();
        ({ id } = await storm());
      }
      expect(await seated(id)).toBeGreaterThan(SEATS);
      expect((await listBrokenPromises()).length).toBeGreaterThan(0);
    } finally {
      await sql("DELETE FROM commitments WHERE kind = 'visiting'");
      await sql("TRUNCATE visits CASCADE");
      await sql("CREATE UNIQUE INDEX visits_one_a_seat ON visits (opening_id, seat) WHERE state = 'registered'");
    }
  });
});

describe('two of one desk that can spare one, off to different openings', () => {
  const days = ['2027-03-29', '2027-03-30', '2027-03-31', '2027-04-01', '2027-04-02'];

  /** Each day Anna and Bo press at the same moment; answers how often both were let go. */
  const pairs = async (take?: TakeLocks) => {
    const { anna, bo, clara, opening, host } = exchange;
    await database().round.update({ where: { id: exchange.round.id }, data: { visitsPerPerson: 10 } });
    const hosts = [await host('Gerda'), await host('Hanne')];
    const shifts = days.filter((date) => date !== '2027-03-30').flatMap((date) => [anna, bo, clara].map((one) => ({ employeeId: one.id, date, from: '09:00', to: '15:00' })));
    for (const shift of shifts) await makeShift(database(), shift);
    let both = 0;
    for (const date of days) {
      const [first, second] = [await opening({ hostId: hosts[0]!.id, date }), await opening({ hostId: hosts[1]!.id, date })];
      const answers = await Promise.all([
        broken(signUpTaking(take, anna, { openingId: first.id }, now)),
        broken(signUpTaking(take, bo, { openingId: second.id }, now)),
      ]);
      const gone = answers.filter((answer) => answer.length === 0).length;
      expect(gone).toBeGreaterThanOrEqual(1);
      if (gone === 2) both += 1;
      else expect(answers.flat()).toEqual(['deskShort']);
    }
    return both;
  };

  test('exactly one goes', async () => {
    expect(await pairs()).toBe(0);
    expect(await listBrokenPromises()).toEqual([]);
  });

  test('with the desk’s lock left out, both go: so the lock is what keeps the counter staffed', async () => {
    expect(await pairs(without('desks'))).toBeGreaterThan(0);
    expect((await listBrokenPromises()).some((promise) => promise.startsWith('desk'))).toBe(true);
  });
});
