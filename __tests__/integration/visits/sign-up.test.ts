import { database, disconnect } from '@/lib/platform/db/client';
import { at } from '@/prisma/seed/factories-organisation';
import { joinWaitingList, signUp } from '@/lib/visits/commands';
import { broken } from '../../support/visit-answers';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase } from '../../support/database';
import { makeExchange, now, tuesday, type Exchange } from '../../support/exchange';

let exchange: Exchange;
beforeEach(async () => {
  await resetDatabase();
  exchange = await makeExchange();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('a seat is given, with the time it takes, and the promises hold', async () => {
  const { anna, opening } = exchange;
  const { id, siteId, starts, ends } = await opening();
  const answer = await signUp(anna, { openingId: id }, now);
  expect(answer).toEqual({ ok: true, value: { visitId: expect.any(String), openingId: id, state: 'registered', place: null } });
  const visits = await database().visit.findMany({ include: { commitments: true } });
  expect(visits).toMatchObject([
    { visitorId: anna.id, seat: 1, state: 'registered', signedUpById: anna.id, signedUpAt: now, commitments: [{ kind: 'visiting', starts, ends, siteId, active: true }] },
  ]);
  expect(await listBrokenPromises()).toEqual([]);
});

test('a colleague who is on holiday is not at the desk, and one who hosts at another site is not either', async () => {
  const { anna, bo, clara, viby, leave, opening } = exchange;
  const { id } = await opening();
  const absence = await leave({ employeeId: clara.id, date: tuesday, from: '00:00', to: '15:00' });
  expect(await broken(signUp(anna, { openingId: id }, now))).toEqual(['deskShort']);
  await database().commitment.update({ where: { id: absence.id }, data: { active: false } });
  const hosting = await opening({ hostId: clara.id, siteId: viby.id, from: '12:30', to: '13:00' });
  // Half an hour there: Clara leaves as Anna is not yet back.
  expect(await broken(signUp(anna, { openingId: id }, now))).toEqual(['deskShort']);
  await database().commitment.updateMany({ where: { openingId: hosting.id }, data: { siteId: exchange.town.id } });
  await database().opening.update({ where: { id: hosting.id }, data: { siteId: exchange.town.id } });
  expect(await signUp(anna, { openingId: id }, now)).toMatchObject({ ok: true });
  expect(await broken(signUp(bo, { openingId: id }, now))).toEqual(['deskShort']);
  expect(await listBrokenPromises()).toEqual([]);
});

test('the lowest free seat is taken', async () => {
  const { opening, visit, free, anna } = exchange;
  const { id } = await opening({ seats: 3 });
  await visit({ openingId: id, visitorId: (await free('Dorte')).id, seat: 1 });
  await visit({ openingId: id, visitorId: (await free('Erik')).id, seat: 3 });
  await signUp(anna, { openingId: id }, now);
  expect(await database().visit.findFirst({ where: { visitorId: anna.id } })).toMatchObject({ seat: 2 });
});

describe('every refusal names its rule', () => {
  test('notFound: an opening that is none', async () => {
    const answer = await signUp(exchange.anna, { openingId: exchange.round.id }, now);
    expect(answer).toEqual({ ok: false, reason: 'notFound', others: [], alternatives: [] });
  });

  test.each(['draft', 'closed'] as const)('roundNotOpen: a round that is %s', async (state) => {
    const { id } = await exchange.opening();
    await database().round.update({ where: { id: exchange.round.id }, data: { state } });
    expect(await broken(signUp(exchange.anna, { openingId: id }, now))).toEqual(['roundNotOpen']);
  });

  test('wishesRound: seats are given by wishes', async () => {
    const { id } = await exchange.opening();
    await database().round.update({ where: { id: exchange.round.id }, data: { mode: 'wishes' } });
    expect(await broken(signUp(exchange.anna, { openingId: id }, now))).toEqual(['wishesRound']);
  });

  test('windowNotOpen and windowClosed, to the instant', async () => {
    const { anna, bo, round } = exchange;
    const { id } = await exchange.opening();
    const before = (instant: Date) => new Date(instant.getTime() - 1);
    expect(await broken(signUp(anna, { openingId: id }, before(round.signUpOpens)))).toEqual(['windowNotOpen']);
    expect(await broken(signUp(bo, { openingId: id }, round.signUpCloses))).toEqual(['windowClosed']);
    expect(await broken(signUp(anna, { openingId: id }, round.signUpOpens))).toEqual([]);
  });

  test('calledOff, and nothing else is said of it', async () => {
    const { id } = await exchange.opening({ state: 'calledOff' });
    expect(await broken(signUp(exchange.anna, { openingId: id }, now))).toEqual(['calledOff']);
  });

  test('started: from the instant it begins', async () => {
    await database().round.update({ where: { id: exchange.round.id }, data: { signUpCloses: at('2027-04-02', '12:00') } });
    const { id, starts } = await exchange.opening();
    expect(await broken(signUp(exchange.anna, { openingId: id }, starts))).toEqual(['started']);
  });

  test('ownUnit and ownOpening', async () => {
    const { id } = await exchange.opening();
    expect(await broken(signUp(exchange.leader, { openingId: id }, now))).toEqual(['ownUnit']);
    expect(await broken(signUp(exchange.holger, { openingId: id }, now))).toEqual(['ownUnit', 'ownOpening']);
  });

  test('alreadyRegistered and alreadyWaiting', async () => {
    const { anna, bo, free, opening } = exchange;
    const { id } = await opening({ seats: 1 });
    await signUp(anna, { openingId: id }, now);
    expect(await broken(signUp(anna, { openingId: id }, now))).toEqual(['alreadyRegistered']);
    expect(await broken(joinWaitingList(anna, { openingId: id }, now))).toEqual(['alreadyRegistered']);
    const dorte = await free('Dorte');
    await joinWaitingList(dorte, { openingId: id }, now);
    expect(await broken(signUp(dorte, { openingId: id }, now))).toEqual(['alreadyWaiting']);
    expect(await broken(joinWaitingList(dorte, { openingId: id }, now))).toEqual(['alreadyWaiting']);
    expect(await broken(signUp(bo, { openingId: id }, now))).toEqual(['full', 'deskShort']);
  });

  test('full, with its number of seats, site and time', async () => {
    const { free, opening } = exchange;
    const { id, starts, ends } = await opening({ seats: 1 });
    await signUp(await free('Dorte'), { openingId: id }, now);
    expect(await signUp(await free('Erik'), { openingId: id }, now)).toMatchObject({
      ok: false,
      reason: 'full',
      params: { seats: 1, site: 'Roskilde Bibliotek', starts: starts.toISOString(), ends: ends.toISOString() },
    });
  });

  test('notFull: one cannot wait for what is free', async () => {
    const { id } = await exchange.opening();
    expect(await broken(joinWaitingList(exchange.anna, { openingId: id }, now))).toEqual(['notFull']);
  });

  test('tooManyVisits: the round’s number a person', async () => {
    const { anna, opening } = exchange;
    const days = ['2027-03-31', '2027-04-01', '2027-04-02'];
    const openings = [];
    for (const date of days) openings.push(await opening({ date }));
    for (const { id } of openings.slice(0, 2)) expect(await broken(signUp(anna, { openingId: id }, now))).toEqual([]);
    expect(await signUp(anna, { openingId: openings[2]!.id }, now)).toMatchObject({ reason: 'tooManyVisits', params: { count: 2, max: 2 } });
  });

  test('clash: with a visit, a hosting, an event or a block of one’s own, and with the way between', async () => {
    const { anna, opening, block, viby, host } = exchange;
    await block({ employeeId: anna.id, date: tuesday, from: '11:00', to: '11:30', note: 'Tandlæge' });
    const { id } = await opening();
    expect(await signUp(anna, { openingId: id }, now)).toMatchObject({
      reason: 'clash',
      params: { kind: 'block', title: 'Tandlæge', site: 'none', starts: at(tuesday, '11:00').toISOString(), tooShort: 'no' },
    });
    // 15 minutes between the block at the home site and Viby, and the bus takes 30.
    const far = await opening({ hostId: (await host('Gerda')).id, siteId: viby.id, from: '11:45', to: '13:00' });
    expect(await signUp(anna, { openingId: far.id }, now)).toMatchObject({
      reason: 'clash',
      params: { tooShort: 'yes', gap: 15, travel: 30 },
    });
  });

  test('deskShort: names the desk, the half hour, what is needed and what would be left', async () => {
    const { anna, bo, clara, opening, host } = exchange;
    const [first, second] = [await opening(), await opening({ hostId: (await host('Gerda')).id, from: '11:15', to: '13:00' })];
    expect(await broken(signUp(anna, { openingId: first.id }, now))).toEqual([]);
    // Bo would leave at 11.05 to be at the library at 11.15, while Anna is away until 12.10.
    expect(await signUp(bo, { openingId: second.id }, now)).toMatchObject({
      reason: 'deskShort',
      params: { desk: 'Pas og kørekort', site: 'Stændertorvet', halfHour: at(tuesday, '11:00').toISOString(), needed: 2, left: 1 },
    });
    expect(await broken(signUp(clara, { openingId: first.id }, now))).toEqual(['deskShort']);
  });

  test('inactive, and a person who is none', async () => {
    const { opening, free } = exchange;
    const dorte = await free('Dorte');
    const { id } = await opening();
    await database().employee.update({ where: { id: dorte.id }, data: { deactivatedAt: now } });
    expect(await broken(signUp(dorte, { openingId: id }, now))).toEqual(['inactive']);
    expect(await broken(signUp({ ...dorte, id }, { openingId: id }, now))).toEqual(['personNotFound']);
  });

  test('all that is broken is said at once, the first first', async () => {
    const { anna, opening, block, free } = exchange;
    const { id } = await opening({ seats: 1 });
    await signUp(await free('Dorte'), { openingId: id }, now);
    await block({ employeeId: anna.id, date: tuesday, from: '09:30', to: '10:30' });
    await database().round.update({ where: { id: exchange.round.id }, data: { mode: 'wishes' } });
    expect(await broken(signUp(anna, { openingId: id }, now))).toEqual(['wishesRound', 'full', 'clash']);
  });
});

describe('a refusal offers what does work', () => {
  test('the nearest three of the round, the same topic first, and none the person could not take', async () => {
    const { free, opening, host, anna } = exchange;
    const dorte = await free('Dorte');
    const hosts = await Promise.all(['Gerda', 'Hanne', 'Ib', 'Jens', 'Kaj'].map(host));
    const full = await opening({ seats: 1, topic: 'Pas' });
    await signUp(anna, { openingId: full.id }, now);
    const friday = await opening({ hostId: hosts[0]!.id, date: '2027-04-02', topic: 'Pas' });
    const near = await opening({ hostId: hosts[1]!.id, from: '12:30', to: '13:30', topic: 'Lån' });
    const overlapsNothing = await opening({ hostId: hosts[2]!.id, date: '2027-03-31', topic: 'Lån' });
    await opening({ hostId: hosts[3]!.id, date: '2027-04-01', topic: 'Lån' });
    await opening({ hostId: hosts[4]!.id, date: '2027-03-31', topic: 'Pas', state: 'calledOff' });
    const answer = await signUp(dorte, { openingId: full.id }, now);
    expect(answer.ok === false && answer.alternatives.map(({ openingId }) => openingId)).toEqual([friday.id, near.id, overlapsNothing.id]);
    expect(answer.ok === false && answer.alternatives[0]).toEqual({
      openingId: friday.id, topic: 'Pas', siteName: 'Roskilde Bibliotek', unitName: 'Bibliotek', hostName: 'Gerda',
      starts: friday.starts, ends: friday.ends, seats: 3, taken: 0,
    });
  });

  test('none where none can work', async () => {
    const { opening, host, anna, round } = exchange;
    const { id } = await opening();
    await opening({ hostId: (await host('Gerda')).id, date: '2027-03-31' });
    expect(await signUp(anna, { openingId: id }, round.signUpCloses)).toMatchObject({ reason: 'windowClosed', alternatives: [] });
  });
});
