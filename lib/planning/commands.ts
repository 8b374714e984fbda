import 'server-only';
import type { Plan, PlannerRound } from '../planner/types';
import { answerRound } from './rules';
import type { PlanOptions } from './types';

/** Plans a round; see `PlanOptions`. Rejects with an `AbortError` when stopped, and otherwise for bugs alone. */
export async function planRound(round: PlannerRound, options: PlanOptions = {}): Promise<Plan> {
  options.signal?.throwIfAborted();
  return answerRound(round, null, options);
}
