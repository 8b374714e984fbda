import { addEmployee, bootstrapAdministrator, changeEmployee, deactivateEmployee, reactivateEmployee } from '@/lib/employees/commands';
import { getEmployee, searchEmployees } from '@/lib/employees/queries';
import type { ChangeEmployeeInput } from '@/lib/employees/schema';
import type { Actor } from '@/lib/platform/auth/types';
import { database, databaseCode, disconnect } from '@/lib/platform/db/client';
import { makeOpening, makeVisit } from '@/prisma/seed/factories';
import { at, makeDesk, makeEmployee, makeShift, makeUnit } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = at('2027-03-01', '08:00');
let admin: Actor;
let desk: Awaited<ReturnType<typeof makeDesk>>;

beforeEach(async () => {
  await resetDatabase();
  desk = await makeDesk(database(), { minimums: [{ weekdays: [2], from: '10:00', to: '16:00', people: 1 }] });
  admin = await actorOf((await makeEmployee(database(), { name: 'Admin', roles: ['administrator'] })).id);
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const atDesk = (given = {}) => makeEmployee(database(), { deskId: desk.id, ...given });
const fresh = (given = {}) => ({
  name: 'Mette Sørensen',
  email: 'mette@uge13.example',
  unitId: desk.unitId,
  siteId: desk.siteId,
  deskId: desk.id as string | null,
  roles: [],
  ...given,
});
async function asInput(employeeId: string, given: Partial<ChangeEmployeeInput> = {}): Promise<ChangeEmployeeInput> {
  const { name, email, unitId, siteId, deskId, roles, version } = await database().employee.findUniqueOrThrow({ where: { id: employeeId } });
  return { employeeId, version, name, email, unitId, siteId, deskId, roles, ...given };
}
const refusal = async (work: Promise<unknown>) => databaseCode(await work.then(() => null, (error: unknown) => error));

test('a person is added once an address', async () => {
  expect(await addEmployee(admin, fresh(), now)).toMatchObject({ ok: true });
  expect(await addEmployee(admin, fresh({ name: 'Metin' }), now)).toMatchObject({ reason: 'emailTaken' });
  const both = await Promise.all([1, 2].map(() => addEmployee(admin, fresh({ email: 'ny@uge13.example' }), now)));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test('the desk must be of the unit and the site, and in use', async () => {
  const elsewhere = await makeDesk(database(), { unitId: desk.unitId });
  expect(await addEmployee(admin, fresh({ deskId: elsewhere.id }), now)).toMatchObject({ reason: 'deskElsewhere' });
  expect(await refusal(makeEmployee(database(), fresh({ deskId: elsewhere.id })))).toBe('23514');
  await database().desk.update({ where: { id: desk.id }, data: { retiredAt: now } });
  expect(await addEmployee(admin, fresh(), now)).toMatchObject({ reason: 'deskRetired' });
  expect(await addEmployee(admin, fresh({ deskId: null }), now)).toMatchObject({ ok: true });
});

describe('the last administrator', () => {
  test('can neither be deactivated nor lose the role, by rule and by the database', async () => {
    expect(await deactivateEmployee(admin, { employeeId: admin.id }, now)).toMatchObject({ reason: 'lastAdministrator' });
    const demoted = await asInput(admin.id, { roles: [] });
    expect(await changeEmployee(admin, demoted, now)).toMatchObject({ reason: 'lastAdministrator' });
    expect(await refusal(database().employee.update({ where: { id: admin.id }, data: { roles: [] } }))).toBe('23514');
    expect(await refusal(database().employee.update({ where: { id: admin.id }, data: { deactivatedAt: now } }))).toBe('23514');
  });

  test('of two who deactivate each other at once, one stays', async () => {
    const other = await actorOf((await makeEmployee(database(), { roles: ['administrator'] })).id);
    const answers = await Promise.all([
      deactivateEmployee(admin, { employeeId: other.id }, now),
      deactivateEmployee(other, { employeeId: admin.id }, now),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await sql('SELECT 1 FROM employees WHERE deactivated_at IS NULL')).toHaveLength(1);
  });
});

describe('somebody who leaves', () => {
  test('is refused with the list while they host or visit; afterwards their shifts go and they can return', async () => {
    const mette = await atDesk({ name: 'Mette' });
    await makeShift(database(), { employeeId: mette.id, date: '2027-03-30', from: '10:00', to: '12:00' });
    const opening = await makeOpening(database(), { topic: 'Pas', date: '2027-03-30', from: '12:00', to: '13:00' });
    const visit = await makeVisit(database(), { openingId: opening.id, visitorId: mette.id });
    expect(await deactivateEmployee(admin, { employeeId: mette.id }, now)).toMatchObject({
      reason: 'stillBooked',
      upcoming: [{ kind: 'visiting', topic: 'Pas', starts: opening.starts }],
    });
    expect(await refusal(database().employee.update({ where: { id: mette.id }, data: { deactivatedAt: now } }))).toBe('23514');
    await sql("UPDATE visits SET state = 'cancelled', seat = NULL, ended_at = $2 WHERE id = $1", [visit.id, now]);
    await sql('UPDATE commitments SET active = false WHERE visit_id = $1', [visit.id]);
    expect(await deactivateEmployee(admin, { employeeId: mette.id }, now)).toEqual({ ok: true, value: { id: mette.id, shifts: 1 } });
    expect(await sql('SELECT 1 FROM shifts')).toEqual([]);
    expect(await reactivateEmployee(admin, { employeeId: mette.id }, now)).toMatchObject({ ok: true });
    expect(await sql('SELECT deactivated_at, desk_id FROM employees WHERE id = $1', [mette.id])).toEqual([
      { deactivated_at: null, desk_id: desk.id },
    ]);
  });

  test('is refused when a desk would be short while a colleague is away', async () => {
    const [mette, ali] = [await atDesk(), await atDesk()];
    for (const { id } of [mette, ali]) {
      await makeShift(database(), { employeeId: id, date: '2027-03-30', from: '10:00', to: '14:00' });
    }
    const opening = await makeOpening(database(), { date: '2027-03-30', from: '11:00', to: '12:00' });
    await makeVisit(database(), { openingId: opening.id, visitorId: ali.id });
    expect(await deactivateEmployee(admin, { employeeId: mette.id }, now)).toMatchObject({ reason: 'leavesDeskShort' });
    expect(await sql('SELECT 1 FROM shifts')).toHaveLength(2);
  });
});

test('a new unit waits until shifts and visits are handled', async () => {
  const mette = await atDesk();
  const unit = await makeUnit(database());
  const moved = await asInput(mette.id, { unitId: unit.id, deskId: null });
  await makeShift(database(), { employeeId: mette.id, date: '2027-03-30', from: '10:00', to: '12:00' });
  expect(await changeEmployee(admin, moved, now)).toMatchObject({ reason: 'shiftsAtMove', params: { count: 1 } });
  await sql('DELETE FROM shifts');
  const opening = await makeOpening(database(), { unitId: unit.id });
  const visit = await makeVisit(database(), { openingId: opening.id, visitorId: mette.id, state: 'waitlisted' });
  expect(await changeEmployee(admin, moved, now)).toMatchObject({ reason: 'bookedAtMove', upcoming: [{ kind: 'waitlisted' }] });
  await sql("UPDATE visits SET state = 'cancelled', ended_at = $2 WHERE id = $1", [visit.id, now]);
  expect(await changeEmployee(admin, moved, now)).toMatchObject({ ok: true });
});

test('of two who change a person from the same page the second is told, and overwrites nothing', async () => {
  const mette = await atDesk();
  const opened = await asInput(mette.id);
  const both = await Promise.all(['Mette A', 'Mette B'].map((name) => changeEmployee(admin, { ...opened, name }, now)));
  expect(both.map((answer) => (answer.ok ? 'saved' : answer.reason)).sort()).toEqual(['changedMeanwhile', 'saved']);
  const winner = both[0]!.ok ? 'Mette A' : 'Mette B';
  expect(await sql('SELECT name, version FROM employees WHERE id = $1', [mette.id])).toEqual([{ name: winner, version: 2 }]);
  expect(await getEmployee(mette.id)).toMatchObject({ version: 2 });
  await deactivateEmployee(admin, { employeeId: mette.id }, now);
  expect(await changeEmployee(admin, { ...opened, version: 2 }, now)).toMatchObject({ reason: 'changedMeanwhile' });
});

test('a new address loosens the tie to the identity provider', async () => {
  const mette = await atDesk({ subject: 'https://idp 1' });
  await changeEmployee(admin, await asInput(mette.id, { name: 'Mette Lund' }), now);
  expect(await sql('SELECT subject FROM employees WHERE id = $1', [mette.id])).toEqual([{ subject: 'https://idp 1' }]);
  await changeEmployee(admin, await asInput(mette.id, { email: 'lund@uge13.example' }), now);
  expect(await sql('SELECT subject FROM employees WHERE id = $1', [mette.id])).toEqual([{ subject: null }]);
});

test('people are found by words of name or address, wild cards taken as they are, 50 a page in Danish order', async () => {
  const names = ['Østergaard, Åse', 'Ærø, Zita', 'Zachariassen, Bo', ...Array.from({ length: 60 }, (_, index) => `Aage ${index}`)];
  for (const [index, name] of names.entries()) await makeEmployee(database(), { name, email: `p${index}@uge13.example`, deskId: desk.id });
  const filter = { text: '', unitId: desk.unitId, siteId: null, state: 'active' as const, page: 1 };
  const first = await searchEmployees(filter);
  expect(first).toMatchObject({ total: 63, pages: 2, page: 1 });
  expect(first.rows).toHaveLength(50);
  expect(first.rows.slice(0, 3).map(({ name }) => name)).toEqual(['Zachariassen, Bo', 'Ærø, Zita', 'Østergaard, Åse']);
  expect((await searchEmployees({ ...filter, page: 9 })).page).toBe(2);
  expect((await searchEmployees({ ...filter, text: 'åse P0@' })).rows.map(({ name }) => name)).toEqual(['Østergaard, Åse']);
  expect((await searchEmployees({ ...filter, text: '%' })).total).toBe(0);
});

test('an empty database gets its first administrator once', async () => {
  await resetDatabase();
  const starts = await Promise.all([1, 2, 3].map(() => bootstrapAdministrator('Anne.Hansen@by.dk', now)));
  expect(starts.filter(({ created }) => created)).toHaveLength(1);
  expect(await bootstrapAdministrator('bo@by.dk', now)).toEqual({ created: false });
  expect(await sql('SELECT name, email, roles::text[] FROM employees')).toEqual([
    { name: 'Anne Hansen', email: 'anne.hansen@by.dk', roles: ['lead', 'administrator'] },
  ]);
  expect(await sql('SELECT name FROM units ORDER BY name')).toHaveLength(3);
  expect(await sql('SELECT 1 FROM projects WHERE current')).toHaveLength(1);
});
