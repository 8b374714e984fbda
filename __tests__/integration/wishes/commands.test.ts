import { database, disconnect } from '@/lib/platform/db/client';
import type { Actor } from '@/lib/platform/auth/types';
import { saveWishes, withdrawWishes } from '@/lib/wishes/commands';
import { getStatement, listWishesOfRound } from '@/lib/wishes/queries';
import type { WishInput } from '@/lib/wishes/schema';
import type { Wish } from '@/lib/wishes/types';
import { at } from '@/prisma/seed/factories-organisation';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';

let exchange: Exchange;
let [first, second]: string[] = [];
beforeEach(async () => {
  await resetDatabase();
  exchange = await makeExchange();
  await database().round.update({ where: { id: exchange.round.id }, data: { mode: 'wishes' } });
  [first, second] = [(await exchange.opening()).id, (await exchange.opening({ date: '2027-03-31', topic: 'It-hjælp' })).id];
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const wish = (given: Partial<Wish>): Wish => ({ openingId: null, siteId: null, topic: null, weekday: null, ...given });
const input = (rest: Partial<WishInput> = {}): WishInput => ({
  roundId: exchange.round.id, version: 0, wishes: [wish({ openingId: first })], absences: [], pairWith: null, swapWith: null, onlyWishes: false, ...rest,
});
const save = (actor: Actor, rest: Partial<WishInput> = {}, when = now) => saveWishes(actor, input(rest), when);
const standing = (actor: Actor) => getStatement(database(), exchange.round.id, actor.id);
const told = () => database().notice.findMany({ select: { employeeId: true, kind: true, params: true, link: true }, orderBy: { id: 'asc' } });

test('what is saved stands, in its order, and is replaced as a whole', async () => {
  const { anna, round } = exchange;
  const away = { starts: at('2027-03-31', '08:00'), ends: at('2027-03-31', '12:00') };
  expect(await save(anna, { wishes: [wish({ topic: 'It-hjælp', weekday: 3 }), wish({ openingId: first })], absences: [away], onlyWishes: true })).toEqual({
    ok: true,
    value: { roundId: round.id, version: 1 },
  });
  expect(await standing(anna)).toMatchObject({
    wishes: [{ topic: 'It-hjælp', weekday: 3 }, { openingId: first }],
    absences: [away],
    onlyWishes: true,
    version: 1,
    withdrawn: false,
  });
  expect(await save(anna, { version: 1, wishes: [] })).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await standing(anna)).toMatchObject({ wishes: [], absences: [], onlyWishes: false, version: 2 });
});

test('the same posted twice changes nothing; something else on the old version is refused', async () => {
  const { anna } = exchange;
  await save(anna);
  expect(await save(anna)).toMatchObject({ ok: true, value: { version: 1 } });
  expect(await save(anna, { wishes: [wish({ openingId: second })] })).toMatchObject({ ok: false, reason: 'changedMeanwhile' });
  expect(await standing(anna)).toMatchObject({ version: 1, wishes: [{ openingId: first }] });
});

test('ten windows that save at once: one is kept, the others are told', async () => {
  const { anna } = exchange;
  const topics = Array.from({ length: 10 }, (_, index) => (index % 2 ? [wish({ openingId: first })] : [wish({ weekday: 2 }), wish({ openingId: second })]));
  await save(anna, { wishes: [] });
  const answers = await Promise.all(topics.map((wishes, index) => save(anna, { version: 1, wishes, onlyWishes: index % 4 > 1 })));
  const kept = answers.filter((answer) => answer.ok);
  // Ten windows say four different things: whoever says what was kept is answered like the one that kept it.
  expect(answers.filter((answer) => !answer.ok).every((answer) => !answer.ok && answer.reason === 'changedMeanwhile')).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual(2);
  expect(kept.length).toBeLessThanOrEqual(3);
  expect(await standing(anna)).toMatchObject({ version: 2 });
  expect(await database().wishStatement.count()).toBe(1);
});

test('two first savings at once make one statement', async () => {
  const { anna } = exchange;
  const answers = await Promise.all([save(anna), save(anna, { wishes: [wish({ openingId: second })] })]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ reason: 'changedMeanwhile' });
});

