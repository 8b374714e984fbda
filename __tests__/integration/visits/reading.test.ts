import { database, disconnect } from '@/lib/platform/db/client';
import { at, makeShift } from '@/prisma/seed/factories-organisation';
import { makeEvent, makeObservation } from '@/prisma/seed/factories';
import { getMyWeek } from '@/lib/visits/my-week/queries';
import { getOpening } from '@/lib/visits/opening/queries';
import { listOwed } from '@/lib/observation-origins/queries';
import { getCurrentRound, getWeek, listRoundsFor } from '@/lib/visits/queries';
import { getVisitReceipt } from '@/lib/visits/receipt/queries';
import { joinWaitingList, signUp } from '@/lib/visits/commands';
import { closeDatabase, resetDatabase } from '../../support/database';
import { makeExchange, now, tuesday, type Exchange } from '../../support/exchange';
import { done } from '../../support/visit-answers';

const week13 = { isoYear: 2027, isoWeek: 13 };
let exchange: Exchange;
beforeEach(async () => {
  await resetDatabase();
  exchange = await makeExchange();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

describe('rounds', () => {
  test('drafts are the lead’s; the current one is that of this week or the next to come', async () => {
    const { anna, leader, round, project } = exchange;
    const make = (isoWeek: number, state: 'draft' | 'published' | 'closed') =>
      database().round.create({ data: { projectId: project.id, name: `Uge ${isoWeek}`, isoYear: 2027, isoWeek, state, signUpOpens: round.signUpOpens, signUpCloses: round.signUpCloses } });
    const [past, draft, later] = [await make(5, 'closed'), await make(12, 'draft'), await make(20, 'published')];
    expect((await listRoundsFor(anna, now)).map(({ id }) => id)).toEqual([later.id, round.id, past.id]);
    expect((await listRoundsFor(leader, now)).map(({ id }) => id)).toEqual([later.id, round.id, draft.id, past.id]);
    expect((await getCurrentRound(anna, now))?.id).toBe(round.id);
    expect(await getCurrentRound(anna, at('2027-04-04', '23:59'))).toMatchObject({ id: round.id, days: expect.arrayContaining(['2027-03-29', '2027-04-04']), phase: 'ended' });
    expect((await getCurrentRound(anna, at('2027-04-05', '00:00')))?.id).toBe(later.id);
    expect((await getCurrentRound(anna, at('2027-08-01', '00:00')))?.id).toBe(later.id);
  });

  test('of another project’s rounds, and of drafts, others see nothing', async () => {
    const { anna, leader, round } = exchange;
    await database().round.update({ where: { id: round.id }, data: { state: 'draft' } });
    expect(await getWeek(anna, round.id, now)).toBeNull();
    expect(await getWeek(leader, round.id, now)).toMatchObject({ openings: [] });
    await database().project.updateMany({ data: { current: false } });
    expect(await listRoundsFor(leader, now)).toEqual([]);
  });
});

test('the week: each opening with seats, who I am to it and what stands in my way', async () => {
  const { anna, bo, holger, opening, host, free, round } = exchange;
  const full = await opening({ seats: 1, topic: 'A', programme: 'Se', meetingPlace: 'Her' });
  const other = await opening({ hostId: (await host('Gerda')).id, topic: 'B', from: '10:30', to: '12:30' });
  const off = await opening({ hostId: (await host('Hanne')).id, topic: 'C', date: '2027-04-01', state: 'calledOff' });
  await done(signUp(anna, { openingId: full.id }, now));
  const [dorte, erik] = [await free('Dorte'), await free('Erik')];
  for (const one of [dorte, erik]) await done(joinWaitingList(one, { openingId: full.id }, now));

  const seen = async (actor: typeof anna) =>
    (await getWeek(actor, round.id, now))!.openings.map(({ topic, mine, obstacles }) => [topic, mine?.state ?? null, ...obstacles.map(({ reason }) => reason)]);
  expect(await seen(anna)).toEqual([['A', 'registered', 'alreadyRegistered'], ['B', null, 'clash'], ['C', null, 'calledOff']]);
  expect(await seen(bo)).toEqual([['A', null, 'full', 'deskShort'], ['B', null, 'deskShort'], ['C', null, 'calledOff']]);
  expect(await seen(erik)).toEqual([['A', 'waitlisted', 'alreadyWaiting'], ['B', null], ['C', null, 'calledOff']]);
  expect(await seen(holger)).toEqual([['A', 'hosting', 'ownUnit', 'ownOpening', 'full'], ['B', null, 'ownUnit', 'clash'], ['C', null, 'calledOff']]);

  const week = (await getWeek(erik, round.id, now))!;
  expect(week.openings[0]).toMatchObject({
    id: full.id, day: tuesday, site: { name: 'Roskilde Bibliotek' }, unit: { name: 'Bibliotek' }, hostName: 'Holger',
    starts: full.starts, ends: full.ends, seats: 1, taken: 1, waiting: 2, programme: 'Se', meetingPlace: 'Her', state: 'offered',
    mine: { state: 'waitlisted', place: 2 },
  });
  expect(week.openings.map(({ id }) => id)).toEqual([full.id, other.id, off.id]);
  expect(week.round).toMatchObject({ id: round.id, phase: 'open' });
});

test('an opening: who comes, who waits for those who may know, the way there, what would do instead', async () => {
  const { anna, bo, holger, leader, opening, host, free, viby } = exchange;
  const { id } = await opening({ seats: 1, hostId: (await host('Gerda')).id, siteId: viby.id });
  const alternative = await opening({ date: '2027-03-31' });
  const { visitId } = await done(signUp(anna, { openingId: id }, now));
  const dorte = await free('Dorte');
  await done(joinWaitingList(dorte, { openingId: id }, now));

  const forBo = (await getOpening(bo, id, now))!;
  expect(forBo).toMatchObject({
    siteAddress: '', way: { fromSite: 'Stændertorvet', minutes: 30, means: 'bus 202A' }, mine: null, mayCancel: false, cancelUntil: null,
    visitors: [{ visitId, name: 'Anna', unitName: 'Borgerservice', attendance: null }], queue: [], version: 1, calledOffWhy: null,
  });
  expect(forBo.obstacles.map(({ reason }) => reason)).toEqual(['full', 'deskShort']);
  expect(forBo.alternatives.map(({ openingId }) => openingId)).toEqual([alternative.id]);
  expect((await getOpening(leader, id, now))!.queue.map(({ name }) => name)).toEqual(['Dorte']);
  expect((await getOpening(holger, id, now))!.queue).toEqual([]);
  expect(await getOpening(anna, id, now)).toMatchObject({ mine: { state: 'registered', visitId }, mayCancel: true, cancelUntil: at('2027-03-29', '10:00'), alternatives: [] });
  expect(await getOpening(anna, exchange.round.id, now)).toBeNull();
});

test('a receipt is for the visitor, the host and the lead', async () => {
  const { anna, bo, holger, leader, opening, free } = exchange;
  const { id, starts } = await opening({ seats: 1, programme: 'Du ser', meetingPlace: 'Ved døren' });
  const { visitId } = await done(signUp(anna, { openingId: id }, now));
  const dorte = await free('Dorte');
  const waiting = await done(joinWaitingList(dorte, { openingId: id }, now));
  expect(await getVisitReceipt(anna, visitId, now)).toMatchObject({
    state: 'registered', place: null, isMine: true, visitorName: 'Anna', hostName: 'Holger', programme: 'Du ser', meetingPlace: 'Ved døren',
    way: { fromSite: 'Stændertorvet', minutes: 10, means: 'til fods' }, mayCancel: true, cancelUntil: at('2027-03-29', '10:00'), mayMark: false,
  });
  expect(await getVisitReceipt(holger, visitId, starts)).toMatchObject({ isMine: false, mayCancel: false, mayMark: true });
  expect(await getVisitReceipt(leader, visitId, now)).toMatchObject({ isMine: false, mayCancel: true });
  expect(await getVisitReceipt(dorte, waiting.visitId, now)).toMatchObject({ state: 'waitlisted', place: 1 });
  for (const stranger of [bo, dorte]) expect(await getVisitReceipt(stranger, visitId, now)).toBeNull();
  expect(await getVisitReceipt(leader, id, now)).toBeNull();
});

describe('my week', () => {
  test('what I visit, host, take part in, keep for myself, wait for and mind, in order', async () => {
    const { anna, holger, opening, free, block, host, books, project } = exchange;
    const { id } = await opening({ seats: 1, topic: 'Lån', date: '2027-03-31', from: '10:00', to: '11:00' });
    const taken = await opening({ seats: 1, topic: 'MitID', hostId: (await host('Gerda')).id, date: '2027-04-02' });
    await done(signUp(await free('Dorte'), { openingId: taken.id }, now));
    const { visitId } = await done(signUp(anna, { openingId: id }, now));
    await done(joinWaitingList(anna, { openingId: taken.id }, now));
    await block({ employeeId: anna.id, date: '2027-03-29', from: '12:00', to: '13:00', note: 'Tandlæge' });
    await makeEvent(database(), { projectId: project.id, title: 'Workshop', siteId: books.id, place: 'Salen', facilitatorIds: [anna.id] });

    const mine = await getMyWeek(anna, week13, now);
    expect(mine.days).toHaveLength(7);
    expect(mine.entries.map(({ kind, day, title, siteName }) => [kind, day, title, siteName])).toEqual([
      ['block', '2027-03-29', 'Tandlæge', ''],
      ['shift', tuesday, 'Pas og kørekort', 'Stændertorvet'],
      ['visiting', '2027-03-31', 'Lån', 'Roskilde Bibliotek'],
      ['event', '2027-04-01', 'Workshop', 'Roskilde Bibliotek'],
      ['waiting', '2027-04-02', 'MitID', 'Roskilde Bibliotek'],
    ]);
    expect(mine.entries[2]).toMatchObject({ visitId, openingId: id, hostName: 'Holger', unitName: 'Bibliotek', mayCancel: true, cancelUntil: at('2027-03-30', '10:00'), attendance: null });
    expect(mine.entries[3]).toMatchObject({ place: 'Salen', facilitating: true });
    expect(mine.entries[4]).toMatchObject({ openingId: taken.id, place: 1 });
    expect(mine.next).toMatchObject({ entry: { kind: 'visiting', visitId }, way: { fromSite: 'Stændertorvet', minutes: 10, means: 'til fods' } });

    const his = await getMyWeek(holger, week13, now);
    expect(his.entries).toMatchObject([{ kind: 'hosting', openingId: id, seats: 1, taken: 1, waiting: 0, visitors: [{ visitId, name: 'Anna', unitName: 'Borgerservice' }] }]);
    expect(his.next).toMatchObject({ entry: { kind: 'hosting' }, way: null });
  });

  test('the next thing is told from any week, also while it goes on, and not when it is over', async () => {
    const { anna, opening } = exchange;
    const { id, starts, ends } = await opening();
    await done(signUp(anna, { openingId: id }, now));
    const earlier = await getMyWeek(anna, { isoYear: 2027, isoWeek: 9 }, now);
    expect(earlier).toMatchObject({ entries: [], next: { entry: { openingId: id } } });
    expect((await getMyWeek(anna, week13, starts)).next).toMatchObject({ entry: { openingId: id } });
    expect((await getMyWeek(anna, week13, ends)).next).toBeNull();
  });

  test('an empty week is empty', async () => {
    const gry = await exchange.free('Gry');
    expect(await getMyWeek(gry, week13, now)).toEqual({ ...week13, days: expect.any(Array), entries: [], next: null, owed: [] });
  });

  test('on Sunday of week 13, 2014, the day is that of the clock on the wall', async () => {
    const { anna } = exchange;
    await makeShift(database(), { employeeId: anna.id, date: '2014-03-30', from: '06:00', to: '07:00' });
    const { entries } = await getMyWeek(anna, { isoYear: 2014, isoWeek: 13 }, now);
    expect(entries).toMatchObject([{ kind: 'shift', day: '2014-03-30', starts: new Date('2014-03-30T04:00:00Z') }]);
  });
});

describe('observations that are owed', () => {
  const over = at('2027-04-01', '08:00');
  const owed = async (actor: typeof exchange.anna) => (await listOwed(actor, over)).map(({ role, visitId, draftId }) => [role, visitId, draftId !== null]);

  test('by the visitor for each visit, by the host for each opening, once it is over and until one is handed in', async () => {
    const { anna, holger, project, opening, free } = exchange;
    const { id, ends } = await opening();
    const dorte = await free('Dorte');
    const { visitId } = await done(signUp(anna, { openingId: id }, now));
    const second = await done(signUp(dorte, { openingId: id }, now));
    expect(await listOwed(anna, new Date(ends.getTime() - 1))).toEqual([]);
    expect(await listOwed(anna, ends)).toMatchObject([{ visitId, role: 'guest', draftId: null, title: 'Pas og kørekort', siteName: 'Roskilde Bibliotek' }]);
    expect(await owed(holger)).toHaveLength(1);

    const draft = await makeObservation(database(), { projectId: project.id, authorId: anna.id, visitId, state: 'draft' });
    expect(await listOwed(anna, over)).toMatchObject([{ visitId, draftId: draft.id }]);
    await makeObservation(database(), { projectId: project.id, authorId: anna.id, visitId });
    expect(await owed(anna)).toEqual([]);
    expect(await owed(dorte)).toEqual([['guest', second.visitId, false]]);
    await makeObservation(database(), { projectId: project.id, authorId: holger.id, visitId: second.visitId, role: 'host' });
    expect(await owed(holger)).toEqual([]);
  });

  test('not for what did not take place, was cancelled or was only waited for', async () => {
    const { anna, holger, opening } = exchange;
    const { id } = await opening();
    const { visitId } = await done(signUp(anna, { openingId: id }, now));
    await database().visit.update({ where: { id: visitId }, data: { attendance: 'didNotTakePlace', attendanceReason: 'Syg' } });
    expect(await owed(anna)).toEqual([]);
    expect(await owed(holger)).toEqual([]);
  });
});
