import { database, disconnect } from '@/lib/platform/db/client';
import { publishPlan } from '@/lib/plans/publishing/commands';
import { getPlan } from '@/lib/plans/queries';
import { runsFinished } from '@/lib/plans/runs/background/commands';
import { makePlan } from '@/lib/plans/runs/commands';
import { cancelVisit } from '@/lib/visits/cancel/commands';
import { placeVisitor } from '@/lib/visits/place/commands';
import { makeOpening, makeRound } from '@/prisma/seed/factories';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { now } from '../../support/exchange';
import { makeWishRound, wish as wishIn, type WishRound } from '../../support/plan-round';
import { done } from '../../support/visit-answers';

let round: WishRound;
beforeEach(async () => {
  await resetDatabase();
  round = await makeWishRound();
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const publish = (planId: string, reason = '', at = later(5)) => publishPlan(round.leader, { planId, reason }, at);
const registered = () =>
  sql<{ who: string; topic: string }>(
    `SELECT e.name AS who, o.topic FROM visits v JOIN employees e ON e.id = v.visitor_id JOIN openings o ON o.id = v.opening_id
     WHERE v.state = 'registered' ORDER BY e.name, o.topic`,
  );

test('a plan becomes visits: seats, calendars, log, and everybody is told', async () => {
  const { anna, holger, opening, wish, plan } = round;
  const { id } = await opening({ topic: 'Information' });
  await wish(anna, [id]);
  const planId = await plan();
  const answer = await done(publish(planId));
  expect(answer).toMatchObject({ entered: 1, moved: 0, ended: 0, leftOut: 0 });
  expect(await registered()).toEqual([{ who: 'Anna', topic: 'Information' }]);
  expect(await database().commitment.count({ where: { employeeId: anna.id, kind: 'visiting', active: true } })).toBe(1);
  expect(await database().plan.findUnique({ where: { id: planId } })).toMatchObject({ state: 'published', publishedById: round.leader.id });
  expect((await database().auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action)).toEqual(['planMade', 'planPublished']);
  expect(await database().notice.findMany({ orderBy: { kind: 'asc' } })).toMatchObject([
    { employeeId: anna.id, kind: 'planPlaced', params: { topic: 'Information' } },
    { employeeId: holger.id, kind: 'planVisitors', params: { come: 1, people: 'Anna', leave: 0 } },
  ]);
});

test('of a desk that can spare one, one goes; the other is told that there was no seat', async () => {
  const { anna, bo, opening, host, wish, plan } = round;
  const [first, second] = [await opening({ topic: 'A' }), await opening({ topic: 'B', hostId: (await host('Gerda')).id })];
  await wish(anna, [first.id]);
  await wish(bo, [second.id]);
  const planId = await plan();
  expect((await getPlan(planId))?.left).toHaveLength(1);
  await done(publish(planId));
  expect(await registered()).toHaveLength(1);
  expect(await database().notice.count({ where: { kind: 'planNotPlaced' } })).toBe(1);
});

test('published twice, also at the same moment, it is published once', async () => {
  const { anna, opening, wish, plan } = round;
  await wish(anna, [(await opening()).id]);
  const planId = await plan();
  const answers = await Promise.all([publish(planId), publish(planId), publish(planId)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok).every((one) => !one.ok && ['alreadyPublished', 'busy'].includes(one.reason))).toBe(true);
  expect(await registered()).toHaveLength(1);
});

test('a roster that changed since: the desk cannot spare her any more, and that is listed', async () => {
  const { anna, clara, opening, wish, plan } = round;
  const { id } = await opening();
  await wish(anna, [id]);
  const planId = await plan();
  await sql('DELETE FROM shifts WHERE employee_id = $1', [clara.id]);
  await done(publish(planId));
  expect(await registered()).toEqual([]);
  const version = await getPlan(planId);
  expect(version?.leftOut).toMatchObject([{ personName: 'Anna', reason: 'visits:deskShort', params: { desk: 'Pas og kørekort' } }]);
});

test('what somebody said since counts: a wish taken back and a time that no longer suits', async () => {
  const { anna, free, opening, host, wish, plan } = round;
  const dorte = await free('Dorte');
  const [first, second] = [await opening({ topic: 'A' }), await opening({ topic: 'B', hostId: (await host('Gerda')).id })];
  await wish(anna, [first.id], true);
  await wish(dorte, [second.id], true);
  const planId = await plan();
  await wish(anna, [second.id], true);
  const { id: statementId } = await database().wishStatement.findFirstOrThrow({ where: { employeeId: dorte.id } });
  await database().wishAbsence.create({ data: { statementId, starts: second.starts, ends: second.ends } });
  await done(publish(planId));
  expect(await registered()).toEqual([]);
  const reasons = (await getPlan(planId))!.leftOut.map(({ personName, reason }) => [personName, reason]).sort();
  expect(reasons).toEqual([['Anna', 'plans:notWished'], ['Dorte', 'plans:busy']]);
});

test('a visit that the lead gave since stands, and the planned one gives way', async () => {
  const { anna, opening, host, wish, plan, leader } = round;
  const [first, second] = [await opening({ topic: 'A' }), await opening({ topic: 'B', hostId: (await host('Gerda')).id })];
  await wish(anna, [first.id]);
  const planId = await plan();
  await done(placeVisitor(leader, { openingId: second.id, employeeId: anna.id, reason: 'Aftalt', overrideDesk: false }, later(1)));
  await done(publish(planId));
  expect(await registered()).toEqual([{ who: 'Anna', topic: 'B' }]);
  expect((await getPlan(planId))?.leftOut).toMatchObject([{ reason: 'visits:tooManyVisits' }]);
});

test('who cancelled is not sent there again by a plan made before or after', async () => {
  const { anna, free, opening, wish, plan } = round;
  const dorte = await free('Dorte');
  const { id } = await opening({ topic: 'A' });
  await wish(dorte, [id]);
  await done(publish(await plan()));
  const old = await plan(later(10));
  const visit = await database().visit.findFirstOrThrow({ where: { visitorId: dorte.id } });
  await done(cancelVisit(dorte, { visitId: visit.id, reason: '' }, later(20)));
  await done(publish(old, '', later(30)));
  expect(await registered()).toEqual([]);
  await wish(anna, [id]);
  await done(publish(await plan(later(40)), '', later(50)));
  expect(await registered()).toEqual([{ who: 'Anna', topic: 'A' }]);
});

test('a plan made again keeps what was published where it can, and what moves needs a reason', async () => {
  const { free, opening, host, wish, plan } = round;
  const [dorte, erik] = [await free('Dorte'), await free('Erik')];
  const first = await opening({ topic: 'A', seats: 1 });
  const second = await opening({ topic: 'B', seats: 1, hostId: (await host('Gerda')).id });
  await wish(dorte, [first.id, second.id]);
  await done(publish(await plan()));
  expect(await registered()).toEqual([{ who: 'Dorte', topic: 'A' }]);
  await wish(erik, [second.id], true);
  const again = await plan(later(10));
  await done(publish(again, '', later(20)));
  expect(await registered()).toEqual([{ who: 'Dorte', topic: 'A' }, { who: 'Erik', topic: 'B' }]);
  await database().planPair.create({ data: { roundId: round.round.id, employeeId: dorte.id, openingId: first.id, rule: 'forbid', madeById: round.leader.id, madeAt: now } });
  await database().planPair.create({ data: { roundId: round.round.id, employeeId: erik.id, openingId: second.id, rule: 'forbid', madeById: round.leader.id, madeAt: now } });
  const moved = await plan(later(30));
  expect(await publish(moved, '', later(40))).toMatchObject({ ok: false, reason: 'reasonRequired' });
  const answer = await done(publish(moved, 'Dorte kan ikke klare trapperne', later(40)));
  expect(answer).toMatchObject({ moved: 1, ended: 1, entered: 0 });
  expect(await registered()).toEqual([{ who: 'Dorte', topic: 'B' }]);
  expect(await database().visit.count({ where: { state: 'calledOff', endedReason: 'Dorte kan ikke klare trapperne' } })).toBe(2);
  expect((await database().notice.findMany({ where: { kind: { in: ['planMoved', 'planLost', 'planLeft'] } } })).map(({ kind }) => kind).sort()).toEqual(['planLeft', 'planLost', 'planMoved']);
  expect(await database().plan.count({ where: { state: 'published' } })).toBe(1);
});

test('without locks two plans of two rounds would send one person to two places; with them the second is told', async () => {
  const { free, opening, project, host, wish } = round;
  const dorte = await free('Dorte');
  const other = await makeRound(database(), { projectId: project.id, name: 'Anden runde', mode: 'wishes', visitsPerPerson: 1 });
  const first = await opening({ topic: 'A' });
  // Not at the same time, which the database itself refuses, but too near for the way between them.
  const second = await makeOpening(database(), { roundId: other.id, hostId: (await host('Gerda')).id, siteId: round.viby.id, from: '12:05', to: '13:00', topic: 'B' });
  await wish(dorte, [first.id]);
  await wishIn(other.id, dorte, [second.id]);
  const plans = [await round.plan()];
  const started = await makePlan(round.leader, { roundId: other.id, note: '', seed: 1 }, now);
  await runsFinished();
  if (!started.ok) throw new Error(started.reason);
  plans.push(started.value.planId);

  const both = async (take?: () => Promise<void>) => {
    const meet = take && makeMeeting(2, take);
    return Promise.all(plans.map((planId) => publishPlan(round.leader, { planId, reason: '' }, later(5), meet)));
  };
  const answers = await both();
  expect(answers.map((one) => (one.ok ? one.value.entered : one.reason)).sort()).toEqual([0, 1]);
  expect(await registered()).toHaveLength(1);

  // The same with the locks left out, both inside their transactions at once: the promise breaks.
  await forgetVisits();
  await sql("UPDATE plans SET state = 'done', published_at = NULL, published_by_id = NULL");
  const unlocked = await both(async () => undefined);
  expect(unlocked.every(({ ok }) => ok)).toBe(true);
  expect(await registered()).toHaveLength(2);
  await forgetVisits();
});

async function forgetVisits(): Promise<void> {
  await sql("DELETE FROM commitments WHERE kind = 'visiting'");
  await sql('ALTER TABLE visits DISABLE TRIGGER visits_kept');
  await sql('DELETE FROM visits');
  await sql('ALTER TABLE visits ENABLE TRIGGER visits_kept');
}

/** A way to take locks that takes none but lets everybody wait until all have come so far. */
function makeMeeting(count: number, take: () => Promise<void>): () => Promise<void> {
  let waiting = 0;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  return async () => {
    waiting += 1;
    if (waiting >= count) open();
    await all;
    await take();
  };
}
