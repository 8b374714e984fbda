import 'server-only';
import { recordAudit } from '../../audit/commands';
import type { Actor } from '../../platform/auth/types';
import { database, inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed } from '../../platform/result';
import { getPlan } from '../queries';
import { hasResult } from '../rules';
import { begin, type Started } from '../runs/commands';
import type { KeepTrialInput, PlanIdInput, TrialInput } from '../schema';
import { joinWaivers, waive } from './rules';

/** Works out what would come of the smallest thing that helps somebody: a version of its own, to be kept or dropped. */
export async function tryRelaxation(actor: Actor, { planId, employeeId }: TrialInput, now: Date): Promise<Started> {
  const base = await getPlan(planId);
  if (!base || !hasResult(base.state)) return refuse('planGone');
  const relaxation = base.left.find(({ person }) => person === employeeId)?.relaxation;
  if (!relaxation) return refuse('nothingToTry');
  return begin(actor, base.roundId, now, async () => ({
    input: waive(base.input, relaxation, employeeId, base.visits),
    inputAt: base.inputAt,
    note: '',
    seed: base.seed,
    origin: 'trial',
    baseId: base.id,
    waivers: joinWaivers(base.waivers, relaxation),
  }));
}

/** Keeps a trial, with a word on why: that is what people at the desk are told who must do with fewer. */
export async function keepTrial(actor: Actor, { planId, note }: KeepTrialInput, now: Date): Promise<Started> {
  return settle(actor, planId, now, { note }, 'planKept');
}

export async function dropTrial(actor: Actor, { planId }: PlanIdInput, now: Date): Promise<Started> {
  return settle(actor, planId, now, { state: 'dropped' }, 'planDropped');
}

async function settle(
  actor: Actor,
  planId: string,
  now: Date,
  data: { note: string } | { state: 'dropped' },
  action: 'planKept' | 'planDropped',
): Promise<Started> {
  const plan = await database().plan.findUnique({ where: { id: planId }, select: { roundId: true, number: true } });
  if (!plan) return refuse('planGone');
  const { roundId, number } = plan;
  return inTransaction(async (tx): Promise<Started> => {
    await lock(tx, { rounds: [roundId] });
    const { count } = await tx.plan.updateMany({ where: { id: planId, origin: 'trial', state: 'done' }, data });
    if (count === 0) return refuse('notATrial');
    const reason = 'note' in data ? data.note : '';
    await recordAudit(tx, { actor, action, subjectKind: 'round', subjectId: roundId, reason, details: { version: number }, now });
    return succeed({ planId, roundId });
  });
}
