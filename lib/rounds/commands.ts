import 'server-only';
import { noteApprovers } from '../approval-requests/commands';
import { recordAudit } from '../audit/commands';
import type { Actor } from '../platform/auth/types';
import { inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { getCurrentProject } from '../projects/queries';
import { canBecome, decideRound } from './rules';
import type { ChangeRoundInput, RoundInput } from './schema';
import type { RoundRefusal, RoundState } from './types';

type Made = Result<{ roundId: string }, RoundRefusal>;

/** Makes a round in the current project as a draft: hosts can fill it, and nobody else sees it yet. */
export async function makeRound(actor: Actor, input: RoundInput, now: Date): Promise<Made> {
  return inTransaction(async (tx): Promise<Made> => {
    const project = await getCurrentProject(tx);
    if (!project) return refuse('noProject');
    const refusal = decideRound(input, null);
    if (refusal) return { ok: false, ...refusal };
    const { id } = await tx.round.create({ data: { ...input, projectId: project.id }, select: { id: true } });
    await logRound(tx, actor, 'roundMade', id, input.name, now);
    return succeed({ roundId: id });
  });
}

/** Changes a round's settings. Sign-ups that stand are kept, also when fewer visits a person are allowed from now on. */
export async function changeRound(actor: Actor, { roundId, version, ...input }: ChangeRoundInput, now: Date): Promise<Made> {
  return inTransaction(async (tx): Promise<Made> => {
    await lock(tx, { rounds: [roundId] });
    const standing = await tx.round.findUnique({
      where: { id: roundId },
      select: { state: true, version: true, isoYear: true, isoWeek: true, mode: true, _count: { select: { openings: true, wishStatements: true } } },
    });
    if (!standing) return refuse('roundGone');
    if (standing.version !== version) return refuse('changedMeanwhile');
    const visits = await tx.visit.count({
      where: { opening: { roundId }, state: { in: ['registered', 'pending', 'waitlisted'] } },
    });
    const refusal = decideRound(input, {
      ...standing,
      openings: standing._count.openings,
      wishes: standing._count.wishStatements,
      visits,
    });
    if (refusal) return { ok: false, ...refusal };
    const tellNewApprovers = await noteApprovers(tx, now);
    await tx.round.update({ where: { id: roundId }, data: { ...input, version: { increment: 1 } }, select: { id: true } });
    await tellNewApprovers();
    await logRound(tx, actor, 'roundChanged', roundId, input.name, now);
    return succeed({ roundId });
  });
}

export function publishRound(actor: Actor, input: { roundId: string }, now: Date): Promise<Made> {
  return moveRound(actor, input.roundId, 'published', now);
}

export function closeRound(actor: Actor, input: { roundId: string }, now: Date): Promise<Made> {
  return moveRound(actor, input.roundId, 'closed', now);
}

const actionOf = { published: 'roundPublished', closed: 'roundClosed' } as const;

function moveRound(actor: Actor, roundId: string, to: 'published' | 'closed', now: Date): Promise<Made> {
  return inTransaction(async (tx): Promise<Made> => {
    await lock(tx, { rounds: [roundId] });
    const round = await tx.round.findUnique({
      where: { id: roundId },
      select: { name: true, state: true, _count: { select: { openings: { where: { state: 'offered' } } } } },
    });
    if (!round) return refuse('roundGone');
    // Pressed twice, or by two at once: what was wanted is so.
    if (round.state === (to satisfies RoundState)) return succeed({ roundId });
    if (!canBecome(round.state, to)) return refuse('wrongState');
    if (round.state === 'draft' && round._count.openings === 0) return refuse('nothingToPublish');
    await tx.round.update({ where: { id: roundId }, data: { state: to }, select: { id: true } });
    await logRound(tx, actor, round.state === 'closed' ? 'roundReopened' : actionOf[to], roundId, round.name, now);
    return succeed({ roundId });
  });
}

type RoundAction = 'roundMade' | 'roundChanged' | 'roundPublished' | 'roundClosed' | 'roundReopened';

function logRound(tx: Transaction, actor: Actor, action: RoundAction, roundId: string, name: string, now: Date) {
  return recordAudit(tx, { actor, action, subjectKind: 'round', subjectId: roundId, details: { name }, now });
}
