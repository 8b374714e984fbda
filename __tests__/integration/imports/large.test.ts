import { confirmImport, parkImport } from '@/lib/imports/commands';
import { getParked } from '@/lib/imports/queries';
import { database, disconnect } from '@/lib/platform/db/client';
import { addCivilDays } from '@/lib/platform/time';
import { at, makeDesk, makeEmployee } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { csv } from '../../support/workbook';

const now = at('2027-03-01', '08:00');
const STAFF = 1_000;

beforeAll(() => resetDatabase());
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('a thousand people and their five thousand shifts come, come again unchanged, and move by half an hour', async () => {
  const desk = await makeDesk(database(), { name: 'Pas', minimums: [{ weekdays: [1, 2, 3, 4, 5], from: '10:00', to: '12:00', people: 3 }] });
  const { unit, site } = await database().desk.findUniqueOrThrow({ where: { id: desk.id }, select: { unit: true, site: true } });
  const actor = await actorOf((await makeEmployee(database(), { deskId: desk.id, roles: ['lead', 'administrator'] })).id);
  const bring = async (kind: 'employees' | 'roster', lines: string[], choice = {}) => {
    const started = Date.now();
    const parked = await parkImport(actor, { kind, fileName: 'stor.csv', bytes: csv(lines) }, now);
    if (!parked.ok) throw new Error(parked.reason);
    const file = await getParked(actor, parked.value.id, now);
    const seen = Date.now();
    const said = await confirmImport(actor, { importId: parked.value.id, version: file!.version, onlyGood: false, whole: false, ...choice }, now);
    return { counts: file!.counts, said, preview: seen - started, saving: Date.now() - seen };
  };
  const numbers = Array.from({ length: STAFF }, (_, index) => index);
  const people = ['Navn;E-mail;Enhed;Sted;Skranke', ...numbers.map((index) => `Person ${index};p${index}@by.dk;${unit.name};${site.name};Pas`)];
  const came = await bring('employees', people);
  expect(came).toMatchObject({ counts: { new: STAFF, error: 0 }, said: { ok: true } });

  const roster = (from: string) => ['Medarbejder;Skranke;Fra;Til', ...numbers.flatMap((index) => [0, 1, 2, 3, 4].map((day) => `p${index}@by.dk;Pas;${addCivilDays('2027-04-05', day)} ${from};15.00`))];
  const laid = await bring('roster', roster('9.00'));
  expect(laid).toMatchObject({ counts: { new: 5 * STAFF, error: 0 }, said: { ok: true } });
  const again = await bring('roster', roster('9.00'));
  expect(again).toMatchObject({ counts: { unchanged: 5 * STAFF }, said: { reason: 'nothingToDo' } });
  const moved = await bring('roster', roster('9.30'));
  expect(moved).toMatchObject({ counts: { changed: 5 * STAFF, error: 0 }, said: { ok: true } });
  expect(await sql('SELECT count(*)::int AS shifts FROM shifts')).toEqual([{ shifts: 5 * STAFF }]);
  // Within the patience of a transaction, also on a machine that has other things to do.
  for (const { preview, saving } of [came, laid, again, moved]) expect(Math.max(preview, saving)).toBeLessThan(60_000);
}, 240_000);
