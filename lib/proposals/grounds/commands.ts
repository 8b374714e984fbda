import 'server-only';
import { recordAudit } from '../../audit/commands';
import { canReadFinding } from '../../findings/access';
import { getFinding } from '../../findings/queries';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { isEditor, isStillWritten } from '../access';
import { getStanding } from '../queries';
import type { GroundInput } from './schema';
import type { GroundsRefusal } from './types';

type Done = Result<{ id: string }, GroundsRefusal>;

/** Lets a proposal rest on a finding that the actor may read. */
export const addGround = (actor: Actor, input: GroundInput, now: Date) => setGround(actor, input, now, null);
/** Takes a finding out from under a proposal; that it was there is kept. */
export const removeGround = (actor: Actor, input: GroundInput, now: Date) => setGround(actor, input, now, now);

function setGround(actor: Actor, { proposalId, findingId }: GroundInput, now: Date, removedAt: Date | null): Promise<Done> {
  return inTransaction(async (tx) => {
    await lock(tx, { findings: [findingId], proposals: [proposalId] });
    const standing = await getStanding(proposalId, tx);
    if (!standing) return refuse('proposalGone');
    if (!isEditor(actor, standing)) return refuse('notEditor');
    if (!isStillWritten(standing)) return refuse('locked');
    const finding = await getFinding(findingId, tx);
    const usable = finding && finding.projectId === standing.projectId && finding.state !== 'dropped' && canReadFinding(actor, finding);
    if (removedAt === null && !usable) return refuse('findingGone');
    const key = { proposalId, findingId };
    if (removedAt === null) {
      const given = { addedById: actor.id, addedAt: now, removedAt: null };
      await tx.proposalFinding.upsert({ where: { proposalId_findingId: key }, create: { ...key, ...given }, update: { removedAt: null }, select: { findingId: true } });
    } else await tx.proposalFinding.updateMany({ where: { ...key, removedAt: null }, data: { removedAt } });
    const action = removedAt === null ? 'proposalGrounded' : 'proposalUngrounded';
    await recordAudit(tx, { actor, action, subjectKind: 'proposal', subjectId: proposalId, details: { name: standing.title, count: finding?.number ?? 0 }, now });
    return succeed({ id: proposalId });
  });
}
