import { setTimeout as wait } from 'node:timers/promises';
import { database, disconnect } from '@/lib/platform/db/client';
import { getPlan, getPlanProgress } from '@/lib/plans/queries';
import { runsFinished } from '@/lib/plans/runs/background/commands';
import { makePlan, stopPlan } from '@/lib/plans/runs/commands';
import { addExplained } from '@/lib/plans/runs/outcome/commands';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { now } from '../../support/exchange';
import { makeWishRound, type WishRound } from '../../support/plan-round';
import { done } from '../../support/visit-answers';

jest.setTimeout(60_000);

/** More than are explained at once, so that there is a middle to stop in. */
const LEFT_OUT = 130;

let round: WishRound;
beforeEach(async () => {
  await resetDatabase();
  round = await makeWishRound();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

async function startCrowded(): Promise<string> {
  const { id } = await round.opening({ topic: 'A', seats: 1 });
  for (let index = 0; index <= LEFT_OUT; index += 1) await round.wish(await round.free(`Gæst ${index}`), [id], true);
  return (await done(makePlan(round.leader, { roundId: round.round.id, note: '', seed: 1 }, now))).planId;
}

async function untilKept(planId: string): Promise<void> {
  while ((await getPlanProgress(planId))?.state === 'running') await wait(5);
}

const countHelped = async (planId: string) => (await getPlan(planId))!.left.filter(({ relaxation }) => relaxation).length;

test('the plan is kept before those left out are explained, and what would help is added to it', async () => {
  const planId = await startCrowded();
  await untilKept(planId);
  expect(await getPlanProgress(planId)).toMatchObject({ state: 'done', explaining: true });
  const kept = (await getPlan(planId))!;
  expect(kept).toMatchObject({ state: 'done', explaining: true, method: 'mip' });
  expect([kept.visits.length, kept.left.length, kept.figures.placed]).toEqual([1, LEFT_OUT, 1]);
  await runsFinished();
  expect(await getPlanProgress(planId)).toMatchObject({ state: 'done', explaining: false, progress: null });
  expect(await countHelped(planId)).toBe(LEFT_OUT);
});

test('stopped in the middle of explaining, the plan stays with what has been explained, and nobody waits for more', async () => {
  const planId = await startCrowded();
  await untilKept(planId);
  await done(stopPlan(round.leader, { planId }, now));
  await runsFinished();
  expect(await getPlanProgress(planId)).toMatchObject({ state: 'done', explaining: false });
  const plan = (await getPlan(planId))!;
  expect([plan.visits.length, plan.left.length]).toEqual([1, LEFT_OUT]);
  expect(await countHelped(planId)).toBeLessThan(LEFT_OUT);
  expect(await database().auditEntry.count({ where: { action: 'planStopped' } })).toBe(0);
});

test('a process that dies while it explains loses no plan, and nobody waits for it', async () => {
  await round.opening();
  const planId = await round.plan();
  await sql(`UPDATE plans SET progress = '{"phase":"explaining","figure":40}', heartbeat_at = now() - interval '1 minute' WHERE id = $1`, [planId]);
  expect(await getPlanProgress(planId)).toMatchObject({ state: 'done', explaining: false });
  expect(await getPlan(planId)).toMatchObject({ state: 'done', explaining: false });
});

test('nothing is added to a plan that has been let go of', async () => {
  const planId = await startCrowded();
  await untilKept(planId);
  await sql("UPDATE plans SET state = 'dropped' WHERE id = $1", [planId]);
  expect(await addExplained(planId, [], { phase: 'explaining', figure: 1 })).toBe(false);
  await runsFinished();
  expect(await countHelped(planId)).toBeLessThan(LEFT_OUT);
});
