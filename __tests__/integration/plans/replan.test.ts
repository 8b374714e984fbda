import { changeDesk } from '@/lib/desks/commands';
import { confirmImport, parkImport, takeAnyway } from '@/lib/imports/commands';
import { getParked, listLines } from '@/lib/imports/queries';
import { getOverview } from '@/lib/overview/queries';
import { database, disconnect } from '@/lib/platform/db/client';
import { listBrokenVisits } from '@/lib/plans/broken/queries';
import { compareVisits } from '@/lib/plans/comparison/rules';
import { removePair, settlePair } from '@/lib/plans/pairs/commands';
import { publishPlan } from '@/lib/plans/publishing/commands';
import { listHostsToAsk } from '@/lib/plans/hosts/queries';
import { getPlan, listHeldVisits } from '@/lib/plans/queries';
import { runsFinished } from '@/lib/plans/runs/background/commands';
import { makePlan } from '@/lib/plans/runs/commands';
import { changeShift, removeShift } from '@/lib/rosters/commands';
import { placeVisitor } from '@/lib/visits/place/commands';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { now, tuesday } from '../../support/exchange';
import { makeWishRound, type WishRound } from '../../support/plan-round';
import { done } from '../../support/visit-answers';
import { csv } from '../../support/workbook';

let round: WishRound;
let morning: { id: string };
let late: { id: string };
beforeEach(async () => {
  await resetDatabase();
  round = await makeWishRound();
  morning = await round.opening({ topic: 'Pas', from: '10:00', to: '11:00', seats: 3 });
  late = await round.opening({ topic: 'Aften', from: '14:30', to: '15:00', seats: 3, hostId: (await round.host('Gerda')).id });
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const park = async (kind: 'roster' | 'absences', rows: string[]) => (await done(parkImport(round.leader, { kind, fileName: 'fil.csv', bytes: csv(rows) }, later(20)))).id;
const lines = async (id: string) => (await listLines(id, { show: null, page: 1 })).rows;
const confirm = async (id: string, whole: boolean) => {
  const { version } = (await getParked(round.leader, id, later(20)))!;
  return done(confirmImport(round.leader, { importId: id, version, onlyGood: false, whole }, later(30)));
};
const shiftOf = ({ id }: { id: string }) => database().shift.findFirstOrThrow({ where: { employeeId: id } });
const visits = () => sql<{ who: string; topic: string }>("SELECT e.name AS who, o.topic FROM visits v JOIN employees e ON e.id = v.visitor_id JOIN openings o ON o.id = v.opening_id WHERE v.state = 'registered' ORDER BY 1");
const brokenTask = async () => (await getOverview(round.leader, later(40)))!.tasks.find(({ kind }) => kind === 'visitsBroken');

/** Anna from the desk and Dorte, who minds none, are told that they visit in the morning. */
async function published() {
  const dorte = await round.free('Dorte');
  await round.wish(round.anna, [morning.id, late.id]);
  await round.wish(dorte, [morning.id, late.id]);
  await done(publishPlan(round.leader, { planId: await round.plan(), reason: '' }, later(5)));
  expect(await visits()).toEqual([{ who: 'Anna', topic: 'Pas' }, { who: 'Dorte', topic: 'Pas' }]);
  expect(await brokenTask()).toBeUndefined();
  return dorte;
}

/** A new plan, what it changes, and then for real. */
async function planAgain() {
  const planId = await round.plan(later(50));
  const changes = compareVisits(await listHeldVisits(round.round.id), (await getPlan(planId))!.visits);
  await done(publishPlan(round.leader, { planId, reason: 'Vagtplanen er ændret' }, later(60)));
  expect(await brokenTask()).toBeUndefined();
  expect(await listBrokenPromises()).toEqual([]);
  return changes;
}

test('a roster that takes somebody from a desk with a visit: seen, saved with a reason, a task, and a plan that moves that visit alone', async () => {
  const dorte = await published();
  const id = await park('roster', [
    'Medarbejder;Skranke;Fra;Til',
    ...['Anna', 'Bo'].map((name) => `${name};Pas og kørekort;30-03-2027 9.00;30-03-2027 15.00`),
  ]);
  const short = { desk: 'Pas og kørekort', needed: 2, left: 1, people: 'Anna (Pas)' };
  expect(await lines(id)).toMatchObject([{ state: 'unchanged' }, { state: 'unchanged' }, { state: 'stays', cells: { employee: 'Clara' }, issues: [{ reason: 'deskShort', params: short }] }]);
  expect(await getParked(round.leader, id, later(20))).toMatchObject({ breaking: 1, anyway: '' });
  await done(takeAnyway(round.leader, { importId: id, reason: 'Clara er sygemeldt' }, later(20)));
  expect((await lines(id))[2]).toMatchObject({ state: 'leaves', issues: [], notes: [{ reason: 'breaksDesk', params: short }] });
  expect(await getParked(round.leader, id, later(20))).toMatchObject({ breaking: 1, moved: 0, anyway: 'Clara er sygemeldt' });
  expect(await database().shift.count()).toBe(3);

  await confirm(id, true);
  expect(await database().shift.count()).toBe(2);
  expect(await sql("SELECT reason FROM audit_entries WHERE action = 'rosterImported'")).toEqual([{ reason: 'Clara er sygemeldt' }]);
  expect(await brokenTask()).toEqual({ kind: 'visitsBroken', count: 1, title: 'Besøgsuge, uge 13', link: `/rounds/${round.round.id}/plan#broken` });
  expect(await listBrokenVisits(round.round.id, later(40))).toMatchObject([{ person: round.anna.id, opening: morning.id, why: { rule: 'deskShort', left: 1 }, settled: null }]);
  expect(await visits()).toHaveLength(2);

  expect(await planAgain()).toEqual([{ person: round.anna.id, kind: 'moves', from: [morning.id], to: [late.id] }]);
  expect(await visits()).toEqual([{ who: 'Anna', topic: 'Aften' }, { who: 'Dorte', topic: 'Pas' }]);
  expect(await database().notice.count({ where: { employeeId: dorte.id, createdAt: { gt: later(40) } } })).toBe(0);
});

test('a row that replaces a shift is an error until it is taken anyway', async () => {
  await published();
  const id = await park('roster', ['Medarbejder;Skranke;Fra;Til', 'Clara;Pas og kørekort;30-03-2027 12.00;30-03-2027 15.00']);
  expect(await lines(id)).toMatchObject([{ state: 'error', issues: [{ reason: 'deskShort' }] }]);
  await done(takeAnyway(round.leader, { importId: id, reason: 'Lægebesøg' }, later(20)));
  expect((await lines(id))[0]).toMatchObject({ state: 'changed', issues: [], notes: [{ reason: 'wasShift' }, { reason: 'breaksDesk', params: { people: 'Anna (Pas)' } }] });
  await confirm(id, false);
  expect(await brokenTask()).toMatchObject({ count: 1 });
});

test('the host falls ill: the absence lies over the opening, and everybody goes where there is a host', async () => {
  await published();
  const { holger } = round;
  const id = await park('absences', ['Medarbejder;Fra;Til;Note', 'Holger;30-03-2027;;Syg']);
  expect(await lines(id)).toMatchObject([{ state: 'error', issues: [{ reason: 'booked', params: { kind: 'hosting' } }] }]);
  expect(await getParked(round.leader, id, later(20))).toMatchObject({ breaking: 1 });
  await done(takeAnyway(round.leader, { importId: id, reason: 'Ringede mandag' }, later(20)));
  expect((await lines(id))[0]).toMatchObject({ state: 'new', notes: [{ reason: 'breaksBooked', params: { kind: 'hosting', title: 'Pas' } }] });
  await confirm(id, false);
  expect(await database().commitment.findMany({ where: { employeeId: holger.id, kind: 'block' } })).toMatchObject([{ active: true, overBooked: true, note: 'Syg' }]);
  expect(await listBrokenVisits(round.round.id, later(40))).toMatchObject([{ why: { rule: 'hostAway', host: holger.id } }, { why: { rule: 'hostAway' } }]);
  expect(await planAgain()).toHaveLength(2);
  expect(await visits()).toEqual([{ who: 'Anna', topic: 'Aften' }, { who: 'Dorte', topic: 'Aften' }]);
});

test('a visitor is away: their visit alone is let go, and the file says nothing new the second time', async () => {
  const dorte = await published();
  const id = await park('absences', ['Medarbejder;Fra;Til;Note', 'Dorte;30-03-2027 8.00;30-03-2027 12.00;Kursus']);
  await done(takeAnyway(round.leader, { importId: id, reason: 'Kurset er flyttet' }, later(20)));
  await confirm(id, false);
  expect(await brokenTask()).toMatchObject({ count: 1 });
  expect(await planAgain()).toEqual([{ person: dorte.id, kind: 'moves', from: [morning.id], to: [late.id] }]);
  // Said once more the file changes nothing, and what is there is not in its own way.
  const again = await park('absences', ['Medarbejder;Fra;Til;Note', 'Dorte;30-03-2027 8.00;30-03-2027 12.00;Kursus']);
  expect(await lines(again)).toMatchObject([{ state: 'unchanged' }]);
});

test('by hand: a shift is changed or removed, and a minimum raised, only anyway and with the reason in the log', async () => {
  await published();
  const [clara, bo] = [await shiftOf(round.clara), await shiftOf(round.bo)];
  expect(await removeShift(round.leader, { shiftId: clara.id }, later(20))).toMatchObject({ ok: false, reason: 'deskShort' });
  await done(removeShift(round.leader, { shiftId: clara.id, anyway: true, reason: 'Syg' }, later(20)));
  expect(await brokenTask()).toMatchObject({ count: 1 });
  const change = { shiftId: bo.id, version: 1, employeeId: round.bo.id, deskId: round.desk.id, date: tuesday, from: '12:00', to: '15:00' };
  expect(await changeShift(round.leader, change, later(20))).toMatchObject({ ok: false, reason: 'deskShort' });
  await done(changeShift(round.leader, { ...change, anyway: true, reason: 'Møder senere' }, later(20)));
  const periods = [{ weekday: 2, from: 8 * 60, to: 18 * 60, people: 3 }];
  const desk = { deskId: round.desk.id, version: 1, name: 'Pas', weekdaysAsMonday: false, periods };
  expect(await changeDesk(round.leader, desk, later(20))).toMatchObject({ ok: false, reason: 'minimumOverStaffing' });
  await done(changeDesk(round.leader, { ...desk, anyway: true, reason: 'Travl uge' }, later(20)));
  expect(await sql("SELECT action, reason FROM audit_entries WHERE reason <> '' ORDER BY id")).toEqual([
    { action: 'shiftRemoved', reason: 'Syg' },
    { action: 'shiftChanged', reason: 'Møder senere' },
    { action: 'deskChanged', reason: 'Travl uge' },
  ]);
});

const pinAnna = () => done(settlePair(round.leader, { roundId: round.round.id, employeeId: round.anna.id, openingId: morning.id, rule: 'pin' }, later(15)));
const broken = () => listBrokenVisits(round.round.id, later(40));

describe('a visit that the lead pinned is shown, is not the planner\'s to move, and is once the pin is let go of', () => {
  test('somebody is away', async () => {
    await published();
    await pinAnna();
    const id = await park('absences', ['Medarbejder;Fra;Til;Note', 'Anna;30-03-2027 8.00;30-03-2027 12.00;Kursus']);
    await done(takeAnyway(round.leader, { importId: id, reason: 'Kursus' }, later(20)));
    await confirm(id, false);
    expect(await broken()).toMatchObject([{ person: round.anna.id, why: { rule: 'busy' }, settled: { pinned: true, given: false }, desk: round.desk.id }]);
    await done(removePair(round.leader, { employeeId: round.anna.id, openingId: morning.id }, later(45)));
    expect(await broken()).toMatchObject([{ person: round.anna.id, settled: null }]);
    expect(await planAgain()).toEqual([{ person: round.anna.id, kind: 'moves', from: [morning.id], to: [late.id] }]);
  });

  test('their desk has become short', async () => {
    await published();
    await pinAnna();
    await done(removeShift(round.leader, { shiftId: (await shiftOf(round.clara)).id, anyway: true, reason: 'Syg' }, later(20)));
    expect(await broken()).toMatchObject([{ person: round.anna.id, why: { rule: 'deskShort', left: 1 }, settled: { pinned: true, given: false } }]);
    await done(removePair(round.leader, { employeeId: round.anna.id, openingId: morning.id }, later(45)));
    expect(await planAgain()).toEqual([{ person: round.anna.id, kind: 'moves', from: [morning.id], to: [late.id] }]);
  });
});

test('a visit given by hand has a way to it, and one for which the desk was let short is what the lead allowed', async () => {
  await round.wish(round.bo, [late.id], true);
  const planId = await round.plan();
  await done(publishPlan(round.leader, { planId, reason: '' }, later(5)));
  const { visitId } = (await done(placeVisitor(round.leader, { openingId: morning.id, employeeId: round.anna.id, reason: 'Aftalt', overrideDesk: false }, later(6)))) as { visitId: string };
  await done(removeShift(round.leader, { shiftId: (await shiftOf(round.clara)).id, anyway: true, reason: 'Syg' }, later(20)));
  expect(await broken()).toEqual([]);
  const id = await park('absences', ['Medarbejder;Fra;Til;Note', 'Anna;30-03-2027 8.00;30-03-2027 12.00;Kursus']);
  await done(takeAnyway(round.leader, { importId: id, reason: 'Kursus' }, later(25)));
  await confirm(id, false);
  expect(await broken()).toMatchObject([{ person: round.anna.id, why: { rule: 'busy' }, settled: { pinned: false, given: true }, visitId }]);
});

test('a plan may move as few as possible: a better wish is no reason, a seat for one more is', async () => {
  const dorte = await published();
  const grethe = await round.free('Grethe');
  await database().opening.update({ where: { id: morning.id }, data: { seats: 2 } });
  await round.wish(grethe, [morning.id], true);
  await round.wish(dorte, [late.id, morning.id]);
  const make = async (moves: 'few' | 'broken') => {
    const started = await done(makePlan(round.leader, { roundId: round.round.id, note: '', seed: 1, moves }, later(20)));
    await runsFinished();
    return (await getPlan(started.planId))!;
  };
  expect((await make('broken')).figures.placed).toBe(2);
  const few = await make('few');
  expect(few.input.fewMoves).toBe(true);
  expect(few.figures.placed).toBe(3);
  expect(compareVisits(await listHeldVisits(round.round.id), few.visits).map(({ kind }) => kind)).toEqual(['moves', 'gains']);
});

test('hosts whom the roster has at another site meanwhile, or not at all that day, are named to be asked; who is on no roster is not', async () => {
  const hosts = async () => (await listHostsToAsk({ id: round.round.id, isoYear: 2027, isoWeek: 13 }, now)).map(({ place, doubt }) => ({ opening: place.id, ...doubt }));
  const [free, busy] = [await round.opening({ topic: 'Onsdag', date: '2027-03-31', hostId: round.bo.id }), await round.opening({ topic: 'Ude', hostId: round.clara.id, siteId: round.viby.id, from: '10:00', to: '11:00' })];
  await round.opening({ topic: 'Hjemme', hostId: round.bo.id, siteId: round.town.id, from: '10:00', to: '11:00' });
  expect(await hosts()).toEqual([{ opening: busy.id, kind: 'elsewhere', desk: round.desk.id }, { opening: free.id, kind: 'offDuty' }]);
});
