import { confirmImport, dropImport, parkImport, recheckImport } from '@/lib/imports/commands';
import { forgetImports } from '@/lib/imports/parking/commands';
import { getParked, getRecord, listLines } from '@/lib/imports/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { makeOpening, makeVisit } from '@/prisma/seed/factories';
import { at, makeDesk, makeEmployee, makeShift } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { csv, workbook } from '../../support/workbook';

const now = at('2027-03-01', '08:00');
const weekdays = [1, 2, 3, 4, 5];
const tuesday = { date: '2027-03-30', from: '10:00', to: '14:00' };
let lead: Actor;
let desk: Awaited<ReturnType<typeof makeDesk>>;
let mette: { id: string };

beforeEach(async () => {
  await resetDatabase();
  desk = await makeDesk(database(), {
    name: 'Pas og kørekort',
    hours: [{ weekdays, opens: '08:00', closes: '18:00' }],
    minimums: [{ weekdays, from: '10:00', to: '16:00', people: 1 }],
  });
  lead = await actorOf((await makeEmployee(database(), { roles: ['lead'] })).id);
  mette = await person('Mette Sørensen');
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const person = (name: string, given = {}) => makeEmployee(database(), { deskId: desk.id, name, ...given });
const shifts = () => sql<{ name: string; starts: Date; ends: Date }>('SELECT name, starts, ends FROM shifts JOIN employees e ON e.id = employee_id ORDER BY starts, name');
const head = 'Medarbejder;Skranke;Fra;Til';

async function park(bytes: Buffer, by = lead, moment = now): Promise<string> {
  const parked = await parkImport(by, { kind: 'roster', fileName: 'uge13.csv', bytes }, moment);
  if (!parked.ok) throw new Error(parked.reason);
  return parked.value.id;
}
const lines = async (id: string) => (await listLines(id, { show: null, page: 1 })).rows;
const say = async (id: string, choice: { onlyGood?: boolean; whole?: boolean; version?: number } = {}) => {
  const file = await getParked(lead, id, now);
  return confirmImport(lead, { importId: id, version: file?.version ?? 1, onlyGood: false, whole: false, ...choice }, now);
};

test('a workbook with real dates: seen first, saved on a yes, logged, and the same file twice changes nothing', async () => {
  const bytes = await workbook(['Til', 'FRA ', 'Medarbejder', 'Løn', 'skranke'], [
    [{ wall: '2027-03-30 14:00' }, { wall: '2027-03-30 08:30' }, 'Mette Sørensen', 'hemmelig', 'Pas og kørekort'],
  ]);
  const id = await park(bytes);
  expect(await shifts()).toEqual([]);
  expect(await getParked(lead, id, now)).toMatchObject({ ignored: ['Løn'], counts: { new: 1, error: 0 }, before: null });
  expect(JSON.stringify(await sql('SELECT content FROM parked_lines'))).not.toContain('hemmelig');
  expect(await lines(id)).toMatchObject([{ row: 2, state: 'new', cells: { from: '2027-03-30 08:30' } }]);

  expect(await say(id)).toEqual({ ok: true, value: { id } });
  expect(await shifts()).toEqual([{ name: 'Mette Sørensen', starts: at('2027-03-30', '08:30'), ends: at('2027-03-30', '14:00') }]);
  expect(await getRecord(lead, id)).toMatchObject({ added: 1, changed: 0, unchanged: 0, removed: 0, skipped: 0 });
  expect(await sql('SELECT action, subject_kind FROM audit_entries ORDER BY action')).toEqual([
    { action: 'rosterImported', subject_kind: 'import' },
    { action: 'shiftsImported', subject_kind: 'employee' },
  ]);
  expect(await sql('SELECT 1 FROM parked_lines')).toEqual([]);

  const again = await park(bytes);
  expect(await getParked(lead, again, now)).toMatchObject({ counts: { unchanged: 1, new: 0 }, before: now });
  const before = await sql('SELECT * FROM shifts');
  expect(await say(again)).toMatchObject({ reason: 'nothingToDo' });
  expect(await sql('SELECT * FROM shifts')).toEqual(before);
});

test('each row that cannot be is named with its number, its value and why; the good ones only on a choice', async () => {
  await person('Mette Hansen');
  await person('Mette Hansen', { email: 'mh2@uge13.example' });
  await person('Ole Olsen', { deactivatedAt: now });
  await makeEmployee(database(), { name: 'Fremmed' });
  await makeDesk(database(), { name: 'Lukket', unitId: desk.unitId, siteId: desk.siteId, retiredAt: now });
  const day = '30-03-2027';
  const id = await park(csv([
    head,
    `Mette Sørensen;Pas og kørekort;${day} 10.00;${day} 14.00`,
    `Mete Sørensen;Pas og kørekort;${day} 10.00;${day} 14.00`,
    '',
    `Mette Hansen;Pas og kørekort;${day} 10.00;${day} 14.00`,
    `Ole Olsen;Pas og kørekort;${day} 10.00;14.00`,
    `mh2@uge13.example;Pas og korekort;${day} 10.00;14.00`,
    `mh2@uge13.example;Lukket;${day} 10.00;14.00`,
    `Fremmed;Pas og kørekort;${day} 10.00;14.00`,
    `Mette Sørensen;Pas og kørekort;31-03-2027 14.00;31-03-2027 10.00`,
    `Mette Sørensen;Pas og kørekort;31-02-2027 10.00;14.00`,
    `Mette Sørensen;Pas og kørekort;28-03-2027 2.30;28-03-2027 4.00`,
    `Mette Sørensen;Pas og kørekort;01-04-2027 7.00;01-04-2027 12.00`,
    `Mette Sørensen;Pas og kørekort;03-04-2027 10.00;03-04-2027 12.00`,
    `Mette Sørensen;Pas og kørekort;02-04-2027 10.00;02-04-2027 14.00`,
    `Mette Sørensen;Pas og kørekort;02-04-2027 13.00;02-04-2027 16.00`,
    `;;;`.replaceAll(';', ' ;'),
    `;Pas og kørekort;02-04-2027;`,
    `Mette Sørensen;Pas og kørekort;01-02-2027 10.00;01-02-2027 12.00`,
  ]));
  const found = await lines(id);
  expect(found.map(({ row, state, issues }) => [row, state, ...issues.map(({ reason }) => reason)])).toEqual([
    [2, 'new'],
    [3, 'error', 'unknownPersonNear'],
    [5, 'error', 'ambiguousPerson'],
    [6, 'error', 'employeeInactive'],
    [7, 'error', 'unknownDeskNear'],
    [8, 'error', 'deskRetired'],
    [9, 'error', 'deskOfOtherUnit'],
    [10, 'error', 'endBeforeStart'],
    [11, 'error', 'notAMoment'],
    [12, 'error', 'missingHour'],
    [13, 'error', 'outsideHours'],
    [14, 'error', 'closedThatDay'],
    [15, 'error', 'overlapsRow'],
    [16, 'error', 'overlapsRow'],
    [18, 'error', 'required', 'required'],
    [19, 'error', 'shiftPast'],
  ]);
  expect(found[1]!.issues[0]).toMatchObject({ params: { value: 'Mete Sørensen', near: 'Mette Sørensen' } });
  expect(found[8]!.issues[0]).toMatchObject({ params: { value: '31-02-2027 10.00' } });
  expect(found[12]!.issues[0]).toMatchObject({ params: { other: 16 } });
  expect(await say(id)).toMatchObject({ reason: 'errorsLeft' });
  expect(await say(id, { onlyGood: true, whole: true })).toMatchObject({ reason: 'wholeWithErrors' });
  expect(await shifts()).toEqual([]);
  expect(await say(id, { onlyGood: true })).toMatchObject({ ok: true });
  expect(await shifts()).toHaveLength(1);
  expect(await getRecord(lead, id)).toMatchObject({ added: 1, skipped: 15 });
});

test('a row that overlaps a shift takes its place and keeps its id; what is missing goes only with a whole file', async () => {
  const shift = await makeShift(database(), { employeeId: mette.id, ...tuesday });
  const ali = await person('Ali');
  await makeShift(database(), { employeeId: ali.id, ...tuesday, date: '2027-03-31' });
  await makeShift(database(), { employeeId: ali.id, ...tuesday, date: '2027-04-06' });
  const id = await park(csv([head, 'Mette Sørensen;Pas og kørekort;30-03-2027 9.00;30-03-2027 12.00']));
  expect(await lines(id)).toMatchObject([
    { row: 2, state: 'changed', notes: [{ reason: 'wasShift', params: { starts: shift.starts.toISOString() } }] },
    { row: null, state: 'leaves', cells: { employee: 'Ali', from: '31-03-2027 10.00' } },
  ]);
  const other = await park(csv([head, 'Mette Sørensen;Pas og kørekort;30-03-2027 9.00;30-03-2027 12.00']));
  await say(id);
  expect(await shifts()).toHaveLength(3);
  expect(await sql('SELECT id, starts FROM shifts WHERE employee_id = $1', [mette.id])).toEqual([{ id: shift.id, starts: at('2027-03-30', '09:00') }]);
  await recheckImport(lead, { importId: other }, now);
  expect(await say(other, { whole: true })).toMatchObject({ ok: true });
  expect((await shifts()).map(({ starts }) => starts)).toEqual([at('2027-03-30', '09:00'), at('2027-04-06', '10:00')]);
  expect(await getRecord(lead, other)).toMatchObject({ unchanged: 1, removed: 1 });
});

test('two rows that share an old shift out between them, and two people who swap', async () => {
  await makeShift(database(), { employeeId: mette.id, ...tuesday });
  const ali = await person('Ali');
  await makeShift(database(), { employeeId: ali.id, ...tuesday, date: '2027-03-31' });
  const id = await park(csv([
    head,
    'Mette Sørensen;Pas og kørekort;30-03-2027 10.00;12.00',
    'Mette Sørensen;Pas og kørekort;30-03-2027 12.00;14.00',
    'Mette Sørensen;Pas og kørekort;31-03-2027 10.00;14.00',
    'Ali;Pas og kørekort;30-03-2027 10.00;14.00',
  ]));
  expect((await lines(id)).map(({ state }) => state)).toEqual(['changed', 'new', 'new', 'new', 'leaves']);
  expect(await say(id, { whole: true })).toMatchObject({ ok: true });
  expect((await shifts()).map(({ name, starts }) => [name, starts])).toEqual([
    ['Ali', at('2027-03-30', '10:00')],
    ['Mette Sørensen', at('2027-03-30', '10:00')],
    ['Mette Sørensen', at('2027-03-30', '12:00')],
    ['Mette Sørensen', at('2027-03-31', '10:00')],
  ]);
});

describe('while a colleague is away on a visit', () => {
  beforeEach(async () => {
    const ali = await person('Ali');
    await makeShift(database(), { employeeId: mette.id, ...tuesday });
    await makeShift(database(), { employeeId: ali.id, ...tuesday });
    const opening = await makeOpening(database(), { date: '2027-03-30', from: '11:00', to: '12:00' });
    await makeVisit(database(), { openingId: opening.id, visitorId: ali.id });
  });

  test('a row that would leave the desk short is refused with the time', async () => {
    const id = await park(csv([head, 'Mette Sørensen;Pas og kørekort;30-03-2027 12.00;30-03-2027 16.00']));
    expect(await lines(id)).toMatchObject([{ state: 'error', issues: [{ reason: 'deskShort', params: { needed: 1, left: 0, at: at('2027-03-30', '11:00').toISOString() } }] }]);
  });

  test('unless another row brings somebody in their place', async () => {
    await person('Sofie');
    const id = await park(csv([head, 'Mette Sørensen;Pas og kørekort;30-03-2027 12.00;16.00', 'Sofie;Pas og kørekort;30-03-2027 10.00;14.00']));
    expect((await lines(id)).map(({ state }) => state)).toEqual(['changed', 'new', 'leaves']);
  });

  test('a shift for the visitor does not fill a desk that has nobody else; beside a colleague’s it may come', async () => {
    await sql('DELETE FROM shifts');
    const row = (name: string) => `${name};Pas og kørekort;30-03-2027 10.00;30-03-2027 14.00`;
    expect(await lines(await park(csv([head, row('Ali')])))).toMatchObject([{ state: 'error', issues: [{ reason: 'deskShort', params: { needed: 1, left: 0 } }] }]);
    expect((await lines(await park(csv([head, row('Ali'), row('Mette Sørensen')])))).map(({ state }) => state)).toEqual(['new', 'new']);
  });

  test('a shift that is missing in a whole file stays, and says why', async () => {
    const id = await park(csv([head, 'Ali;Pas og kørekort;30-03-2027 10.00;30-03-2027 14.00']));
    expect(await lines(id)).toMatchObject([{ state: 'unchanged' }, { row: null, state: 'stays', issues: [{ reason: 'deskShort' }] }]);
    expect(await say(id, { whole: true })).toMatchObject({ reason: 'nothingToDo' });
    expect(await shifts()).toHaveLength(2);
  });
});

describe('what changes between seeing and saying yes', () => {
  const bytes = () => csv([head, 'Mette Sørensen;Pas og kørekort;30-03-2027 9.00;30-03-2027 12.00', 'Mette Sørensen;Pas og kørekort;31-03-2027 9.00;31-03-2027 12.00']);

  test('a desk retired: nothing is saved, the rows are named, and a yes to the old page is none', async () => {
    const id = await park(bytes());
    await database().desk.update({ where: { id: desk.id }, data: { retiredAt: now } });
    expect(await say(id)).toMatchObject({ ok: false, reason: 'changedSince', params: { count: 2 }, rows: [2, 3] });
    expect(await shifts()).toEqual([]);
    expect(await getParked(lead, id, now)).toMatchObject({ version: 2, moved: 2, counts: { error: 2 } });
    await database().desk.update({ where: { id: desk.id }, data: { retiredAt: null } });
    expect(await say(id, { version: 1 })).toMatchObject({ reason: 'changedSince' });
    await recheckImport(lead, { importId: id }, now);
    expect(await say(id)).toMatchObject({ ok: true });
  });

  test('a shift that somebody laid by hand meanwhile', async () => {
    const id = await park(bytes());
    await makeShift(database(), { employeeId: mette.id, date: '2027-03-31', from: '10:00', to: '16:00' });
    expect(await say(id)).toMatchObject({ reason: 'changedSince', rows: [3] });
    expect(await shifts()).toHaveLength(1);
  });

  test('two yeses at once save once, and a third finds it done', async () => {
    const id = await park(bytes());
    const both = await Promise.all([say(id), say(id)]);
    expect(both).toEqual([{ ok: true, value: { id } }, { ok: true, value: { id } }]);
    expect(await shifts()).toHaveLength(2);
    expect(await sql('SELECT 1 FROM import_records')).toHaveLength(1);
    expect(await say(id)).toMatchObject({ ok: true });
  });

  test('two files about the same at once: one is saved, the other is told', async () => {
    const [one, two] = [await park(bytes()), await park(bytes())];
    const both = await Promise.all([say(one), say(two)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: expect.stringMatching(/^changed(Since|AtOnce)$/) });
    expect(await shifts()).toHaveLength(2);
  });
});

test('a file is its owner’s alone, goes after a day, and can be dropped', async () => {
  const other = await actorOf((await makeEmployee(database(), { roles: ['lead'] })).id);
  const bytes = csv([head, 'Mette Sørensen;Pas og kørekort;30-03-2027 9.00;30-03-2027 12.00']);
  const id = await park(bytes);
  expect(await getParked(other, id, now)).toBeNull();
  const yes = { importId: id, version: 1, onlyGood: false, whole: false };
  expect(await confirmImport(other, yes, now)).toMatchObject({ reason: 'gone' });
  expect(await recheckImport(other, { importId: id }, now)).toMatchObject({ reason: 'gone' });
  expect(await dropImport(other, { importId: id })).toMatchObject({ reason: 'gone' });
  const tomorrow = new Date(now.getTime() + 24 * 60 * 60_000);
  expect(await confirmImport(lead, yes, tomorrow)).toMatchObject({ reason: 'gone' });
  await park(bytes, other, tomorrow);
  expect(await sql('SELECT owner_id FROM parked_imports')).toEqual([{ owner_id: other.id }]);
  const third = await park(bytes);
  await forgetImports(tomorrow);
  expect(await sql('SELECT owner_id FROM parked_imports')).toEqual([{ owner_id: other.id }]);
  expect(await dropImport(lead, { importId: third })).toMatchObject({ reason: 'gone' });
  const second = await park(bytes);
  expect(await dropImport(lead, { importId: second })).toMatchObject({ ok: true });
  expect(await sql('SELECT 1 FROM parked_lines')).toHaveLength(1);
});

test('who may not lay shifts may not bring them in a file', async () => {
  const employee = await actorOf(mette.id);
  const bytes = csv([head, 'Mette Sørensen;Pas og kørekort;30-03-2027 9.00;30-03-2027 12.00']);
  expect(await parkImport(employee, { kind: 'roster', fileName: 'x.csv', bytes }, now)).toMatchObject({ reason: 'notAllowed' });
  expect(await parkImport(lead, { kind: 'employees', fileName: 'x.csv', bytes }, now)).toMatchObject({ reason: 'notAllowed' });
});
