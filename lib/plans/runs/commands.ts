import 'server-only';
import { recordAudit } from '../../audit/commands';
import type { Actor } from '../../platform/auth/types';
import { database, databaseCode, inTransaction, type Transaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import type { PlannerRound } from '../../planner/types';
import { getRound } from '../../rounds/queries';
import { holdPublished } from '../holding/rules';
import { getRoundAsInput } from '../input/queries';
import type { MakePlanInput, PlanIdInput } from '../schema';
import type { PlanOrigin, PlanRefusal, Waiver } from '../types';
import { endSilentRuns, startRun, stopRun } from './background/commands';
import { nextNumber } from './queries';

export type Started = Result<{ planId: string; roundId: string }, PlanRefusal>;

/** Makes a new version from how things are now. It is worked out in the background; the row says how far it has come. */
export async function makePlan(actor: Actor, { roundId, note, seed, moves = 'broken' }: Omit<MakePlanInput, 'moves'> & { moves?: MakePlanInput['moves'] }, now: Date): Promise<Started> {
  return begin(actor, roundId, now, async (tx) => {
    const input = await getRoundAsInput(roundId, now, tx);
    return input ? { input: letMove(input, moves), inputAt: now, note, seed, origin: 'made' } : refuse('roundGone');
  });
}

function letMove(input: PlannerRound, moves: MakePlanInput['moves']): PlannerRound {
  if (moves === 'broken') return holdPublished(input);
  return moves === 'few' && input.published.length > 0 ? { ...input, fewMoves: true } : input;
}

export type NewVersion = {
  input: PlannerRound;
  inputAt: Date;
  note: string;
  seed: number;
  origin: PlanOrigin;
  baseId?: string;
  waivers?: Waiver;
};

/**
 * Writes a version as running and sets the planner to work once that is committed. One at a time a round: it holds the
 * round's row while it looks, and the database has an index for whoever comes past.
 */
export async function begin(
  actor: Actor,
  roundId: string,
  now: Date,
  work: (tx: Transaction) => Promise<NewVersion | ({ ok: false } & PlanRefusal)>,
): Promise<Started> {
  const started = await inTransaction(async (tx): Promise<Started> => {
    await lock(tx, { rounds: [roundId] });
    const round = await getRound(roundId, tx);
    if (!round) return refuse('roundGone');
    if (round.mode !== 'wishes') return refuse('notByWishes');
    if (round.state === 'closed') return refuse('roundClosed');
    await endSilentRuns(tx, roundId);
    if ((await tx.plan.count({ where: { roundId, state: 'running' } })) > 0) return refuse('alreadyRunning');
    const version = await work(tx);
    if ('ok' in version) return version;
    const { waivers, input, ...rest } = version;
    const number = await nextNumber(tx, roundId);
    const { id } = await tx.plan.create({
      data: { ...rest, ...(waivers ? { relaxations: waivers } : {}), input: {}, roundId, number, state: 'running', madeById: actor.id, madeAt: now, heartbeatAt: now },
      select: { id: true },
    });
    // By the database's own clock, which is the one that silence is measured with. The input of a large round as one text:
    // taken apart for its column value by value, it would hold up everybody else for a second or two.
    await tx.$executeRaw`UPDATE plans SET heartbeat_at = now(), input = ${JSON.stringify(input)}::jsonb WHERE id = ${id}::uuid`;
    await recordAudit(tx, { actor, action: version.origin === 'trial' ? 'planTried' : 'planMade', subjectKind: 'round', subjectId: roundId, details: { version: number }, now });
    return succeed({ planId: id, roundId });
  }).catch((error: unknown): Started => {
    if (databaseCode(error) === '23505') return refuse('alreadyRunning');
    throw error;
  });
  if (started.ok) startRun(started.value.planId);
  return started;
}

/** Stops a plan in the making; what it had found is let go. One that is there already stays, with what has been explained of it so far. */
export async function stopPlan(actor: Actor, { planId }: PlanIdInput, now: Date): Promise<Started> {
  const plan = await database().plan.findUnique({ where: { id: planId }, select: { roundId: true, number: true } });
  if (!plan) return refuse('planGone');
  const { roundId } = plan;
  await inTransaction(async (tx) => {
    await lock(tx, { rounds: [roundId] });
    const { count } = await tx.plan.updateMany({ where: { id: planId, state: 'running' }, data: { state: 'stopped', finishedAt: now } });
    const details = { version: plan.number };
    if (count === 0) await tx.$executeRaw`UPDATE plans SET progress = NULL WHERE id = ${planId}::uuid AND state <> 'stopped'`;
    if (count > 0) await recordAudit(tx, { actor, action: 'planStopped', subjectKind: 'round', subjectId: roundId, details, now });
  });
  stopRun(planId);
  return succeed({ planId, roundId });
}
