import 'server-only';
import { warmThread, ThreadLost } from '../platform/warm-thread';
import type { Plan, PlannerRound, Unplaced } from '../planner/types';
import { answerRound, USUAL_TIME_SECONDS } from './rules';
import type { AnswerOptions, ExplainOptions, PlanOptions, PlanProgress, RoundOrJson } from './types';

/** How much longer than its own limit the solver may take before its thread is ended: reading, checking, a step that does not look at the time. */
const GRACE_SECONDS = 20;
/** For the best in fractions alone, which takes the largest round some seconds. */
const MOST_SECONDS_FOR_FRACTIONS = 30;
const MOST_SECONDS_FOR_GREEDY = 60;
const MOST_SECONDS_FOR_EXPLAINING = 300;
const MOST_SECONDS_BESIDE = 60;

// The app is built into several bundles, and in development each change evaluates this again: one thread for them all.
const kept = globalThis as { uge13PlannerThread?: ReturnType<typeof warmThread> };

function thread() {
  return (kept.uge13PlannerThread ??= warmThread('scripts/planner-worker.mjs'));
}

const jsonOf = (round: RoundOrJson): string => (typeof round === 'string' ? round : JSON.stringify(round));
const roundOf = (round: RoundOrJson): PlannerRound => (typeof round === 'string' ? (JSON.parse(round) as PlannerRound) : round);

/**
 * Plans a round in a thread of its own. Whatever happens to the solver there is a plan, and no plan breaks a hard rule:
 * when the thread overruns or dies, a new one rounds the best in fractions, then another places greedily, and if that
 * cannot be either, this one does. Rejects when stopped, with the signal's reason, and otherwise for bugs alone.
 */
export async function planRound(round: RoundOrJson, { signal, onProgress, ...options }: PlanOptions = {}): Promise<Plan> {
  const started = performance.now();
  const limit = options.timeLimitSeconds ?? USUAL_TIME_SECONDS;
  const short = Math.min(limit, MOST_SECONDS_FOR_FRACTIONS);
  const json = jsonOf(round);
  const ask = (given: { solver: boolean; options: AnswerOptions }, seconds: number) =>
    thread().run<Plan, PlanProgress>('answer', { json, ...given }, { seconds, signal, onProgress });
  const plan = await ask({ solver: true, options }, limit + GRACE_SECONDS)
    .catch(ifLost(() => ask({ solver: true, options: { ...options, wholeNumbers: false, timeLimitSeconds: short } }, short + GRACE_SECONDS)))
    .catch(ifLost(() => ask({ solver: false, options }, MOST_SECONDS_FOR_GREEDY)))
    .catch(ifLost(() => answerRound(roundOf(round), null, options)));
  return { ...plan, milliseconds: Math.round(performance.now() - started) };
}

/** Another way where the thread is gone; what else went wrong stays wrong. */
function ifLost<Value>(otherwise: () => Value | Promise<Value>): (error: unknown) => Value | Promise<Value> {
  return (error) => {
    if (!(error instanceof ThreadLost)) throw error;
    return otherwise();
  };
}

/**
 * What would help those without a visit, one after the other (a tenth of a second each) in the same thread. The plan's
 * own words where it cannot be found out. Rejects when stopped.
 */
export async function explainPlan(round: RoundOrJson, plan: Pick<Plan, 'visits' | 'unplaced'>, { signal, onProgress, ...options }: ExplainOptions = {}): Promise<Unplaced[]> {
  const { visits } = plan;
  const asked = options.people && new Set(options.people);
  const unplaced = plan.unplaced.filter(({ person }) => !asked || asked.has(person));
  try {
    return await thread().run<Unplaced[], PlanProgress>(
      'explain',
      { json: jsonOf(round), plan: { visits, unplaced }, options },
      { seconds: MOST_SECONDS_FOR_EXPLAINING, signal, onProgress },
    );
  } catch (error) {
    if (!(error instanceof ThreadLost)) throw error;
    return unplaced;
  }
}

/** Other work that goes through everybody's week, in the same thread; where that is lost, `here` after all. Rejects when stopped. */
export async function beside<Value>(task: 'judge', round: RoundOrJson, input: object, { signal, here }: { signal?: AbortSignal; here: (round: PlannerRound) => Value }): Promise<Value> {
  return thread().run<Value, never>(task, { json: jsonOf(round), ...input }, { seconds: MOST_SECONDS_BESIDE, signal }).catch(ifLost(() => here(roundOf(round))));
}

/** Starts the thread and has it read its program, where that has not been done: for whoever is about to want a plan, who will hear of it if it cannot. */
export async function warmPlanner(): Promise<void> {
  await thread().run('ready', {}, { seconds: MOST_SECONDS_BESIDE }).catch(() => undefined);
}

/** Lets go of the thread; the next round starts a new one. */
export async function endPlanning(): Promise<void> {
  await kept.uge13PlannerThread?.end();
}
