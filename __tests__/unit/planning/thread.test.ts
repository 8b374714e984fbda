import { performance as clock } from 'node:perf_hooks';
import { findAddedViolations } from '@/lib/planner-check/rules';
import { beside, endPlanning, explainPlan, planRound, warmPlanner } from '@/lib/planning/commands';
import type { PlanProgress } from '@/lib/planning/types';
import { judgePlan } from '@/lib/plans/runs/judging/rules';
import { warmThread } from '@/lib/platform/warm-thread';
import { makeRound } from '@/bench/fixtures/rounds';

jest.setTimeout(120_000);
afterAll(() => endPlanning());

const round = makeRound({ staff: 100 });

test('a round is planned in its thread, with progress, while this one stays free', async () => {
  const said: PlanProgress[] = [];
  await planRound(round);
  let beats = 0;
  const pulse = setInterval(() => (beats += 1), 5);
  const plan = await planRound(makeRound({ staff: 300 }), { onProgress: (progress) => said.push(progress) });
  clearInterval(pulse);
  expect(plan).toMatchObject({ method: 'mip', fellBack: false });
  expect(plan.levels.every(({ proven }) => proven)).toBe(true);
  expect(beats).toBeGreaterThan(5);
  expect(said.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['reading', 'modelling', 'solving', 'proving', 'checking']));
});

test('a warm thread is much quicker than a cold one', async () => {
  await endPlanning();
  const time = async () => {
    const began = clock.now();
    await planRound(makeRound({ staff: 40 }));
    return clock.now() - began;
  };
  const cold = await time();
  const warm = Math.min(await time(), await time(), await time());
  expect(warm).toBeLessThan(cold / 2);
});

test('one that was made ready beforehand is read by the time it is asked, and being asked again costs nothing', async () => {
  const time = async (work: () => Promise<unknown>) => {
    const began = clock.now();
    await work();
    return clock.now() - began;
  };
  await endPlanning();
  const reading = await time(warmPlanner);
  const again = await time(warmPlanner);
  expect(again).toBeLessThan(reading / 5);
  await endPlanning();
  await expect(Promise.all([warmPlanner(), planRound(makeRound({ staff: 40 }))])).resolves.toMatchObject([undefined, { fellBack: false }]);
});

test('a plan is judged in the same thread, or here where that is lost', async () => {
  const plan = await planRound(round);
  const here = () => judgePlan(round, plan, false);
  const judged = beside('judge', JSON.stringify(round), { plan, isTrial: false }, { here: () => expect(plan).toBeNull() });
  await expect(judged).resolves.toEqual(here());
  const lost = beside('judge', makeRound({ staff: 2000 }), { plan, isTrial: false }, { here });
  await endPlanning();
  await expect(lost).resolves.toEqual(here());
});

test('a round handed over as the text it is kept as has the same plan and the same help, and the next round is not taken for it', async () => {
  const { milliseconds: _ours, ...plan } = await planRound(JSON.stringify(round));
  const { milliseconds: _theirs, ...other } = await planRound(round);
  expect(plan).toEqual(other);
  const people = plan.unplaced.slice(0, 1).map(({ person }) => person);
  expect(await explainPlan(JSON.stringify(round), plan, { people })).toEqual(await explainPlan(round, plan, { people }));
  expect((await planRound(makeRound({ staff: 40 }))).visits.length).toBeLessThan(plan.visits.length);
});

test('a run that is stopped ends at once with the reason, and the next one has a new thread', async () => {
  const controller = new AbortController();
  const stopped = planRound(makeRound({ staff: 2000 }), { signal: controller.signal });
  setTimeout(() => controller.abort(new Error('enough')), 200);
  await expect(stopped).rejects.toThrow('enough');
  await expect(planRound(round, { signal: controller.signal })).rejects.toThrow('enough');
  await expect(planRound(round)).resolves.toMatchObject({ fellBack: false });
});

test('one that waits in line can be stopped without harm to the one before it', async () => {
  const controller = new AbortController();
  const first = planRound(round);
  const second = planRound(round, { signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(second).rejects.toThrow('enough');
  await expect(first).resolves.toMatchObject({ fellBack: false });
});

test('a run that takes too long is ended, and the plan is placed greedily', async () => {
  // The limit is taken from the patience with the thread, so that no time is left for it at all.
  const plan = await planRound(makeRound({ staff: 2000 }), { timeLimitSeconds: -19.9 });
  expect(plan).toMatchObject({ method: 'greedy', fellBack: true });
  expect(plan.visits.length).toBeGreaterThan(500);
  expect(findAddedViolations(makeRound({ staff: 2000 }), plan.visits)).toEqual([]);
});

test('a thread that ends by itself is followed by one that does without whole numbers', async () => {
  const planning = planRound(makeRound({ staff: 2000 }));
  setTimeout(() => void endPlanning(), 300);
  const plan = await planning;
  expect(plan).toMatchObject({ method: 'lpRepair', fellBack: true });
  expect(findAddedViolations(makeRound({ staff: 2000 }), plan.visits)).toEqual([]);
});

test('what would help is asked in the same thread', async () => {
  const plan = await planRound(round);
  const people = plan.unplaced.slice(0, 2).map(({ person }) => person);
  const explained = await explainPlan(round, plan, { people });
  expect(explained.map(({ person }) => person)).toEqual(people);
});

test('a program that is not there is a thread lost, each time anew', async () => {
  const thread = warmThread('scripts/no-such-program.mjs');
  for (let turn = 0; turn < 2; turn += 1) {
    await expect(thread.run('answer', {}, { seconds: 20 })).rejects.toMatchObject({ name: 'ThreadLost' });
  }
});