test('the rules are asked again under the lock: own unit, called off, elsewhere, too late', async () => {
  const { anna, holger, opening, service, town } = exchange;
  const own = await opening({ hostId: exchange.bo.id, unitId: service.id, siteId: town.id });
  expect(await save(anna, { wishes: [wish({ openingId: own.id })] })).toMatchObject({ reason: 'ownUnit', params: { rank: 1 } });
  expect(await save(holger, { wishes: [wish({ openingId: first })] })).toMatchObject({ reason: 'ownUnit' });
  await database().opening.update({ where: { id: second }, data: { state: 'calledOff', calledOffWhy: 'Sygdom' } });
  expect(await save(anna, { wishes: [wish({ openingId: second })] })).toMatchObject({ reason: 'openingGone' });
  expect(await save(anna, { roundId: crypto.randomUUID() })).toMatchObject({ reason: 'roundGone' });
  expect(await save(anna, {}, exchange.round.signUpCloses)).toMatchObject({ reason: 'windowClosed' });
  expect(await database().wishStatement.count()).toBe(0);
});

test('a pair counts when both have said so, and each is told what the other did', async () => {
  const { anna, bo, round } = exchange;
  const pairs = async () => (await listWishesOfRound(database(), round.id)).map(({ pairWith }) => pairWith);
  await save(anna, { pairWith: bo.id });
  expect(await pairs()).toEqual([null]);
  await save(bo, { pairWith: anna.id });
  expect((await pairs()).sort()).toEqual([anna.id, bo.id].sort());
  await save(bo, { version: 1, pairWith: null });
  expect(await pairs()).toEqual([null, null]);
  const link = `/wishes?round=${round.id}`;
  expect(await told()).toEqual([
    { employeeId: bo.id, kind: 'wishPairAsked', params: { person: 'Anna', round: round.name }, link },
    { employeeId: anna.id, kind: 'wishPairAgreed', params: { person: 'Bo', round: round.name }, link },
    { employeeId: anna.id, kind: 'wishPairDropped', params: { person: 'Bo', round: round.name }, link },
  ]);
});

test('a swap counts when both have said so: each wishes what the other hosts, and is told', async () => {
  const { anna, holger, round } = exchange;
  await save(anna, { swapWith: holger.id });
  const swaps = async () => (await listWishesOfRound(database(), round.id)).map(({ employeeId, swapWith, wishes }) => ({ employeeId, swapWith, first: wishes.filter(({ rank }) => rank === 1).length }));
  expect(await swaps()).toEqual([{ employeeId: anna.id, swapWith: null, first: 1 }]);
  expect(await save(holger, { wishes: [], swapWith: anna.id })).toMatchObject({ ok: true });
  const hosted = await database().opening.count({ where: { roundId: round.id, hostId: holger.id, state: 'offered' } });
  expect(hosted).toBeGreaterThan(0);
  expect(await swaps()).toEqual(expect.arrayContaining([{ employeeId: anna.id, swapWith: holger.id, first: hosted }, { employeeId: holger.id, swapWith: anna.id, first: 0 }]));
  expect((await told()).map(({ kind }) => kind)).toEqual(['wishSwapAsked', 'wishSwapAgreed']);
  expect(await save(anna, { version: 1, swapWith: null })).toMatchObject({ ok: true });
  expect((await told()).at(-1)).toMatchObject({ employeeId: holger.id, kind: 'wishSwapDropped' });
  expect(await save(anna, { version: 2, swapWith: exchange.bo.id })).toMatchObject({ reason: 'swapOwnUnit' });
});

test('two who ask for each other at once become a pair, and one of them is told so', async () => {
  const { anna, bo, round } = exchange;
  await Promise.all([save(anna, { pairWith: bo.id }), save(bo, { pairWith: anna.id })]);
  expect((await told()).map(({ kind }) => kind).sort()).toEqual(['wishPairAgreed', 'wishPairAsked']);
  expect((await listWishesOfRound(database(), round.id)).every(({ pairWith }) => pairWith !== null)).toBe(true);
});

test('whoever withdraws is not planned for, keeps what they wished, and may come back', async () => {
  const { anna, bo, round } = exchange;
  await save(anna, { pairWith: bo.id });
  await save(bo, { pairWith: anna.id });
  expect(await withdrawWishes(anna, { roundId: round.id, version: 0 }, now)).toMatchObject({ reason: 'changedMeanwhile' });
  expect(await withdrawWishes(anna, { roundId: round.id, version: 1 }, now)).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await withdrawWishes(anna, { roundId: round.id, version: 1 }, now)).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await standing(anna)).toMatchObject({ withdrawn: true, pairWithId: null, wishes: [{ openingId: first }] });
  expect(await listWishesOfRound(database(), round.id)).toMatchObject([{ employeeId: bo.id, pairWith: null }]);
  expect((await told()).at(-1)).toMatchObject({ employeeId: bo.id, kind: 'wishPairDropped' });
  expect(await save(anna, { version: 2 })).toMatchObject({ ok: true, value: { version: 3 } });
  expect(await standing(anna)).toMatchObject({ withdrawn: false });
  expect(await withdrawWishes(anna, { roundId: round.id, version: 3 }, round.signUpCloses)).toMatchObject({ reason: 'windowClosed' });
});

