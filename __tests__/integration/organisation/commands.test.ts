import { addSite, addUnit, changeSite, changeUnit } from '@/lib/organisation/commands';
import { changeTravel } from '@/lib/organisation/travel/commands';
import { countOrganisation, listSites, listTravel, listUnits } from '@/lib/organisation/queries';
import { readAuditFilter } from '@/lib/audit/schema';
import { searchLog } from '@/lib/audit/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { at, makeEmployee, makeSite, makeUnit } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = at('2027-03-01', '08:00');
let admin: Actor;

beforeEach(async () => {
  await resetDatabase();
  admin = await actorOf((await makeEmployee(database(), { name: 'Åse Admin', roles: ['administrator'] })).id);
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('units and sites have names of their own, whatever the capitals', async () => {
  const added = await addUnit(admin, { name: 'Bibliotek', kind: 'library' }, now);
  if (!added.ok) throw new Error(added.reason);
  expect(await addUnit(admin, { name: 'BIBLIOTEK', kind: 'library' }, now)).toMatchObject({ reason: 'nameTaken' });
  expect(await addUnit(admin, { name: 'B%', kind: 'library' }, now)).toMatchObject({ ok: true });
  const renamed = { unitId: added.value.id, version: 1, name: 'bibliotek', kind: 'library' as const };
  expect(await changeUnit(admin, renamed, now)).toMatchObject({ ok: true });
  expect((await listUnits()).map(({ name }) => name)).toEqual(expect.arrayContaining(['bibliotek', 'B%']));
  expect(await addSite(admin, { name: 'Viby', address: '' }, now)).toMatchObject({ ok: true });
  expect(await addSite(admin, { name: 'viby', address: '' }, now)).toMatchObject({ reason: 'nameTaken' });
  const both = await Promise.all([1, 2].map(() => addSite(admin, { name: 'Jyllinge', address: '' }, now)));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const unknown = { siteId: added.value.id, version: 1, name: 'Nyt', address: '' };
  expect(await changeSite(admin, unknown, now)).toMatchObject({ reason: 'unknownSite' });
});

test('travel times go one way or both, and are taken away by emptying them', async () => {
  const [here, there] = [await makeSite(database()), await makeSite(database())];
  let version = 0;
  const set = (bothWays: boolean, minutes: number | null) =>
    changeTravel(admin, { siteId: here.id, version: (version += 1), bothWays, rows: [{ toId: there.id, minutes, means: 'bus 202A' }] }, now);
  await set(true, 20);
  expect(await listTravel()).toHaveLength(2);
  await set(false, 25);
  const minutes = async () => (await listTravel()).map((way) => `${way.fromId === here.id ? 'out' : 'back'} ${way.minutes}`).sort();
  expect(await minutes()).toEqual(['back 20', 'out 25']);
  await set(false, null);
  expect(await minutes()).toEqual(['back 20']);
});

test('of two who change one thing from the same page the second is told, and overwrites nothing', async () => {
  const [unit, site, other] = [await makeUnit(database()), await makeSite(database()), await makeSite(database())];
  const changes = {
    unit: (name: string, version: number) => changeUnit(admin, { unitId: unit.id, version, name, kind: 'library' }, now),
    site: (name: string, version: number) => changeSite(admin, { siteId: site.id, version, name, address: '' }, now),
    travel: (means: string, version: number) => changeTravel(admin, { siteId: site.id, version, bothWays: true, rows: [{ toId: other.id, minutes: 10, means }] }, now),
    // The way back is changed from the other end.
    back: (means: string, version: number) => changeTravel(admin, { siteId: other.id, version, bothWays: false, rows: [{ toId: site.id, minutes: 20, means }] }, now),
  };
  const outcomes = async (change: (text: string, version: number) => ReturnType<typeof changeUnit>, version: number) =>
    (await Promise.all([change('den ene', version), change('den anden', version)])).map((answer) => (answer.ok ? 'saved' : answer.reason)).sort();
  for (const change of [changes.unit, changes.site, changes.travel]) expect(await outcomes(change, 1)).toEqual(['changedMeanwhile', 'saved']);
  expect(await changes.back('cykel', 1)).toMatchObject({ reason: 'changedMeanwhile' });
  expect(await changes.back('cykel', 2)).toMatchObject({ ok: true });
  // A new name for the site is nothing to the ways from it.
  expect(await changes.site('Nyt navn', 2)).toMatchObject({ ok: true });
  expect(await changes.travel('bus', 3)).toMatchObject({ ok: true });
  expect(await sql('SELECT version FROM units WHERE id = $1', [unit.id])).toEqual([{ version: 2 }]);
});

test('the log tells what was done, filtered by action, person and day', async () => {
  await addUnit(admin, { name: 'Borgerservice', kind: 'citizenService' }, now);
  await addSite(admin, { name: 'Viby', address: '' }, at('2027-03-02', '23:30'));
  const search = (query: Record<string, string>) => searchLog(readAuditFilter(query));
  expect((await search({})).rows).toMatchObject([
    { action: 'siteAdded', actor: 'Åse Admin', subject: 'Viby' },
    { action: 'unitAdded', actor: 'Åse Admin', subject: 'Borgerservice' },
  ]);
  expect((await search({ action: 'unitAdded' })).total).toBe(1);
  expect((await search({ person: 'åse' })).total).toBe(2);
  expect((await search({ person: 'Bo' })).total).toBe(0);
  expect((await search({ from: '2027-03-02', to: '2027-03-02' })).rows.map(({ subject }) => subject)).toEqual(['Viby']);
  expect((await search({ from: 'nonsense', page: '-1' })).total).toBe(2);
  expect((await search({ to: '9999-12-31', action: "x'", person: '\u0000' })).total).toBe(2);
  expect((await search({ person: '%' })).total).toBe(0);
  await expect(sql('DELETE FROM audit_entries')).rejects.toThrow('history');
});

test('the front page counts what is in use', async () => {
  expect(await countOrganisation(now)).toMatchObject({ units: 1, sites: 1, desks: 0, people: 1, deactivated: 0 });
  expect((await listSites())[0]).toMatchObject({ employees: 1, desks: 0 });
});
