import { addShift, changeShift, removeShift } from '@/lib/rosters/commands';
import type { Actor } from '@/lib/platform/auth/types';
import { database, databaseCode, disconnect } from '@/lib/platform/db/client';
import { makeOpening, makeVisit } from '@/prisma/seed/factories';
import { at, makeDesk, makeEmployee, makeShift } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = at('2027-03-01', '08:00');
const weekdays = [1, 2, 3, 4, 5];
let lead: Actor;
let desk: Awaited<ReturnType<typeof makeDesk>>;

beforeEach(async () => {
  await resetDatabase();
  desk = await makeDesk(database(), {
    name: 'Skranken',
    hours: [{ weekdays, opens: '10:00', closes: '16:00' }],
    minimums: [{ weekdays, from: '10:00', to: '16:00', people: 1 }],
  });
  lead = await actorOf((await makeEmployee(database(), { roles: ['lead'] })).id);
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const person = (given = {}) => makeEmployee(database(), { deskId: desk.id, ...given });
const tuesday = { date: '2027-03-30', from: '10:00', to: '14:00' };
const once = { weekdays: [], weeks: 1, skipHolidays: true };
const wish = (employeeId: string, given = {}) => ({ employeeId, deskId: desk.id, ...tuesday, ...once, ...given });

test('a shift is laid and logged', async () => {
  const mette = await person({ name: 'Mette' });
  expect(await addShift(lead, wish(mette.id), now)).toEqual({
    ok: true,
    value: { deskId: desk.id, date: '2027-03-30', count: 1 },
  });
  expect(await sql('SELECT employee_id, starts FROM shifts')).toEqual([
    { employee_id: mette.id, starts: at('2027-03-30', '10:00') },
  ]);
  const [entry] = await sql('SELECT action, actor_id, subject_id, details FROM audit_entries');
  expect(entry).toMatchObject({ action: 'shiftAdded', actor_id: lead.id, subject_id: mette.id });
});

test('several days at once, without the holidays of Easter 2027, all or none', async () => {
  const mette = await person();
  const repeated = { date: '2027-03-22', weekdays: ['1', '2', '3', '4', '5'] as const, weeks: 2 };
  const answer = await addShift(lead, wish(mette.id, repeated), now);
  // Two weeks of five days, but Maundy Thursday, Good Friday and Easter Monday.
  expect(answer).toMatchObject({ ok: true, value: { count: 7 } });
  await makeShift(database(), { employeeId: mette.id, date: '2027-04-07', from: '10:00', to: '12:00' });
  const again = await addShift(lead, wish(mette.id, { date: '2027-04-06', weekdays: ['3', '4'], weeks: 1 }), now);
  expect(again).toMatchObject({ ok: false, reason: 'twoAtOnce' });
  expect(await sql("SELECT 1 FROM shifts WHERE starts > '2027-04-05'")).toHaveLength(1);
});

describe('refusals', () => {
  test.each([
    ['outside opening hours', { from: '09:00' }, 'outsideHours'],
    ['on a day the desk is closed', { date: '2027-04-03' }, 'closedThatDay'],
    ['in the past', { date: '2027-02-02' }, 'shiftPast'],
    ['end before start', { from: '14:00', to: '10:00' }, 'endBeforeStart'],
    ['in the hour that is skipped', { date: '2027-03-28', from: '02:30', skipHolidays: false }, 'missingHour'],
    ['at a desk that does not exist', { deskId: '00000000-0000-4000-8000-000000000000' }, 'unknownDesk'],
    ['only holidays', { date: '2027-03-29' }, 'noDayLeft'],
  ])('%s', async (_name, given, reason) => {
    const mette = await person();
    expect(await addShift(lead, wish(mette.id, given), now)).toMatchObject({ ok: false, reason });
    expect(await sql('SELECT 1 FROM shifts')).toEqual([]);
  });

  test('desk of another unit, retired desk, somebody who has left', async () => {
    const stranger = await makeEmployee(database());
    expect(await addShift(lead, wish(stranger.id), now)).toMatchObject({ reason: 'deskOfOtherUnit' });
    const left = await person({ deactivatedAt: now });
    expect(await addShift(lead, wish(left.id), now)).toMatchObject({ reason: 'employeeInactive' });
    const mette = await person();
    await database().desk.update({ where: { id: desk.id }, data: { retiredAt: now } });
    expect(await addShift(lead, wish(mette.id), now)).toMatchObject({ reason: 'deskRetired' });
  });

  test('two at once, named with the desk and the time, also when both are asked for in the same moment', async () => {
    const mette = await person();
    await addShift(lead, wish(mette.id), now);
    expect(await addShift(lead, wish(mette.id, { from: '13:00', to: '15:00' }), now)).toMatchObject({
      reason: 'twoAtOnce',
      params: { desk: 'Skranken', starts: at('2027-03-30', '10:00').toISOString() },
    });
    const both = await Promise.all([1, 2].map(() => addShift(lead, wish(mette.id, { date: '2027-03-31' }), now)));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

test('of two who change a shift from the same page the second is told, and overwrites nothing', async () => {
  const mette = await person({ name: 'Mette' });
  const { id } = await makeShift(database(), { employeeId: mette.id, ...tuesday });
  const change = (to: string, version: number) => changeShift(lead, { shiftId: id, version, employeeId: mette.id, deskId: desk.id, ...tuesday, to }, now);
  const both = await Promise.all([change('12:00', 1), change('13:00', 1)]);
  expect(both.map((answer) => (answer.ok ? 'saved' : answer.reason)).sort()).toEqual(['changedMeanwhile', 'saved']);
  expect(await sql('SELECT version, ends FROM shifts')).toEqual([{ version: 2, ends: at('2027-03-30', both[0]!.ok ? '12:00' : '13:00') }]);
  expect(await change('14:00', 2)).toMatchObject({ ok: true });
});

describe('while a colleague is away', () => {
  async function colleagueAway() {
    const [mette, ali] = [await person({ name: 'Mette' }), await person({ name: 'Ali' })];
    const kept = await makeShift(database(), { employeeId: mette.id, ...tuesday });
    await makeShift(database(), { employeeId: ali.id, ...tuesday });
    const opening = await makeOpening(database(), { date: '2027-03-30', from: '11:00', to: '12:00' });
    await makeVisit(database(), { openingId: opening.id, visitorId: ali.id });
    return { mette, ali, kept };
  }

  test('a shift for somebody who is away by then does not fill a desk that lacks people', async () => {
    const sofie = await person({ name: 'Sofie' });
    const opening = await makeOpening(database(), { date: '2027-03-30', from: '11:00', to: '12:00' });
    await makeVisit(database(), { openingId: opening.id, visitorId: sofie.id });
    expect(await addShift(lead, wish(sofie.id), now)).toMatchObject({ reason: 'awayThen', params: { name: 'Sofie', needed: 1, left: 0, at: opening.starts.toISOString() } });
    await makeShift(database(), { employeeId: (await person({ name: 'Mette' })).id, ...tuesday });
    expect(await addShift(lead, wish(sofie.id), now)).toMatchObject({ ok: true });
  });

  test('the shift that keeps the desk at its minimum can be neither removed nor shortened nor moved', async () => {
    const { mette, kept } = await colleagueAway();
    const refused = {
      ok: false,
      reason: 'deskShort',
      params: { desk: 'Skranken', at: at('2027-03-30', '11:00').toISOString(), needed: 1, left: 0 },
    };
    expect(await removeShift(lead, { shiftId: kept.id }, now)).toMatchObject(refused);
    const changed = { shiftId: kept.id, version: 1, employeeId: mette.id, deskId: desk.id, ...tuesday };
    expect(await changeShift(lead, { ...changed, date: '2027-03-31' }, now)).toMatchObject(refused);
    expect(await changeShift(lead, { ...changed, from: '11:30' }, now)).toMatchObject(refused);
    expect(await sql('SELECT 1 FROM shifts WHERE id = $1 AND starts = $2', [kept.id, kept.starts])).toHaveLength(1);
  });

  test('it can be shortened after they are back, and handed to somebody who is there', async () => {
    const { mette, kept } = await colleagueAway();
    const changed = { shiftId: kept.id, version: 1, deskId: desk.id, ...tuesday };
    expect(await changeShift(lead, { ...changed, employeeId: mette.id, to: '12:00' }, now)).toMatchObject({ ok: true });
    const sofie = await person({ name: 'Sofie' });
    expect(await changeShift(lead, { ...changed, version: 2, employeeId: sofie.id }, now)).toMatchObject({ ok: true });
    const again = { employeeId: mette.id, shiftId: kept.id, version: 3 };
    expect(await changeShift(lead, { ...changed, ...again, date: '2027-03-31' }, now)).toMatchObject({ reason: 'deskShort' });
  });

  test('the visitor’s own shift can go: the desk stands no worse without it', async () => {
    const { ali } = await colleagueAway();
    const [own] = await sql<{ id: string }>('SELECT id FROM shifts WHERE employee_id = $1', [ali.id]);
    expect(await removeShift(lead, { shiftId: own!.id }, now)).toMatchObject({ ok: true });
  });
});

test('a shift that is over stays in the history', async () => {
  const mette = await person();
  const shift = await makeShift(database(), { employeeId: mette.id, ...tuesday });
  const later = at('2027-03-30', '15:00');
  expect(await removeShift(lead, { shiftId: shift.id }, later)).toMatchObject({ reason: 'shiftPast' });
  expect(await removeShift(lead, { shiftId: desk.id }, now)).toMatchObject({ reason: 'unknownShift' });
});

describe('the database refuses by itself', () => {
  const refusal = async (work: Promise<unknown>) => databaseCode(await work.then(() => null, (error: unknown) => error));
  test('outside hours, two at once, other unit, retired desk, somebody who has left', async () => {
    const mette = await person();
    const lay = (given = {}) => makeShift(database(), { employeeId: mette.id, deskId: desk.id, ...tuesday, ...given });
    expect(await refusal(lay({ from: '09:00' }))).toBe('23514');
    await lay();
    expect(await refusal(lay({ from: '13:00' }))).toBe('23P01');
    expect(await refusal(lay({ employeeId: lead.id }))).toBe('23514');
    const left = await person({ deactivatedAt: now });
    expect(await refusal(lay({ employeeId: left.id }))).toBe('23514');
    const retired = await makeDesk(database(), { unitId: desk.unitId, retiredAt: now });
    expect(await refusal(lay({ deskId: retired.id, date: '2027-03-31' }))).toBe('23514');
  });
});