test('“no thanks” can be said without having wished', async () => {
  const { anna, round } = exchange;
  expect(await withdrawWishes(anna, { roundId: round.id, version: 0 }, now)).toMatchObject({ ok: true, value: { version: 1 } });
  expect(await standing(anna)).toMatchObject({ withdrawn: true, wishes: [] });
});

describe('what the planner is given', () => {
  test('kinds laid out to openings, without those called off, of those who are here', async () => {
    const { anna, bo, free, round, opening } = exchange;
    const dora = await free('Dora');
    const off = await opening({ date: '2027-04-01', state: 'calledOff', calledOffWhy: 'Sygdom' });
    await save(anna, { wishes: [wish({ openingId: second }), wish({ topic: 'Pas og kørekort' })] });
    await save(bo, { wishes: [], absences: [{ starts: at('2027-03-30', '00:00'), ends: at('2027-03-31', '00:00') }] });
    await save(dora);
    await database().employee.update({ where: { id: dora.id }, data: { deactivatedAt: now } });
    const listed = await listWishesOfRound(database(), round.id);
    expect(listed.map(({ employeeId }) => employeeId)).toEqual([anna.id, bo.id].sort());
    expect(listed.find(({ employeeId }) => employeeId === anna.id)).toMatchObject({
      wishes: [{ openingId: second, rank: 1 }, { openingId: first, rank: 2 }],
      onlyWishes: false,
      unavailable: [],
    });
    expect(listed.find(({ employeeId }) => employeeId === bo.id)!.unavailable).toHaveLength(1);
    expect(JSON.stringify(listed)).not.toContain(off.id);
  });
});

describe('the database refuses what slips by', () => {
  const code = (work: Promise<unknown>) => work.then(() => 'taken', (error: { constraint?: string }) => error.constraint);

  test('ranks, kinds, own unit, other rounds, other weeks, overlaps and rounds without wishes', async () => {
    const { anna, bo, round, opening, service, town } = exchange;
    await save(anna);
    const [{ id }] = (await sql<{ id: string }>('SELECT id FROM wish_statements')) as [{ id: string }];
    const add = (columns: string, values: string) => code(sql(`INSERT INTO wishes (statement_id, rank, ${columns}) VALUES ('${id}', ${values})`));
    const own = await opening({ hostId: bo.id, unitId: service.id, siteId: town.id });
    const other = await database().round.create({ data: { ...round, id: undefined, mode: 'direct' } });
    const elsewhere = await opening({ roundId: other.id, date: '2027-04-02' });
    expect(await add('topic', "6, 'It'")).toBe('wishes_rank_check');
    expect(await add('topic', "1, 'It'")).toBe('wishes_pkey');
    expect(await add('topic', '2, NULL')).toBe('wishes_what_check');
    expect(await add('opening_id, topic', `2, '${second}', 'It'`)).toBe('wishes_what_check');
    expect(await add('opening_id', `2, '${first}'`)).toBe('wishes_one_an_opening');
    expect(await add('opening_id', `2, '${own.id}'`)).toBe('wishes_other_unit');
    expect(await add('opening_id', `2, '${elsewhere.id}'`)).toBe('wishes_other_unit');
    expect(await add('weekday', '2, 8')).toBe('wishes_kind_check');
    expect(await add('weekday', '2, 3')).toBe('taken');
    expect(await add('weekday', '3, 3')).toBe('wishes_one_a_kind');
    const away = (from: string, to: string) =>
      code(sql(`INSERT INTO wish_absences (id, statement_id, starts, ends) VALUES (gen_random_uuid(), '${id}', '${from}', '${to}')`));
    expect(await away('2027-03-28T21:59Z', '2027-03-30T10:00Z')).toBe('wish_absences_in_week');
    expect(await away('2027-03-28T22:00Z', '2027-03-30T10:00Z')).toBe('taken');
    expect(await away('2027-03-30T09:00Z', '2027-03-30T11:00Z')).toBe('wish_absences_apart');
    const state = (roundId: string, employee: string, pair: string) =>
      code(sql(`INSERT INTO wish_statements (id, round_id, employee_id, pair_with_id, saved_at) VALUES (gen_random_uuid(), '${roundId}', '${employee}', ${pair}, now())`));
    expect(await state(elsewhere.roundId, bo.id, 'NULL')).toBe('wish_statements_round');
    expect(await state(round.id, anna.id, 'NULL')).toBe('wish_statements_round_id_employee_id_key');
    expect(await state(round.id, bo.id, `'${bo.id}'`)).toBe('wish_statements_pair_check');
  });
});
