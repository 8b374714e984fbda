import { addDesk, changeDesk, reopenDesk, retireDesk } from '@/lib/desks/commands';
import { getDesk } from '@/lib/desks/queries';
import type { Period } from '@/lib/desks/types';
import type { Actor } from '@/lib/platform/auth/types';
import { database, databaseCode, disconnect } from '@/lib/platform/db/client';
import { addCivilDays, civilDateOf, weekdayOf } from '@/lib/platform/time';
import { makeOpening, makeVisit } from '@/prisma/seed/factories';
import { at, makeDesk, makeEmployee, makeShift, makeSite, makeUnit } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = at('2027-03-01', '08:00');
let admin: Actor;

beforeEach(async () => {
  await resetDatabase();
  admin = await actorOf((await makeEmployee(database(), { roles: ['administrator'] })).id);
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const tuesday = (from: number, to: number, people = 1): Period => ({ weekday: 2, from: from * 60, to: to * 60, people });
const refusal = async (work: Promise<unknown>) => databaseCode(await work.then(() => null, (error: unknown) => error));

test('periods come back as they were written, a gap stays a gap', async () => {
  const [unit, site] = [await makeUnit(database()), await makeSite(database())];
  const periods = [tuesday(10, 12, 2), tuesday(12, 14, 0), tuesday(15, 18, 1)];
  const added = await addDesk(admin, { unitId: unit.id, siteId: site.id, name: 'Pas', periods }, now);
  if (!added.ok) throw new Error(added.reason);
  expect(await getDesk(added.value.id)).toMatchObject({ name: 'Pas', periods });
  expect(await sql('SELECT opens, closes FROM desk_hours ORDER BY opens')).toEqual([
    { opens: 600, closes: 840 },
    { opens: 900, closes: 1080 },
  ]);
  expect(await addDesk(admin, { unitId: unit.id, siteId: site.id, name: 'Pas', periods }, now)).toMatchObject({ reason: 'nameTaken' });
});

test('hours are not narrowed under shifts to come, by rule and by the database; under past ones they are', async () => {
  const desk = await makeDesk(database(), { hours: [{ weekdays: [2], opens: '10:00', closes: '16:00' }] });
  const mette = await makeEmployee(database(), { name: 'Mette', deskId: desk.id });
  // The database asks its own clock what is to come: a Tuesday ahead of that one, whenever this is run.
  const today = civilDateOf(new Date());
  const date = addCivilDays(today, 9 - weekdayOf(today));
  const shift = await makeShift(database(), { employeeId: mette.id, date, from: '10:00', to: '16:00' });
  const narrow = { deskId: desk.id, version: 1, name: desk.name, periods: [tuesday(10, 15)] };
  expect(await changeDesk(admin, narrow, new Date())).toMatchObject({
    reason: 'hoursUnderShifts',
    params: { count: 1 },
    shifts: [{ id: shift.id, employee: 'Mette' }],
  });
  expect(await refusal(sql('UPDATE desk_hours SET closes = 900 WHERE desk_id = $1', [desk.id]))).toBe('23514');
  expect(await refusal(sql('DELETE FROM desk_hours WHERE desk_id = $1', [desk.id]))).toBe('23514');
  expect(await changeDesk(admin, { ...narrow, periods: [tuesday(9, 17)] }, now)).toMatchObject({ ok: true });

  await sql('DELETE FROM shifts');
  await makeShift(database(), { employeeId: mette.id, date: '2014-03-25', from: '10:00', to: '16:00' });
  expect(await changeDesk(admin, { ...narrow, version: 2 }, now)).toMatchObject({ ok: true });
});

test('of two who change a desk from the same page the second is told, and overwrites nothing', async () => {
  const desk = await makeDesk(database());
  const change = (name: string, version: number) => changeDesk(admin, { deskId: desk.id, version, name, periods: [tuesday(10, 15)] }, now);
  const both = await Promise.all([change('Pas', 1), change('Kørekort', 1)]);
  expect(both.map((answer) => (answer.ok ? 'saved' : answer.reason)).sort()).toEqual(['changedMeanwhile', 'saved']);
  const winner = both[0]!.ok ? 'Pas' : 'Kørekort';
  expect(await sql('SELECT name, version FROM desks WHERE id = $1', [desk.id])).toEqual([{ name: winner, version: 2 }]);
  await retireDesk(admin, { deskId: desk.id }, now);
  expect(await change('Pas', 2)).toMatchObject({ reason: 'changedMeanwhile' });
  expect(await change('Skranke 1', 3)).toMatchObject({ ok: true });
});

test('a minimum is not raised over those who have been let go on a visit', async () => {
  const desk = await makeDesk(database());
  const [mette, ali] = [await makeEmployee(database(), { deskId: desk.id }), await makeEmployee(database(), { deskId: desk.id })];
  for (const { id } of [mette, ali]) {
    await makeShift(database(), { employeeId: id, date: '2027-03-30', from: '10:00', to: '14:00' });
  }
  const opening = await makeOpening(database(), { date: '2027-03-30', from: '11:00', to: '12:00' });
  await makeVisit(database(), { openingId: opening.id, visitorId: ali.id });
  const change = (people: number) => changeDesk(admin, { deskId: desk.id, version: 1, name: desk.name, periods: [tuesday(6, 22, people)] }, now);
  expect(await change(2)).toMatchObject({
    reason: 'minimumOverStaffing',
    params: { at: opening.starts.toISOString(), needed: 2, left: 1 },
  });
  expect(await change(1)).toMatchObject({ ok: true });
});

test('a desk is retired when nobody needs it, and can be taken into use again', async () => {
  const desk = await makeDesk(database());
  const mette = await makeEmployee(database(), { name: 'Mette', deskId: desk.id });
  const shift = await makeShift(database(), { employeeId: mette.id, date: '2027-03-30', from: '10:00', to: '16:00' });
  const it = { deskId: desk.id };
  expect(await retireDesk(admin, it, now)).toMatchObject({ reason: 'shiftsAhead', shifts: [{ id: shift.id }] });
  expect(await refusal(sql('UPDATE desks SET retired_at = $2 WHERE id = $1', [desk.id, now]))).toBe('23514');
  await sql('DELETE FROM shifts');
  expect(await retireDesk(admin, it, now)).toMatchObject({ reason: 'peopleAtDesk', people: ['Mette'] });
  await sql('UPDATE employees SET desk_id = NULL');
  expect(await retireDesk(admin, it, now)).toMatchObject({ ok: true });
  expect(await retireDesk(admin, it, now)).toMatchObject({ reason: 'deskRetired' });
  expect(await reopenDesk(admin, it, now)).toMatchObject({ ok: true });
  expect(await refusal(sql('UPDATE desks SET unit_id = (SELECT id FROM units WHERE id <> unit_id LIMIT 1)'))).toBe('23514');
});

test('one active employee may answer for a desk; who has left is not chosen, but does not stand in the way of other changes', async () => {
  const desk = await makeDesk(database(), { hours: [{ weekdays: [2], opens: '10:00', closes: '16:00' }] });
  const kim = await makeEmployee(database(), { name: 'Kim' });
  const gone = await makeEmployee(database(), { name: 'Gerda', deactivatedAt: now });
  const form = { deskId: desk.id, name: desk.name, periods: [tuesday(10, 16)] };

  expect(await changeDesk(admin, { ...form, version: 1, responsibleId: gone.id }, now)).toMatchObject({ reason: 'responsibleLeft', params: { person: 'Gerda' } });
  expect(await getDesk(desk.id)).toMatchObject({ responsible: null });
  expect(await changeDesk(admin, { ...form, version: 1, responsibleId: kim.id }, now)).toMatchObject({ ok: true });
  expect(await getDesk(desk.id)).toMatchObject({ responsible: { id: kim.id, name: 'Kim', active: true } });
  expect(await changeDesk(admin, { ...form, version: 2 }, now)).toMatchObject({ ok: true });

  await database().employee.update({ where: { id: kim.id }, data: { deactivatedAt: now } });
  expect(await changeDesk(admin, { ...form, version: 3, responsibleId: kim.id }, now)).toMatchObject({ ok: true });
  expect(await getDesk(desk.id)).toMatchObject({ responsible: { name: 'Kim', active: false } });
  expect(await changeDesk(admin, { ...form, version: 4, responsibleId: null }, now)).toMatchObject({ ok: true });
  expect(await getDesk(desk.id)).toMatchObject({ responsible: null });

  const logged = await database().auditEntry.findMany({ where: { action: 'deskChanged' }, orderBy: { id: 'asc' }, select: { details: true } });
  expect(logged.map(({ details }) => (details as Record<string, string>).responsible)).toEqual(['Kim', undefined, undefined, '']);
});
