import 'server-only';
import { explainPlan } from '../../planning/commands';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { getPlan } from '../queries';
import { hasResult } from '../rules';
import type { TrialInput } from '../schema';
import type { PlanRefusal } from '../types';

/**
 * Finds out what would help one of those without a visit and keeps it with the version: in a large round the planner
 * does so only for the first of them. It decides nothing, so the log holds nothing about it.
 */
export async function explainOne(_actor: Actor, { planId, employeeId }: TrialInput): Promise<Result<{ planId: string; roundId: string }, PlanRefusal>> {
  const plan = await getPlan(planId);
  if (!plan || !hasResult(plan.state)) return refuse('planGone');
  const { roundId, input, visits, left, seed } = plan;
  if (!left.some(({ person }) => person === employeeId)) return refuse('nothingToTry');
  const [explained] = await explainPlan(input, { visits, unplaced: left }, { people: [employeeId], seed });
  return inTransaction(async (tx) => {
    await lock(tx, { rounds: [roundId] });
    const { person: _person, reason, ...found } = explained ?? { person: employeeId, reason: left.find(({ person }) => person === employeeId)!.reason };
    const { count } = await tx.planUnplaced.updateMany({ where: { planId, employeeId }, data: { reason, details: { ...found, explained: true } } });
    return count > 0 ? succeed({ planId, roundId }) : refuse('planGone');
  });
}
