import 'server-only';
import { findAddedViolations } from '../../../planner-check/rules';
import { explainPlan, planRound } from '../../../planning/commands';
import type { ExplainOptions } from '../../../planning/types';
import type { Plan, PlannerRound, Unplaced } from '../../../planner/types';
import { database, inTransaction, type Transaction } from '../../../platform/db/client';
import { lock } from '../../../platform/db/lock';
import { log } from '../../../platform/log';
import { readInput } from '../../kept/schema';
import { countFigures, MOST_EXPLAINED } from '../../rules';
import { keepPromise } from '../../trials/rules';
import type { Figures, PlanFailure, Progress } from '../../types';

const HEARTBEAT_MS = 2_000;
/** As in queries.ts: whoever has been silent for so long is gone. */
const SILENT_SECONDS = 20;

type Run = { controller: AbortController; finished: Promise<void> };
// In development each hot reload evaluates this module again; a run goes on under the old one.
const kept = globalThis as { uge13PlanRuns?: Map<string, Run> };
const runs = (kept.uge13PlanRuns ??= new Map());

/** Sets the planner to work on a version that stands as running, and does not wait for it. */
export function startRun(planId: string): void {
  const controller = new AbortController();
  const finished = runPlan(planId, controller)
    .catch((error: unknown) => log().error({ plan: planId, err: error }))
    .finally(() => runs.delete(planId));
  runs.set(planId, { controller, finished });
}

export function stopRun(planId: string): void {
  runs.get(planId)?.controller.abort();
}

/** Resolves when this process works on no plan any more. */
export async function runsFinished(): Promise<void> {
  await Promise.all([...runs.values()].map(({ finished }) => finished));
}

/** Runs whose process is gone (killed, restarted) end here, when somebody wants to make a new one. */
export async function endSilentRuns(tx: Transaction, roundId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE plans SET state = 'stopped', finished_at = now()
    WHERE round_id = ${roundId}::uuid AND state = 'running' AND heartbeat_at < now() - make_interval(secs => ${SILENT_SECONDS})`;
}

async function runPlan(planId: string, controller: AbortController): Promise<void> {
  const row = await database().plan.findUnique({ where: { id: planId }, select: { input: true, seed: true, roundId: true, origin: true } });
  const input = row && readInput(row.input);
  if (!row || !input) return fail(planId, 'input');
  let progress: Progress = null;
  const pulse = setInterval(() => {
    beat(planId, progress).then(
      // Stopped by somebody, here or in another process.
      (alive) => void (alive || controller.abort()),
      (error: unknown) => log().error({ plan: planId, err: error }),
    );
  }, HEARTBEAT_MS);
  try {
    const onProgress = (next: NonNullable<Progress>) => void (progress = next);
    const made = await planRound(input, { seed: row.seed, signal: controller.signal, onProgress });
    if (controller.signal.aborted) return;
    const plan = row.origin === 'trial' ? keepPromise(input, made) : made;
    const violations = findAddedViolations(input, plan.visits);
    if (violations.length > 0) {
      log().error({ plan: planId, violations: violations.slice(0, 5) });
      return await fail(planId, 'rules');
    }
    const unplaced = await explain(input, plan, { seed: row.seed, signal: controller.signal, onProgress });
    await save(planId, row.roundId, { ...plan, unplaced }, countFigures(input, plan.visits));
  } catch (error) {
    if (controller.signal.aborted) return;
    log().error({ plan: planId, err: error });
    await fail(planId, 'solver');
  } finally {
    clearInterval(pulse);
  }
}

async function explain(input: PlannerRound, plan: Plan, options: ExplainOptions): Promise<Unplaced[]> {
  const people = plan.unplaced.slice(0, MOST_EXPLAINED).map(({ person }) => person);
  if (people.length === 0) return plan.unplaced;
  const explained = new Map((await explainPlan(input, plan, { ...options, people })).map((one) => [one.person, one]));
  return plan.unplaced.map((one) => explained.get(one.person) ?? one);
}

async function beat(planId: string, progress: Progress): Promise<boolean> {
  const said = progress && JSON.stringify(progress);
  const count = await database().$executeRaw`
    UPDATE plans SET heartbeat_at = now(), progress = coalesce(${said}::jsonb, progress) WHERE id = ${planId}::uuid AND state = 'running'`;
  return count > 0;
}

async function fail(planId: string, failure: PlanFailure): Promise<void> {
  await database().$executeRaw`
    UPDATE plans SET state = 'failed', failure = ${failure}, finished_at = now() WHERE id = ${planId}::uuid AND state = 'running'`;
}

async function save(planId: string, roundId: string, plan: Plan, figures: Figures): Promise<void> {
  const { method, fellBack, milliseconds, levels, comparedWithFirstCome, visits, unplaced } = plan;
  await inTransaction(async (tx) => {
    await lock(tx, { rounds: [roundId] });
    const whole = Math.round(milliseconds);
    const count = await tx.$executeRaw`
      UPDATE plans SET state = 'done', finished_at = now(), method = ${method}, fell_back = ${fellBack}, milliseconds = ${whole},
        levels = ${JSON.stringify(levels)}::jsonb, first_come = ${JSON.stringify(comparedWithFirstCome)}::jsonb,
        figures = ${JSON.stringify(figures)}::jsonb
      WHERE id = ${planId}::uuid AND state = 'running'`;
    if (count === 0) return;
    await tx.planVisit.createMany({ data: visits.map(({ person, opening }) => ({ planId, employeeId: person, openingId: opening })) });
    await tx.planUnplaced.createMany({
      data: unplaced.map(({ person, reason, ...details }) => ({ planId, employeeId: person, reason, details })),
    });
  });
}
