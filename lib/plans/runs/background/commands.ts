import 'server-only';
import { beside, explainPlan, planRound } from '../../../planning/commands';
import type { ExplainOptions } from '../../../planning/types';
import type { Plan } from '../../../planner/types';
import { database, type Transaction } from '../../../platform/db/client';
import { log } from '../../../platform/log';
import { MOST_EXPLAINED } from '../../rules';
import type { Progress } from '../../types';
import { judgePlan, type Judged } from '../judging/rules';
import { addExplained, beat, fail, save } from '../outcome/commands';

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
  // As the text it is kept as: to read a large round holds whoever does it, and it is the planner's thread that needs it read.
  const [row] = await database().$queryRaw<{ input: string | null; seed: number; roundId: string; isTrial: boolean }[]>`
    SELECT input::text, seed, round_id::text AS "roundId", origin = 'trial' AS "isTrial" FROM plans WHERE id = ${planId}::uuid`;
  if (!row?.input?.startsWith('{')) return fail(planId, 'input');
  const { input } = row;
  let progress: Progress = null;
  let keeping = false;
  const pulse = setInterval(() => {
    beat(planId, progress).then(
      // Stopped by somebody, here or in another process; one that is being kept runs no more either.
      (alive) => void (alive || keeping || controller.abort()),
      (error: unknown) => log().error({ plan: planId, err: error }),
    );
  }, HEARTBEAT_MS);
  try {
    const onProgress = (next: NonNullable<Progress>) => void (progress = next);
    const { signal } = controller;
    const made = await planRound(input, { seed: row.seed, signal, onProgress });
    const { plan, violations, figures } = await judge(input, made, row.isTrial, signal);
    if (violations.length > 0) {
      log().error({ plan: planId, violations: violations.slice(0, 5) });
      return await fail(planId, 'rules');
    }
    keeping = true;
    const people = plan.unplaced.slice(0, MOST_EXPLAINED).map(({ person }) => person);
    const saved = await save(planId, row.roundId, plan, figures, people.length > 0 ? { phase: 'explaining', figure: 0 } : null);
    clearInterval(pulse);
    if (saved) await explain(planId, input, plan, people, { seed: row.seed, signal });
  } catch (error) {
    if (controller.signal.aborted) return;
    log().error({ plan: planId, err: error });
    await fail(planId, 'solver');
  } finally {
    clearInterval(pulse);
  }
}

async function judge(input: string, made: Plan, isTrial: boolean, signal: AbortSignal): Promise<Judged> {
  return beside<Judged>('judge', input, { plan: made, isTrial }, { signal, here: (round) => judgePlan(round, made, isTrial) });
}

/** A few seconds' worth in a large round: what has been found so far can be read, and another round need not wait longer. */
const EXPLAINED_AT_ONCE = 20;

/** The plan is kept by now; what would help those left out is added to it as it is found. */
async function explain(planId: string, input: string, plan: Plan, people: readonly string[], options: ExplainOptions): Promise<void> {
  for (let done = 0; done < people.length; done += EXPLAINED_AT_ONCE) {
    const some = people.slice(done, done + EXPLAINED_AT_ONCE);
    const explained = await explainPlan(input, plan, { ...options, people: some });
    const all = done + some.length;
    const progress: Progress = all < people.length ? { phase: 'explaining', figure: Math.round((100 * all) / people.length) } : null;
    if (!(await addExplained(planId, explained, progress))) return;
  }
}
