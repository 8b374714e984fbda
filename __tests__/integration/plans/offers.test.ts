import { database, disconnect } from '@/lib/platform/db/client';
import { callOffOpening } from '@/lib/opening-changes/call-off/commands';
import { getRoundAsInput } from '@/lib/plans/input/queries';
import { publishPlan } from '@/lib/plans/publishing/commands';
import { getPlan } from '@/lib/plans/queries';
import { getFairness } from '@/lib/plans/fairness/queries';
import { listLeftOut } from '@/lib/plans/left-out/queries';
import { acceptOffer, declineOffer } from '@/lib/seat-offers/commands';
import { offerFreeSeat } from '@/lib/seat-offers/offering/commands';
import { listMyOffers, listOffersOfRound } from '@/lib/seat-offers/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { cancelVisit } from '@/lib/visits/cancel/commands';
import { makeOpening, makeRound } from '@/prisma/seed/factories';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { now } from '../../support/exchange';
import { makeWishRound, type WishRound } from '../../support/plan-round';
import { done } from '../../support/visit-answers';

let round: WishRound;
let people: Actor[];
let openingId: string;
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** One seat, three who want it: one has it, and gives it back. */
beforeEach(async () => {
  await resetDatabase();
  round = await makeWishRound();
  people = [await round.free('Dorte'), await round.free('Erik'), await round.free('Finn')];
  openingId = (await round.opening({ topic: 'A', seats: 1 })).id;
  for (const person of people) await round.wish(person, [openingId], true);
  await done(publishPlan(round.leader, { planId: await round.plan(), reason: '' }, later(5)));
  const visit = await database().visit.findFirstOrThrow({ where: { state: 'registered' } });
  await done(cancelVisit(people.find(({ id }) => id === visit.visitorId)!, { visitId: visit.id, reason: '' }, later(10)));
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const live = async (at: Date) => (await Promise.all(people.map(async (who) => ({ who, offers: await listMyOffers(who, at) })))).filter(({ offers }) => offers.length > 0);

test('a cancellation queues the offer in its own transaction; the seat is offered to one of those left out, and once', async () => {
  expect(await sql("SELECT count(*)::int AS jobs FROM pgboss.job WHERE data->>'name' = 'offerFreeSeat' AND data->'data'->>'openingId' = $1", [openingId])).toEqual([{ jobs: 1 }]);
  await Promise.all([offerFreeSeat({ openingId }, later(11)), offerFreeSeat({ openingId }, later(11))]);
  const [offered, ...more] = await live(later(12));
  expect(more).toEqual([]);
  expect(offered?.offers).toMatchObject([{ topic: 'A', openingId }]);
  expect(await database().notice.count({ where: { kind: 'seatFree', employeeId: offered!.who.id } })).toBe(1);
  const { visitId } = await done(acceptOffer(offered!.who, { offerId: offered!.offers[0]!.id }, later(20)));
  expect(await database().visit.findUnique({ where: { id: visitId } })).toMatchObject({ state: 'registered', visitorId: offered!.who.id });
  expect(await acceptOffer(offered!.who, { offerId: offered!.offers[0]!.id }, later(21))).toMatchObject({ reason: 'offerGone' });
  await offerFreeSeat({ openingId }, later(30));
  expect(await live(later(31))).toEqual([]);
});

test('who says no is not asked again, and the next in line is; nobody answers for another', async () => {
  await offerFreeSeat({ openingId }, later(11));
  const [first] = await live(later(12));
  const other = people.find(({ id }) => id !== first!.who.id)!;
  const answer = { offerId: first!.offers[0]!.id };
  expect(await acceptOffer(other, answer, later(13))).toMatchObject({ reason: 'notYours' });
  await done(declineOffer(first!.who, answer, later(14)));
  await offerFreeSeat({ openingId }, later(15));
  const [second] = await live(later(16));
  expect(second?.who.id).not.toBe(first!.who.id);
  expect((await listOffersOfRound(round.round.id, later(16))).map(({ outcome }) => outcome)).toEqual(['offered', 'declined']);
});

test('an offer runs out by itself and cannot be taken afterwards', async () => {
  await offerFreeSeat({ openingId }, later(11));
  const [first] = await live(later(12));
  const after = later(11 + 24 * 60 + 1);
  expect(await acceptOffer(first!.who, { offerId: first!.offers[0]!.id }, after)).toMatchObject({ reason: 'offerGone' });
  await offerFreeSeat({ openingId }, after);
  const [second] = await live(after);
  expect(second?.who.id).not.toBe(first!.who.id);
  expect((await listOffersOfRound(round.round.id, after)).map(({ outcome }) => outcome).sort()).toEqual(['lapsed', 'offered']);
});

test('those left out come first in the next round', async () => {
  const next = await makeRound(database(), { projectId: round.project.id, mode: 'wishes', isoWeek: 15, name: 'Næste' });
  await makeOpening(database(), { roundId: next.id, hostId: round.holger.id, date: '2027-04-13' });
  const input = await getRoundAsInput(next.id, now);
  const left = (await getPlan((await database().plan.findFirstOrThrow()).id))!.left.map(({ person }) => person).sort();
  expect(left).toHaveLength(2);
  expect(input!.people.filter(({ leftOutBefore }) => leftOutBefore === 1).map(({ id }) => id).sort()).toEqual(left);
});

test('of several hundred left out, most of whom want something else, the one who fits is found in no time', async () => {
  const { service, town, opening, host } = round;
  const other = await opening({ topic: 'B', hostId: (await host('Gerda')).id });
  const plan = await database().plan.findFirstOrThrow({ where: { state: 'published' } });
  const statement = (employeeId: string) => ({ roundId: round.round.id, employeeId, onlyWishes: true, savedAt: now });
  await database().planUnplaced.deleteMany({ where: { planId: plan.id } });
  for (let index = 0; index < 400; index += 1) {
    const person = { name: `Person ${index}`, email: `p${index}@uge13.example`, unitId: service.id, siteId: town.id };
    const { id } = await database().employee.create({ data: person, select: { id: true } });
    // The last in the list is the only one who wants the seat that has come free.
    const wishes = { create: [{ rank: 1, openingId: index === 399 ? openingId : other.id }] };
    await database().wishStatement.create({ data: { ...statement(id), wishes } });
    await database().planUnplaced.create({ data: { planId: plan.id, employeeId: id, reason: 'full', details: {} } });
  }
  const started = performance.now();
  await offerFreeSeat({ openingId }, later(11));
  expect(performance.now() - started).toBeLessThan(5_000);
  expect((await listOffersOfRound(round.round.id, later(12))).map(({ employeeName }) => employeeName)).toEqual(['Person 399']);
}, 60_000);

test('who lost a visit because the opening was called off is offered a freed seat, counts as left out, and comes first next time', async () => {
  const { opening, host, project, leader } = round;
  const gerda = await host('Gerda');
  const called = await opening({ topic: 'B', hostId: gerda.id });
  const grethe = await round.free('Grethe');
  await round.wish(grethe, [called.id, openingId], true);
  await done(publishPlan(leader, { planId: await round.plan(later(20)), reason: 'Ny plan' }, later(25)));
  const callOff = { openingId: called.id, reason: 'Syg', version: 1 };
  const asked = await callOffOpening(gerda, callOff, later(30));
  if (asked.ok || asked.reason !== 'confirmFirst') throw new Error('nobody was asked whether to go on');
  await done(callOffOpening(gerda, { ...callOff, confirmed: asked.preview.fingerprint }, later(30)));
  // Everybody else has said no or has what they want.
  await database().planUnplaced.deleteMany({ where: { plan: { state: 'published' } } });
  await database().visit.updateMany({ where: { openingId, state: 'registered' }, data: { state: 'cancelled', seat: null, endedAt: later(31) } });
  await database().commitment.updateMany({ where: { kind: 'visiting' }, data: { active: false } });

  expect((await getFairness(project.id)).people.find(({ name }) => name === 'Grethe')).toMatchObject({ visits: 0, leftOut: 1 });
  const next = await makeRound(database(), { projectId: project.id, mode: 'wishes', isoWeek: 15, name: 'Næste' });
  expect(await listLeftOut(next, database())).toEqual(new Map([[grethe.id, 1]]));
  await offerFreeSeat({ openingId }, later(40));
  expect((await listMyOffers(grethe, later(41))).map(({ topic }) => topic)).toEqual(['A']);
});
