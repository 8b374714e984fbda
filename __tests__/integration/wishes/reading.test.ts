import { database, disconnect } from '@/lib/platform/db/client';
import type { Actor } from '@/lib/platform/auth/types';
import { changeRound } from '@/lib/rounds/commands';
import { getWishPage } from '@/lib/wishes/choosing/queries';
import { chooseRound, hasOutcome } from '@/lib/wishes/choosing/rules';
import { saveWishes, withdrawWishes } from '@/lib/wishes/commands';
import { getWishOverview } from '@/lib/wishes/overview/queries';
import { listOwedWishes } from '@/lib/wishes/owed/queries';
import { remindToWish } from '@/lib/wishes/reminders/commands';
import type { WishInput } from '@/lib/wishes/schema';
import type { Wish } from '@/lib/wishes/types';
import { at } from '@/prisma/seed/factories-organisation';
import { closeDatabase, resetDatabase } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';

let exchange: Exchange;
beforeEach(async () => {
  await resetDatabase();
  exchange = await makeExchange();
  await database().round.update({ where: { id: exchange.round.id }, data: { mode: 'wishes' } });
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const wish = (given: Partial<Wish>): Wish => ({ openingId: null, siteId: null, topic: null, weekday: null, ...given });
const save = (actor: Actor, rest: Partial<WishInput>) =>
  saveWishes(actor, { roundId: exchange.round.id, version: 0, wishes: [], absences: [], pairWith: null, swapWith: null, onlyWishes: false, ...rest }, now);
const pageOf = async (actor: Actor, when = now) => (await getWishPage(actor, exchange.round.id, when))!;

test('what is realistic: how many others want it, what stands in the way, and what is never theirs', async () => {
  const { anna, bo, clara, desk, opening, holger, block, service, town, books } = exchange;
  const wanted = await opening({ seats: 1 });
  const away = await opening({ date: '2027-03-31' });
  const own = await opening({ hostId: bo.id, unitId: service.id, siteId: town.id, date: '2027-04-01' });
  await block({ employeeId: anna.id, note: 'Kursus', date: '2027-03-31', from: '11:00', to: '13:00' });
  // Two of three must be at the desk: with everybody else there one can go, until the minimum is three.
  await database().minimumStaffing.updateMany({ where: { deskId: desk.id }, data: { people: 3 } });
  await save(anna, { wishes: [wish({ openingId: away.id }), wish({ siteId: books.id })] });
  await save(bo, { wishes: [wish({ openingId: wanted.id })] });
  await save(clara, { wishes: [wish({ weekday: 3 }), wish({ weekday: 2 })] });
  const page = await pageOf(anna);
  const seen = Object.fromEntries(page.openings.map((card) => [card.id, { ...card.demand, mayWish: card.mayWish, rank: card.rank, against: card.against.map(({ reason }) => reason) }]));
  expect(seen).toEqual({
    [wanted.id]: { wanted: 2, first: 1, mayWish: true, rank: 2, against: ['deskShort'] },
    [away.id]: { wanted: 1, first: 1, mayWish: true, rank: 1, against: ['clash'] },
    [own.id]: { wanted: 0, first: 0, mayWish: false, rank: null, against: [] },
  });
  expect((await pageOf(holger)).openings.filter(({ mayWish }) => mayWish).map(({ id }) => id)).toEqual([own.id]);
});

test('the time one has said one cannot stands in the way too', async () => {
  const { anna, opening } = exchange;
  await opening();
  await save(anna, { absences: [{ starts: at('2027-03-30', '11:00'), ends: at('2027-03-30', '12:00') }] });
  expect((await pageOf(anna)).openings[0]!.against).toMatchObject([{ reason: 'clash', params: { kind: 'block' } }]);
});

test('a draft, another kind of round and none at all are no page', async () => {
  const { anna, leader, round } = exchange;
  expect(await getWishPage(anna, crypto.randomUUID(), now)).toBeNull();
  await database().round.update({ where: { id: round.id }, data: { state: 'draft' } });
  expect(await getWishPage(anna, round.id, now)).toBeNull();
  expect(await getWishPage(leader, round.id, now)).not.toBeNull();
  await database().round.update({ where: { id: round.id }, data: { state: 'published', mode: 'direct' } });
  expect(await getWishPage(anna, round.id, now)).toBeNull();
});

test('whom one has named and who has named one', async () => {
  const { anna, bo, clara } = exchange;
  await save(bo, { pairWith: anna.id });
  await save(clara, { pairWith: anna.id });
  expect(await pageOf(anna)).toMatchObject({ pair: null, askedBy: [{ name: 'Bo' }, { name: 'Clara' }] });
  await save(anna, { pairWith: bo.id });
  expect(await pageOf(anna)).toMatchObject({ pair: { name: 'Bo', agreed: true }, askedBy: [{ name: 'Clara' }] });
  expect(await pageOf(clara)).toMatchObject({ pair: { name: 'Anna', agreed: false }, askedBy: [] });
});

test('once seats are given out, each sees what came of it', async () => {
  const { anna, opening, visit, round } = exchange;
  const { id } = await opening();
  await save(anna, { wishes: [wish({ openingId: id })] });
  const after = new Date(round.signUpCloses.getTime() + 1);
  expect(hasOutcome(await pageOf(anna, after))).toBe(false);
  await visit({ openingId: id, visitorId: anna.id });
  const page = await pageOf(anna, after);
  expect(hasOutcome(page)).toBe(true);
  expect(page.openings[0]).toMatchObject({ mine: { state: 'registered' }, rank: 1 });
});

test('an answer is owed by whoever has said nothing, while the window is open', async () => {
  const { anna, bo, clara, round } = exchange;
  await save(anna, {});
  await withdrawWishes(bo, { roundId: round.id, version: 0 }, now);
  expect(await listOwedWishes(anna, now)).toEqual([]);
  expect(await listOwedWishes(bo, now)).toEqual([]);
  expect(await listOwedWishes(clara, now)).toEqual([{ roundId: round.id, round: round.name, closes: round.signUpCloses }]);
  expect(await listOwedWishes(clara, round.signUpCloses)).toEqual([]);
  expect(await listOwedWishes(clara, new Date(round.signUpOpens.getTime() - 1))).toEqual([]);
});

describe('the lead', () => {
  test('sees who has answered what, and how many want each opening', async () => {
    const { anna, bo, clara, opening, round } = exchange;
    const { id } = await opening();
    await save(anna, { wishes: [wish({ openingId: id }), wish({ weekday: 2 })], onlyWishes: true, pairWith: bo.id });
    await withdrawWishes(clara, { roundId: round.id, version: 0 }, now);
    const { answers, openings } = (await getWishOverview(round.id))!;
    const of = (actor: Actor) => answers.find(({ employeeId }) => employeeId === actor.id);
    expect(of(anna)).toMatchObject({ state: 'wished', wishes: 2, onlyWishes: true, pairName: 'Bo', pairAgreed: false, savedAt: now });
    expect(of(bo)).toMatchObject({ state: 'silent', wishes: 0, savedAt: null, remindedAt: null });
    expect(of(clara)).toMatchObject({ state: 'declined' });
    expect(openings).toMatchObject([{ id, wanted: 1, first: 1, seats: 3 }]);
    expect(await getWishOverview(crypto.randomUUID())).toBeNull();
  });

  test('reminds those who have said nothing, each once a day, however often it is pressed', async () => {
    const { anna, bo, leader, round } = exchange;
    await save(anna, {});
    await withdrawWishes(bo, { roundId: round.id, version: 0 }, now);
    await database().notice.deleteMany();
    const remind = (when = now) => remindToWish(leader, { roundId: round.id }, when);
    const answers = await Promise.all([remind(), remind(), remind()]);
    expect(answers.filter((answer) => answer.ok)).toEqual([{ ok: true, value: { reminded: 3 } }]);
    expect(answers.filter((answer) => !answer.ok)).toMatchObject([{ reason: 'nobodyToRemind' }, { reason: 'nobodyToRemind' }]);
    const told = await database().notice.findMany();
    expect(told.map(({ employeeId }) => employeeId)).not.toEqual(expect.arrayContaining([anna.id]));
    expect(told.every(({ kind, link }) => kind === 'wishReminder' && link === `/wishes?round=${round.id}`)).toBe(true);
    expect(await database().auditEntry.count({ where: { action: 'wishRemindersSent' } })).toBe(1);
    expect(await remind(new Date(now.getTime() + 25 * 3_600_000))).toMatchObject({ ok: true, value: { reminded: 3 } });
    expect(await remind(round.signUpCloses)).toMatchObject({ reason: 'windowClosed' });
    expect((await getWishOverview(round.id))!.answers.filter(({ remindedAt }) => remindedAt)).toHaveLength(3);
  });

  test('cannot turn the round into one with direct sign-up once somebody has wished', async () => {
    const { anna, leader, round } = exchange;
    await save(anna, {});
    const { id: roundId, name, isoYear, isoWeek, cancelHours, visitsPerPerson, approval, approvalHours, signUpOpens, signUpCloses } = round;
    const settings = { roundId, version: 1, name, isoYear, isoWeek, cancelHours, visitsPerPerson, approval, approvalHours, signUpOpens, signUpCloses };
    expect(await changeRound(leader, { ...settings, mode: 'direct' }, now)).toMatchObject({ reason: 'modeHasWishes', params: { count: 1 } });
  });
});

test('the round that is meant: the one that was asked for, else the one to answer soonest, else the latest', async () => {
  const page = await pageOf(exchange.anna);
  const round = (id: string, rest: Partial<typeof page.round>) => ({ ...page.round, id, ...rest });
  const rounds = [
    round('late', { phase: 'ended' }),
    round('direct', { mode: 'direct' }),
    round('soon', { signUpCloses: new Date(1) }),
    round('later', { signUpCloses: new Date(2) }),
  ];
  expect(chooseRound(rounds, 'later')?.id).toBe('later');
  expect(chooseRound(rounds, 'direct')?.id).toBe('soon');
  expect(chooseRound(rounds, undefined)?.id).toBe('soon');
  expect(chooseRound(rounds.slice(0, 2), ['x'])?.id).toBe('late');
  expect(chooseRound([], undefined)).toBeNull();
});
