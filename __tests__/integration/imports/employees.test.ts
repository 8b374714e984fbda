import { confirmImport, parkImport } from '@/lib/imports/commands';
import { getParked, listLines } from '@/lib/imports/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { makeOpening, makeVisit } from '@/prisma/seed/factories';
import { at, makeDesk, makeEmployee, makeShift, makeSite, makeUnit } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { csv } from '../../support/workbook';

const now = at('2027-03-01', '08:00');
let admin: Actor;
let unit: { id: string };
let site: { id: string };
let desk: { id: string };

beforeEach(async () => {
  await resetDatabase();
  [unit, site] = [await makeUnit(database(), { name: 'Borgerservice' }), await makeSite(database(), { name: 'Stændertorvet' })];
  desk = await makeDesk(database(), { name: 'Pas', unitId: unit.id, siteId: site.id, minimums: [{ weekdays: [2], from: '10:00', to: '16:00', people: 1 }] });
  admin = await actorOf((await person('Anna Admin', 'anna@by.dk', { roles: ['administrator'] })).id);
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const person = (name: string, email: string, given = {}) => makeEmployee(database(), { name, email, unitId: unit.id, siteId: site.id, ...given });
const head = 'Navn;E-mail;Enhed;Sted;Skranke;Roller';
const anna = 'Anna Admin;anna@by.dk;Borgerservice;Stændertorvet;;Administrator';
async function park(lines: string[], encoding: BufferEncoding = 'utf8'): Promise<string> {
  const parked = await parkImport(admin, { kind: 'employees', fileName: 'folk.csv', bytes: csv(lines, encoding) }, now);
  if (!parked.ok) throw new Error(parked.reason);
  return parked.value.id;
}
const lines = async (id: string) => (await listLines(id, { show: null, page: 1 })).rows;
const say = async (id: string, choice: { onlyGood?: boolean; whole?: boolean } = {}) => {
  const file = await getParked(admin, id, now);
  return confirmImport(admin, { importId: id, version: file?.version ?? 1, onlyGood: false, whole: false, ...choice }, now);
};
const people = () => sql('SELECT name, email, desk_id, roles::text[], deactivated_at IS NULL AS active FROM employees ORDER BY email');

test('people come, change and come back, from a file in the code page of Windows; twice changes nothing', async () => {
  await person('Bo Gammel', 'bo@by.dk', { deskId: desk.id });
  await person('Clara', 'clara@by.dk', { deactivatedAt: now });
  const rows = [head, anna, 'Bo Åby;BO@by.dk;borgerservice;STÆNDERTORVET;;Projektleder, administrator', 'Clara;clara@by.dk;Borgerservice;Stændertorvet;Pas;', 'Søren Øst;soeren@by.dk;Borgerservice;Stændertorvet;Pas;'];
  const id = await park(rows, 'latin1');
  expect((await lines(id)).map(({ state, notes }) => [state, ...notes.map(({ reason, params }) => params?.field ?? reason)])).toEqual([
    ['unchanged'],
    ['changed', 'name', 'desk', 'roles'],
    ['changed', 'reactivated', 'desk'],
    ['new'],
  ]);
  expect(await say(id)).toMatchObject({ ok: true });
  expect(await people()).toEqual([
    { name: 'Anna Admin', email: 'anna@by.dk', desk_id: null, roles: ['administrator'], active: true },
    { name: 'Bo Åby', email: 'bo@by.dk', desk_id: null, roles: ['lead', 'administrator'], active: true },
    { name: 'Clara', email: 'clara@by.dk', desk_id: desk.id, roles: [], active: true },
    { name: 'Søren Øst', email: 'soeren@by.dk', desk_id: desk.id, roles: [], active: true },
  ]);
  expect((await sql('SELECT action FROM audit_entries ORDER BY action')).map(({ action }) => action)).toEqual([
    'employeeAdded', 'employeeChanged', 'employeeChanged', 'employeeReactivated', 'employeesImported',
  ]);
  const again = await park(rows, 'latin1');
  expect((await getParked(admin, again, now))!.counts).toMatchObject({ unchanged: 4, new: 0, changed: 0 });
});

test('a file without columns for desk and roles leaves them alone', async () => {
  await person('Bo', 'bo@by.dk', { deskId: desk.id, roles: ['lead'] });
  const id = await park(['navn,mail,afdeling,lokation', 'Bo Ny,bo@by.dk,Borgerservice,Stændertorvet']);
  expect(await say(id)).toMatchObject({ ok: true });
  expect((await people())[1]).toMatchObject({ name: 'Bo Ny', desk_id: desk.id, roles: ['lead'] });
});

describe('leavers', () => {
  test('are listed, and deactivated with their shifts only when the file is whole; nobody is deleted, and never oneself', async () => {
    const bo = await person('Bo', 'bo@by.dk', { deskId: desk.id });
    await makeShift(database(), { employeeId: bo.id, date: '2027-03-30', from: '10:00', to: '12:00' });
    const rows = [head, 'Ny;ny@by.dk;Borgerservice;Stændertorvet;;'];
    const id = await park(rows);
    expect(await lines(id)).toMatchObject([
      { state: 'new' },
      { row: null, state: 'leaves', cells: { email: 'bo@by.dk' }, notes: [{ reason: 'shiftsGo', params: { count: 1 } }] },
    ]);
    expect(await say(id)).toMatchObject({ ok: true });
    expect((await people()).every(({ active }) => active)).toBe(true);
    const whole = await park(rows);
    expect(await say(whole, { whole: true })).toMatchObject({ ok: true });
    expect((await people()).map(({ email, active }) => [email, active])).toEqual([['anna@by.dk', true], ['bo@by.dk', false], ['ny@by.dk', true]]);
    expect(await sql('SELECT 1 FROM shifts')).toEqual([]);
    expect(await sql("SELECT 1 FROM audit_entries WHERE action = 'employeeDeactivated' AND subject_id = $1", [bo.id])).toHaveLength(1);
  });

  test('with something to come, or whom a desk would miss, stay and say why', async () => {
    const [bo, clara, dan] = [await person('Bo', 'bo@by.dk'), await person('Clara', 'clara@by.dk', { deskId: desk.id }), await person('Dan', 'dan@by.dk', { deskId: desk.id })];
    const opening = await makeOpening(database(), { date: '2027-03-30', from: '11:00', to: '12:00' });
    const { hostId } = await database().opening.findUniqueOrThrow({ where: { id: opening.id } });
    for (const { id } of [clara, dan]) await makeShift(database(), { employeeId: id, date: '2027-03-30', from: '10:00', to: '14:00' });
    await makeVisit(database(), { openingId: opening.id, visitorId: dan.id });
    const id = await park([head, anna]);
    const found = await lines(id);
    const of = (email: string) => found.find(({ cells }) => cells.email === email);
    expect(of('bo@by.dk')).toMatchObject({ state: 'leaves' });
    expect(of('clara@by.dk')).toMatchObject({ state: 'stays', issues: [{ reason: 'deskShort' }] });
    expect(of('dan@by.dk')).toMatchObject({ state: 'stays', issues: [{ reason: 'stillBooked', params: { count: 1 } }] });
    expect(await say(id, { whole: true })).toMatchObject({ ok: true });
    const left = await sql('SELECT id FROM employees WHERE deactivated_at IS NOT NULL');
    expect(left).toEqual([{ id: bo.id }]);
    expect(hostId).not.toBe(bo.id);
  });

  test('who signs up between seeing and saying yes is not deactivated', async () => {
    const bo = await person('Bo', 'bo@by.dk');
    const id = await park([head, anna]);
    const opening = await makeOpening(database(), { date: '2027-03-30', from: '11:00', to: '12:00' });
    await makeVisit(database(), { openingId: opening.id, visitorId: bo.id });
    expect(await say(id, { whole: true })).toMatchObject({ reason: 'changedSince' });
    expect(await sql('SELECT 1 FROM employees WHERE deactivated_at IS NOT NULL')).toEqual([]);
  });

  test('are not even listed while a row has an error: it may be theirs', async () => {
    await person('Bo', 'bo@by.dk');
    const id = await park([head, 'Bo;bo@by,dk;Borgerservice;Stændertorvet;;']);
    expect((await lines(id)).map(({ state }) => state)).toEqual(['error']);
  });
});

test('rows that cannot be, each by its reason', async () => {
  const library = await makeUnit(database(), { name: 'Bibliotek' });
  await makeDesk(database(), { name: 'Lukket', unitId: unit.id, siteId: site.id, retiredAt: now });
  const bo = await person('Bo', 'bo@by.dk', { deskId: desk.id });
  await makeShift(database(), { employeeId: bo.id, date: '2027-03-30', from: '10:00', to: '12:00' });
  const at = 'Borgerservice;Stændertorvet';
  const id = await park([
    head,
    `Anna Admin;anna@by.dk;${at};;Projektleder`,
    `Bo;bo@by.dk;Bibliotek;Stændertorvet;;`,
    `To;to@by.dk;${at};;`,
    `Tre;to@by.dk;${at};;`,
    `;fire@by.dk;${at};;`,
    `Fem;fem.by.dk;${at};;`,
    `Seks;seks@by.dk;Borgerservic;Stændertorv;;`,
    `Syv;syv@by.dk;${at};Pass;`,
    `Otte;otte@by.dk;Bibliotek;Stændertorvet;Pas;`,
    `Ni;ni@by.dk;${at};Lukket;`,
    `Ti;ti@by.dk;${at};;chef`,
    `Elleve 010203-1234;elleve@by.dk;${at};;`,
    `${'x'.repeat(121)};tolv@by.dk;${at};;`,
    `Tret\u0007ten;tretten@by.dk;${at};;`,
  ]);
  expect((await lines(id)).map(({ issues }) => issues.map(({ reason }) => reason).join(' '))).toEqual([
    'ownAdministrator', 'shiftsAtMove', 'sameEmail', 'sameEmail', 'required', 'notAnEmail', 'unknownUnitNear unknownSiteNear',
    'unknownDeskNear', 'deskElsewhere', 'deskRetired', 'unknownRole', 'cprNumber', 'tooLong', 'badCharacters',
  ]);
  expect(library.id).toBeTruthy();
  expect(await say(id)).toMatchObject({ reason: 'errorsLeft' });
});

test('an address that somebody else takes in the same moment is a change, not a crash', async () => {
  const id = await park([head, 'Ny;ny@by.dk;Borgerservice;Stændertorvet;;']);
  await person('Ny', 'ny@by.dk');
  expect(await say(id)).toMatchObject({ reason: 'changedSince', rows: [2] });
});

test('a namesake at another address is remarked on', async () => {
  await person('Bo', 'bo@by.dk');
  const id = await park([head, 'Bo;bo.ny@by.dk;Borgerservice;Stændertorvet;;']);
  expect(await lines(id)).toMatchObject([{ state: 'new', notes: [{ reason: 'sameName', params: { email: 'bo@by.dk' } }] }, { state: 'leaves' }]);
});
