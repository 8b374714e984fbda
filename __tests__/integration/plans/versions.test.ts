import { database, disconnect } from '@/lib/platform/db/client';
import { explainOne } from '@/lib/plans/explaining/commands';
import { getFairness } from '@/lib/plans/fairness/queries';
import { listMateLines } from '@/lib/plans/mates/rules';
import { moveByHand } from '@/lib/plans/moves/commands';
import { removePair, settlePair } from '@/lib/plans/pairs/commands';
import { publishPlan } from '@/lib/plans/publishing/commands';
import { getPlan, getPlanProgress, listPlans } from '@/lib/plans/queries';
import { runsFinished } from '@/lib/plans/runs/background/commands';
import { makePlan, stopPlan } from '@/lib/plans/runs/commands';
import { dropTrial, keepTrial, tryRelaxation } from '@/lib/plans/trials/commands';
import type { Relaxation } from '@/lib/planner/types';
import { makeShift } from '@/prisma/seed/factories-organisation';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { now } from '../../support/exchange';
import { makeWishRound, type WishRound } from '../../support/plan-round';
import { done } from '../../support/visit-answers';

let round: WishRound;
beforeEach(async () => {
  await resetDatabase();
  round = await makeWishRound();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const start = () => makePlan(round.leader, { roundId: round.round.id, note: '', seed: 1 }, now);
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('making', () => {
  test('one at a time a round, also when two press at once', async () => {
    await round.opening();
    const answers = await Promise.all([start(), start(), start()]);
    await runsFinished();
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    expect(answers.flatMap((one) => (one.ok ? [] : [one.reason])).every((reason) => reason === 'alreadyRunning')).toBe(true);
    expect((await listPlans(round.round.id)).every(({ state }) => state === 'done')).toBe(true);
  });

  test('one whose process died is shown as stopped, and a new one may be made', async () => {
    await round.opening();
    const planId = await round.plan();
    await sql("UPDATE plans SET state = 'running', finished_at = NULL, heartbeat_at = now() - interval '1 minute' WHERE id = $1", [planId]);
    expect(await getPlanProgress(planId)).toMatchObject({ state: 'stopped' });
    expect((await listPlans(round.round.id))[0]?.state).toBe('stopped');
    const next = await done(start());
    await runsFinished();
    expect(await sql('SELECT number, state FROM plans ORDER BY number')).toEqual([{ number: 1, state: 'stopped' }, { number: 2, state: 'done' }]);
    expect(next.planId).not.toBe(planId);
  });

  test('stopped, it stays stopped, whatever the planner still answers', async () => {
    await round.opening();
    const { planId } = await done(start());
    await done(stopPlan(round.leader, { planId }, now));
    await runsFinished();
    expect((await listPlans(round.round.id))[0]?.state).toMatch(/stopped|done/);
    expect(await sql("SELECT 1 FROM plans WHERE state = 'running'")).toEqual([]);
  });

  test('a round without wishes, without openings or by direct sign-up gets a clear answer', async () => {
    const empty = await round.plan();
    expect(await getPlan(empty)).toMatchObject({ state: 'done', visits: [], left: [] });
    await database().round.update({ where: { id: round.round.id }, data: { mode: 'direct' } });
    expect(await start()).toMatchObject({ ok: false, reason: 'notByWishes' });
  });
});

describe('steering', () => {
  test('a pin is kept and a forbidden pair never made; both are logged', async () => {
    const { free, opening, host, wish, leader } = round;
    const [dorte, erik] = [await free('Dorte'), await free('Erik')];
    const [first, second] = [await opening({ topic: 'A', seats: 1 }), await opening({ topic: 'B', hostId: (await host('Gerda')).id })];
    await wish(dorte, [first.id, second.id]);
    await wish(erik, [second.id]);
    await done(settlePair(leader, { roundId: round.round.id, employeeId: erik.id, openingId: first.id, rule: 'pin' }, now));
    await done(settlePair(leader, { roundId: round.round.id, employeeId: dorte.id, openingId: first.id, rule: 'forbid' }, now));
    const plan = await getPlan(await round.plan());
    expect(plan!.visits.map(({ person, opening: at }) => [person === erik.id ? 'Erik' : 'Dorte', at === first.id ? 'A' : 'B']).sort()).toEqual([['Dorte', 'B'], ['Erik', 'A']]);
    expect(await settlePair(leader, { roundId: round.round.id, employeeId: dorte.id, openingId: first.id, rule: 'pin' }, now)).toMatchObject({ reason: 'pinsFull' });
    expect(await settlePair(leader, { roundId: round.round.id, employeeId: round.holger.id, openingId: first.id, rule: 'pin' }, now)).toMatchObject({ reason: 'pinOwnUnit' });
    await done(removePair(leader, { employeeId: erik.id, openingId: first.id }, now));
    expect((await database().auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action)).toEqual(['planPinned', 'planForbidden', 'planMade', 'planPairRemoved']);
  });

  test('a pin is refused that contradicts a rule or another pin, with every rule that it breaks', async () => {
    const { anna, bo, holger, free, block, opening, host, leader } = round;
    const dorte = await free('Dorte');
    const gerda = await host('Gerda');
    const [first, second] = [await opening({ topic: 'A' }), await opening({ topic: 'B', hostId: gerda.id, from: '11:00', to: '13:00' })];
    const pin = (who: { id: string }, to: { id: string }) => settlePair(leader, { roundId: round.round.id, employeeId: who.id, openingId: to.id, rule: 'pin' }, now);
    await done(pin(dorte, first));
    // Pinned again it is what it was; to a second at that time it is one visit too many, and two places at once.
    await done(pin(dorte, first));
    expect(await pin(dorte, second)).toMatchObject({
      reason: 'pinBreaksRules',
      params: { person: 'Dorte', topic: 'B' },
      violations: [{ rule: 'tooManyVisits', visits: 2, most: 1 }, { rule: 'twoVisits' }],
    });
    const service = await opening({ topic: 'C', hostId: (await free('Erik')).id, siteId: round.town.id, from: '10:00', to: '11:00' });
    expect(await pin(holger, service)).toMatchObject({ reason: 'pinBreaksRules', violations: [{ rule: 'hosting', other: first.id }] });
    await block({ employeeId: gerda.id, date: '2027-03-31', from: '10:00', to: '11:00' });
    const wednesday = await opening({ topic: 'D', hostId: dorte.id, siteId: round.town.id, date: '2027-03-31' });
    expect(await pin(gerda, wednesday)).toMatchObject({ reason: 'pinBreaksRules', violations: [{ rule: 'busy' }] });
    await done(pin(anna, first));
    expect(await pin(bo, second)).toMatchObject({ reason: 'pinBreaksRules', violations: [{ rule: 'deskShort', needed: 2, left: 1 }] });
    // Nobody wished for any of it; that the lead may decide. And what was ruled out may be pinned instead.
    const frida = await free('Frida');
    await done(settlePair(leader, { roundId: round.round.id, employeeId: frida.id, openingId: second.id, rule: 'forbid' }, now));
    await done(pin(frida, second));
    expect(await database().planPair.count({ where: { rule: 'pin' } })).toBe(3);
  });

  test('a move by hand that breaks a rule names it; only the desk can be set aside, with a reason, and is published so', async () => {
    const { anna, bo, opening, host, wish, leader } = round;
    const [first, second] = [await opening({ topic: 'A', seats: 1 }), await opening({ topic: 'B', hostId: (await host('Gerda')).id })];
    await wish(anna, [first.id], true);
    await wish(bo, [second.id], true);
    const planId = await round.plan();
    const plan = (await getPlan(planId))!;
    const [placed] = plan.visits;
    const [who, to] = placed!.person === anna.id ? [bo, second.id] : [anna, first.id];
    const move = (given: object) => moveByHand(leader, { planId, employeeId: who.id, from: null, to, overrideDesk: false, reason: '', ...given }, now);
    expect(await move({})).toMatchObject({ ok: false, reason: 'moveShortDesk', violations: [{ rule: 'deskShort', needed: 2, left: 1 }] });
    expect(await move({ to: placed!.opening === first.id ? first.id : second.id, overrideDesk: true, reason: 'x' })).toMatchObject(
      placed!.opening === first.id ? { ok: false, reason: 'moveBreaksRules' } : { ok: true },
    );
    const moved = await done(move({ overrideDesk: true, reason: 'Vikar er på vej' }));
    expect(moved.planId).not.toBe(planId);
    expect((await getPlan(planId))!.visits).toHaveLength(1);
    const byHand = (await getPlan(moved.planId))!;
    expect(byHand).toMatchObject({ origin: 'byHand', method: 'byHand', baseNumber: 1, left: [] });
    expect(byHand.levels.find(({ name }) => name === 'placed')).toMatchObject({ value: 2 });
    expect(await sql('SELECT number, figures FROM plans ORDER BY number')).toEqual([plan, byHand].map(({ number, figures }) => ({ number, figures })));
    expect([plan.figures.shortHalfHours, byHand.figures.placed, byHand.figures.shortHalfHours > 0]).toEqual([0, 2, true]);
    await done(publishPlan(leader, { planId: moved.planId, reason: '' }, later(5)));
    expect(await sql("SELECT e.name, v.override_reason AS why FROM visits v JOIN employees e ON e.id = v.visitor_id WHERE v.state = 'registered' AND v.override_reason IS NOT NULL")).toEqual([
      { name: who.name, why: 'Vikar er på vej' },
    ]);
    expect(await database().auditEntry.count({ where: { action: 'planDeskOverride', reason: 'Vikar er på vej' } })).toBe(1);
  });
});

test('two who swap visit each other, before others who would take the same', async () => {
  const { free, holger, opening, wish } = round;
  const [dorte, erik, frida] = [await free('Dorte'), await free('Erik'), await round.host('Frida')];
  const [atHolger, atDorte] = [await opening({ topic: 'A', seats: 1 }), await opening({ topic: 'B', date: '2027-03-31', seats: 1, hostId: dorte.id })];
  for (const person of [dorte, erik, holger, frida]) await wish(person, []);
  const swap = (one: string, other: string) => database().wishStatement.updateMany({ where: { employeeId: one }, data: { swapWithId: other } });
  await swap(dorte.id, holger.id);
  await swap(holger.id, dorte.id);
  const plan = (await getPlan(await round.plan()))!;
  expect(new Set(plan.visits.map(({ person, opening: at }) => `${person} ${at}`))).toEqual(new Set([`${dorte.id} ${atHolger.id}`, `${holger.id} ${atDorte.id}`]));
  expect(listMateLines(plan.input, plan.visits)).toMatchObject([{ there: { person: expect.any(String) }, back: { person: expect.any(String) } }]);
  expect((await getFairness(round.project.id)).mates).toMatchObject([{ asked: true, met: false }]);
  await done(publishPlan(round.leader, { planId: plan.id, reason: '' }, later(5)));
  expect((await getFairness(round.project.id)).mates).toMatchObject([{ asked: true, met: true }]);
});

describe('trying', () => {
  const withRelaxation = async (planId: string, employeeId: string, relaxation: Relaxation) =>
    database().planUnplaced.update({ where: { planId_employeeId: { planId, employeeId } }, data: { details: { relaxation } } });

  test('one seat more: tried, kept with a word, published, and the opening has that seat', async () => {
    const { free, opening, wish, leader } = round;
    const people = [await free('Dorte'), await free('Erik')];
    const { id } = await opening({ topic: 'A', seats: 1 });
    for (const person of people) await wish(person, [id], true);
    const planId = await round.plan();
    const left = (await getPlan(planId))!.left[0]!.person;
    await withRelaxation(planId, left, { opening: id, seats: [{ opening: id, more: 1 }], staffing: [], moves: [] });
    const trial = await done(tryRelaxation(leader, { planId, employeeId: left }, now));
    await runsFinished();
    const tried = (await getPlan(trial.planId))!;
    expect(tried).toMatchObject({ origin: 'trial', state: 'done', baseNumber: 1, left: [], waivers: { seats: [{ opening: id, more: 1 }] } });
    expect(tried.visits).toHaveLength(2);
    expect(await publishPlan(leader, { planId: trial.planId, reason: '' }, later(5))).toMatchObject({ ok: false, reason: 'keepFirst' });
    await done(keepTrial(leader, { planId: trial.planId, note: 'Holger har plads til to' }, now));
    await done(publishPlan(leader, { planId: trial.planId, reason: '' }, later(5)));
    expect(await sql('SELECT seats FROM openings WHERE id = $1', [id])).toEqual([{ seats: 2 }]);
    expect(await sql("SELECT count(*)::int AS visits FROM visits WHERE state = 'registered'")).toEqual([{ visits: 2 }]);
    expect(await listBrokenPromises()).toEqual([]);
  });

  /** Anna and Bo both away on Tuesday though the desk can spare one, as the lead has agreed to for as long as it takes. */
  const keptWaiver = async (keep = true) => {
    const { anna, bo, opening, host, wish, leader } = round;
    const [first, second] = [await opening({ topic: 'A' }), await opening({ topic: 'B', hostId: (await host('Gerda')).id })];
    await wish(anna, [first.id], true);
    await wish(bo, [second.id], true);
    const planId = await round.plan();
    const plan = (await getPlan(planId))!;
    const left = plan.left[0]!.person;
    const wanted = left === anna.id ? first.id : second.id;
    const short = { desk: round.desk.id, from: '2027-03-30T09:50', to: '2027-03-30T12:10', needed: 2, left: 1 };
    await withRelaxation(planId, left, { opening: wanted, seats: [], staffing: [short], moves: [] });
    const trial = await done(tryRelaxation(leader, { planId, employeeId: left }, now));
    await runsFinished();
    expect((await getPlan(trial.planId))!.left).toEqual([]);
    if (keep) await done(keepTrial(leader, { planId: trial.planId, note: 'Stille formiddag' }, now));
    return trial.planId;
  };

  test('a desk under its minimum for a while: only there, with the reason that was given', async () => {
    const planId = await keptWaiver();
    await done(publishPlan(round.leader, { planId, reason: '' }, later(5)));
    expect(await sql("SELECT count(*)::int AS visits, count(override_reason)::int AS overridden FROM visits WHERE state = 'registered'")).toEqual([{ visits: 2, overridden: 2 }]);
  });

  test('what was let go of on Tuesday is not let go of on Thursday', async () => {
    const { anna, bo, clara, opening, host, wish, leader } = round;
    const thursday = { date: '2027-04-01', from: '09:00', to: '15:00' } as const;
    for (const { id } of [anna, bo, clara]) await makeShift(database(), { employeeId: id, ...thursday });
    const third = await opening({ topic: 'C', date: thursday.date, hostId: (await host('Hanne')).id });
    await wish(clara, [third.id], true);
    const planId = await keptWaiver();
    expect((await getPlan(planId))!.visits).toHaveLength(3);
    await sql('DELETE FROM shifts WHERE employee_id = $1 AND starts > $2', [bo.id, '2027-04-01T00:00:00Z']);
    expect(await done(publishPlan(leader, { planId, reason: '' }, later(5)))).toMatchObject({ entered: 2, leftOut: 1 });
    expect((await getPlan(planId))!.leftOut).toMatchObject([{ personName: 'Clara', reason: 'visits:deskShort', params: { needed: 2, left: 1 } }]);
    expect(await listBrokenPromises()).toEqual([]);
  });

  test('nobody goes who would leave fewer than was agreed to', async () => {
    const planId = await keptWaiver();
    await sql('DELETE FROM shifts WHERE employee_id = $1', [round.clara.id]);
    expect(await done(publishPlan(round.leader, { planId, reason: '' }, later(5)))).toMatchObject({ entered: 1, leftOut: 1 });
    expect((await getPlan(planId))!.leftOut).toMatchObject([{ reason: 'visits:deskShort', params: { needed: 1, left: 0 } }]);
  });

  test('a trial that was moved by hand before it was kept lets go of nothing', async () => {
    const { free, leader, opening, host } = round;
    const dorte = await free('Dorte');
    const third = await opening({ topic: 'C', date: '2027-03-31', hostId: (await host('Hanne')).id });
    const moved = await done(moveByHand(leader, { planId: await keptWaiver(false), employeeId: dorte.id, from: null, to: third.id, overrideDesk: false, reason: '' }, now));
    expect(await done(publishPlan(leader, { planId: moved.planId, reason: '' }, later(5)))).toMatchObject({ entered: 2, leftOut: 1 });
    expect((await getPlan(moved.planId))!.leftOut).toMatchObject([{ reason: 'visits:deskShort', params: { needed: 2, left: 1 } }]);
    expect(await listBrokenPromises()).toEqual([]);
  });

  test('a visit to another hour at that desk carries no reason that is not its own', async () => {
    const { free, desk, opening, host, wish, leader } = round;
    const dorte = await free('Dorte');
    await makeShift(database(), { employeeId: dorte.id, deskId: desk.id, date: '2027-03-31', from: '09:00', to: '15:00' });
    for (const { id } of [round.bo, round.clara]) await makeShift(database(), { employeeId: id, date: '2027-03-31', from: '09:00', to: '15:00' });
    await wish(dorte, [(await opening({ topic: 'C', date: '2027-03-31', hostId: (await host('Hanne')).id })).id], true);
    await done(publishPlan(leader, { planId: await keptWaiver(), reason: '' }, later(5)));
    expect(await sql("SELECT e.name FROM visits v JOIN employees e ON e.id = v.visitor_id WHERE v.state = 'registered' AND v.override_reason IS NULL")).toEqual([{ name: 'Dorte' }]);
  });

  test('dropped, it is out of the way and cannot be published', async () => {
    const { free, opening, wish, leader } = round;
    const people = [await free('Dorte'), await free('Erik')];
    const { id } = await opening({ seats: 1 });
    for (const person of people) await wish(person, [id], true);
    const planId = await round.plan();
    const left = (await getPlan(planId))!.left[0]!.person;
    await withRelaxation(planId, left, { opening: id, seats: [{ opening: id, more: 1 }], staffing: [], moves: [] });
    const trial = await done(tryRelaxation(leader, { planId, employeeId: left }, now));
    await runsFinished();
    await done(dropTrial(leader, { planId: trial.planId }, now));
    expect(await keepTrial(leader, { planId: trial.planId, note: 'alligevel' }, now)).toMatchObject({ reason: 'notATrial' });
    expect(await publishPlan(leader, { planId: trial.planId, reason: '' }, later(5))).toMatchObject({ reason: 'nothingToPublish' });
  });
});

test('for somebody whom nothing was found out about, it is found out on request and kept on their row', async () => {
  const { anna, bo, opening, host, wish, leader, plan } = round;
  await wish(anna, [(await opening({ topic: 'A' })).id]);
  await wish(bo, [(await opening({ topic: 'B', hostId: (await host('Gerda')).id })).id]);
  const planId = await plan();
  const [before] = (await getPlan(planId))!.left;
  expect(before!.relaxation).toBeDefined();
  await database().planUnplaced.updateMany({ where: { planId }, data: { details: { rejections: before!.rejections ?? [] } } });
  await done(explainOne(leader, { planId, employeeId: before!.person }));
  expect((await getPlan(planId))!.left).toEqual([{ ...before, explained: true }]);
  expect(await explainOne(leader, { planId, employeeId: leader.id })).toMatchObject({ ok: false, reason: 'nothingToTry' });
});
