import { changeTravel } from '@/lib/organisation/travel/commands';
import { database, disconnect } from '@/lib/platform/db/client';
import { signUp } from '@/lib/visits/commands';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { makeExchange, now, tuesday, type Exchange } from '../../support/exchange';

let given: Exchange;
beforeEach(async () => {
  await resetDatabase();
  given = await makeExchange();
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const change = async (minutes: number | null, { bothWays = true, at = now } = {}) =>
  changeTravel(given.leader, { siteId: given.town.id, version: await version(), bothWays, rows: [{ toId: given.books.id, minutes, means: 'til fods' }] }, at);
const version = () => sql<{ version: number }>('SELECT travel_version AS version FROM sites WHERE id = $1', [given.town.id]).then((rows) => rows[0]!.version);
const minutes = () => sql<{ minutes: number }>('SELECT minutes FROM travel_times WHERE from_id = $1 AND to_id = $2', [given.town.id, given.books.id]).then((rows) => rows[0]?.minutes);

test('a longer way that leaves no time between two things is refused, and the answer says whose', async () => {
  const { holger, town } = given;
  await given.opening({ from: '09:00', to: '10:00' });
  await given.block({ employeeId: holger.id, siteId: town.id, note: 'Læge', date: tuesday, from: '10:15', to: '11:00' });
  const answer = await change(20);
  expect(answer).toMatchObject({
    reason: 'travelInTheWay',
    params: { count: 1 },
    conflicts: [{ about: 'way', person: 'Holger', first: { kind: 'hosting', site: 'Roskilde Bibliotek' }, second: { kind: 'block', site: 'Stændertorvet' }, gap: 15, minutes: 20 }],
  });
  // What somebody has written in their own calendar is theirs.
  expect(JSON.stringify(answer)).not.toContain('Læge');
  expect(await minutes()).toBe(10);
  expect(await change(15)).toMatchObject({ ok: true });
  expect(await change(null)).toMatchObject({ ok: true });
});

test('nor is one that keeps somebody away for longer than their desk can spare them', async () => {
  const { anna, bo, visit, opening, host } = given;
  await visit({ openingId: (await opening({ from: '10:30', to: '11:30' })).id, visitorId: anna.id });
  await visit({ openingId: (await opening({ hostId: (await host('Gerda')).id, from: '12:00', to: '13:00' })).id, visitorId: bo.id });
  const answer = await change(16);
  expect(answer).toMatchObject({ reason: 'travelInTheWay', conflicts: [{ about: 'desk', desk: 'Pas og kørekort', site: 'Stændertorvet', needed: 2, left: 1 }] });
  expect(await change(15)).toMatchObject({ ok: true });
  // What is over cannot be broken.
  expect(await change(60, { at: new Date('2027-03-30T16:00:00Z') })).toMatchObject({ ok: true });
  await sql('TRUNCATE visits, openings, commitments CASCADE');
});

test('somebody’s own appointment in a hundred years does not have every day until then gone through', async () => {
  await given.block({ employeeId: given.holger.id, siteId: given.town.id, date: '2127-03-30', from: '10:15', to: '11:00' });
  const started = Date.now();
  expect(await change(12)).toMatchObject({ ok: true });
  expect(Date.now() - started).toBeLessThan(1_500);
});

test('one way counts for itself', async () => {
  const { holger, town } = given;
  await given.opening({ from: '09:00', to: '10:00' });
  await given.block({ employeeId: holger.id, siteId: town.id, date: tuesday, from: '10:15', to: '11:00' });
  expect(await change(20, { bothWays: false })).toMatchObject({ ok: true });
  expect(await minutes()).toBe(20);
});

test('a sign-up at the same moment is either seen or sees the longer way', async () => {
  const { anna, opening, host } = given;
  const dorte = await given.free('Dorte');
  const [first, second] = [await opening({ from: '10:00', to: '11:00' }), await opening({ hostId: (await host('Gerda')).id, siteId: given.town.id, from: '11:15', to: '12:00' })];
  await database().round.updateMany({ data: { visitsPerPerson: 2 } });
  for (let turn = 0; turn < 5; turn += 1) {
    await sql("DELETE FROM commitments WHERE kind = 'visiting'");
    await sql('ALTER TABLE visits DISABLE TRIGGER visits_kept; DELETE FROM visits; ALTER TABLE visits ENABLE TRIGGER visits_kept');
    await sql('UPDATE travel_times SET minutes = 10 WHERE minutes <> 30');
    await signUp(dorte, { openingId: first.id }, now);
    await Promise.all([change(20), signUp(dorte, { openingId: second.id }, now), signUp(anna, { openingId: first.id }, now)]);
    expect(await listBrokenPromises()).toEqual([]);
  }
});
