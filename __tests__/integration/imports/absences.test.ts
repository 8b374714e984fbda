import { confirmImport, parkImport } from '@/lib/imports/commands';
import { getParked, listLines } from '@/lib/imports/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { removeBlock } from '@/lib/visits/blocks/commands';
import { makeOpening, makeVisit } from '@/prisma/seed/factories';
import { at, makeBlock, makeEmployee, makeShift, makeDesk } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { csv, workbook } from '../../support/workbook';

const now = at('2027-03-01', '08:00');
let lead: Actor;
let mette: Actor;

beforeEach(async () => {
  await resetDatabase();
  lead = await actorOf((await makeEmployee(database(), { roles: ['lead'] })).id);
  const desk = await makeDesk(database());
  mette = await actorOf((await makeEmployee(database(), { name: 'Mette Sørensen', deskId: desk.id })).id);
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const head = 'Medarbejder;Fra;Til;Note';
async function park(bytes: Buffer, moment = now): Promise<string> {
  const parked = await parkImport(lead, { kind: 'absences', fileName: 'fravaer.csv', bytes }, moment);
  if (!parked.ok) throw new Error(parked.reason);
  return parked.value.id;
}
const lines = async (id: string) => (await listLines(id, { show: null, page: 1 })).rows;
const say = async (id: string, choice: { onlyGood?: boolean; whole?: boolean } = {}) => {
  const file = await getParked(lead, id, now);
  return confirmImport(lead, { importId: id, version: file?.version ?? 1, onlyGood: false, whole: false, ...choice }, now);
};
const blocks = () => sql<{ starts: Date; ends: Date; note: string }>("SELECT starts, ends, note FROM commitments WHERE active AND kind = 'block' ORDER BY starts");

test('whole days, hours and spans over the night of the clock change; the same file twice changes nothing', async () => {
  const ali = await makeEmployee(database(), { name: 'Ali Åge' });
  const bytes = await workbook(['Medarbejder', 'Fra', 'Til', 'Note'], [
    ['Sørensen, Mette', { wall: '2027-03-26 00:00' }, { wall: '2027-03-28 00:00' }, 'Ferie'],
    ['ALI  åge', { wall: '2027-03-30 08:30' }, { wall: '2027-03-30 12:00' }, 'Kursus'],
    [ali.email, '1. april 2027', null, ''],
  ]);
  const id = await park(bytes);
  expect(await say(id)).toMatchObject({ ok: true });
  expect(await blocks()).toEqual([
    { starts: at('2027-03-26', '00:00'), ends: at('2027-03-29', '00:00'), note: 'Ferie' },
    { starts: at('2027-03-30', '08:30'), ends: at('2027-03-30', '12:00'), note: 'Kursus' },
    { starts: at('2027-04-01', '00:00'), ends: at('2027-04-02', '00:00'), note: '' },
  ]);
  const again = await park(bytes);
  expect((await lines(again)).map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  expect(await say(again)).toMatchObject({ reason: 'nothingToDo' });
});

test('a later file moves what an earlier one brought, and takes away what it no longer holds; what people blocked stays', async () => {
  const ali = await makeEmployee(database(), { name: 'Ali' });
  await makeBlock(database(), { employeeId: mette.id, date: '2027-03-31', from: '10:00', to: '11:00', note: 'Tandlæge' });
  await say(await park(csv([head, 'Mette Sørensen;31-03-2027;31-03-2027;Kursus', 'Ali;31-03-2027;;Ferie'])));
  expect(await blocks()).toEqual([
    { starts: at('2027-03-31', '00:00'), ends: at('2027-03-31', '10:00'), note: 'Kursus' },
    { starts: at('2027-03-31', '00:00'), ends: at('2027-04-01', '00:00'), note: 'Ferie' },
    { starts: at('2027-03-31', '10:00'), ends: at('2027-03-31', '11:00'), note: 'Tandlæge' },
    { starts: at('2027-03-31', '11:00'), ends: at('2027-04-01', '00:00'), note: 'Kursus' },
  ].sort((a, b) => a.starts.getTime() - b.starts.getTime()));
  const id = await park(csv([head, 'Mette Sørensen;31-03-2027 12.00;31-03-2027 16.00;Kursus']));
  const found = await lines(id);
  expect(found.map(({ state }) => state)).toEqual(['changed', 'leaves', 'leaves']);
  expect(JSON.stringify(found)).not.toContain('Tandlæge');
  await say(id, { whole: true });
  expect(await blocks()).toEqual([
    { starts: at('2027-03-31', '10:00'), ends: at('2027-03-31', '11:00'), note: 'Tandlæge' },
    { starts: at('2027-03-31', '12:00'), ends: at('2027-03-31', '16:00'), note: 'Kursus' },
  ]);
  expect(await sql('SELECT 1 FROM commitments WHERE employee_id = $1', [ali.id])).toHaveLength(1);
});

test('what is booked is not pushed aside: the row says what and when', async () => {
  const opening = await makeOpening(database(), { date: '2027-03-30', from: '11:00', to: '12:00', topic: 'Pas og kørekort' });
  await makeVisit(database(), { openingId: opening.id, visitorId: mette.id });
  const id = await park(csv([head, 'Mette Sørensen;30-03-2027;30-03-2027;Syg', 'Mette Sørensen;31-03-2027;;Syg']));
  expect(await lines(id)).toMatchObject([
    { row: 2, state: 'error', issues: [{ reason: 'booked', params: { kind: 'visiting', title: 'Pas og kørekort', starts: at('2027-03-30', '11:00').toISOString() } }] },
    { row: 3, state: 'new' },
  ]);
  expect(await say(id, { onlyGood: true })).toMatchObject({ ok: true });
  expect(await blocks()).toHaveLength(1);
});

test('a visit that somebody takes between seeing and saying yes is found', async () => {
  const id = await park(csv([head, 'Mette Sørensen;30-03-2027;30-03-2027;Ferie']));
  const opening = await makeOpening(database(), { date: '2027-03-30', from: '11:00', to: '12:00' });
  await makeVisit(database(), { openingId: opening.id, visitorId: mette.id });
  expect(await say(id)).toMatchObject({ reason: 'changedSince', rows: [2] });
  expect(await blocks()).toEqual([]);
});

test('remarks: a shift at that time, time already kept free, the past, a CPR number that is not even parked', async () => {
  await makeShift(database(), { employeeId: mette.id, date: '2027-03-30', from: '10:00', to: '14:00' });
  await makeBlock(database(), { employeeId: mette.id, date: '2027-03-31', from: '08:00', to: '16:00', note: 'Mit eget' });
  const id = await park(csv([
    head,
    'Mette Sørensen;30-03-2027;;Ferie',
    'Mette Sørensen;31-03-2027 9.00;31-03-2027 15.00;Ferie',
    'Mette Sørensen;01-02-2027;;Ferie',
    'Mette Sørensen;02-04-2027;;Læge 010203-1234',
    'Mette Sørensen;31-10-2027 2.30;31-10-2027 5.00;',
    'Mette Sørensen;03-04-2027;01-04-2027;',
    'Mette Sørensen;30-03-2027 12.00;30-03-2027 13.00;Kursus',
    'Mette Sørensen;kl. 10;;',
  ]));
  expect((await lines(id)).map(({ state, issues, notes }) => [state, ...[...issues, ...notes].map(({ reason }) => reason)])).toEqual([
    ['error', 'overlapsRow'],
    ['unchanged', 'alreadyBlocked', 'hasShift'].slice(0, 2),
    ['unchanged', 'past'],
    ['error', 'cprNumber'],
    ['new', 'ambiguousHour'],
    ['error', 'endBeforeStart'],
    ['error', 'overlapsRow'],
    ['error', 'dateMissing'],
  ]);
  expect(JSON.stringify(await sql('SELECT content FROM parked_lines'))).not.toContain('1234');
  const other = await park(csv([head, 'Mette Sørensen;30-03-2027;;Ferie']));
  expect(await lines(other)).toMatchObject([{ state: 'new', notes: [{ reason: 'hasShift' }] }]);
});

test('somebody whose colleague is on a visit cannot be missed as well: the row says where and when', async () => {
  const { deskId } = await database().employee.findUniqueOrThrow({ where: { id: mette.id } });
  await database().minimumStaffing.create({ data: { deskId: deskId!, weekday: 2, fromMinute: 600, toMinute: 840, people: 1 } });
  const ali = await makeEmployee(database(), { name: 'Ali Åge', deskId: deskId! });
  for (const { id } of [mette, ali]) await makeShift(database(), { employeeId: id, date: '2027-03-30', from: '09:00', to: '15:00' });
  const opening = await makeOpening(database(), { date: '2027-03-30', from: '11:00', to: '12:00' });
  await makeVisit(database(), { openingId: opening.id, visitorId: ali.id });
  const id = await park(csv([head, 'Mette Sørensen;30-03-2027;;Syg', 'Mette Sørensen;31-03-2027;;Syg']));
  expect(await lines(id)).toMatchObject([
    { row: 2, state: 'error', issues: [{ reason: 'deskShort', params: { needed: 1, left: 0, at: at('2027-03-30', '11:00').toISOString() } }] },
    { row: 3, state: 'new' },
  ]);
  const half = await park(csv([head, 'Mette Sørensen;30-03-2027 12.00;30-03-2027 16.00;Tandlæge']));
  expect(await lines(half)).toMatchObject([{ state: 'new' }]);
  // A visit that comes between the look and the yes is found under the locks of the desk.
  const free = await park(csv([head, 'Mette Sørensen;30-03-2027 12.00;30-03-2027 16.00;Tandlæge']));
  const late = await makeOpening(database(), { date: '2027-03-30', from: '13:00', to: '13:30' });
  await makeVisit(database(), { openingId: late.id, visitorId: ali.id });
  expect(await say(free)).toMatchObject({ reason: 'changedSince', rows: [2] });
});

test('what came with a file is its person’s to take away, like any other time of theirs', async () => {
  await say(await park(csv([head, 'Mette Sørensen;30-03-2027;;Ferie'])));
  const [block] = await sql<{ id: string }>("SELECT id FROM commitments WHERE kind = 'block'");
  expect(await removeBlock(mette, { commitmentId: block!.id }, now)).toMatchObject({ ok: true });
});
