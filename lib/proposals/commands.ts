import 'server-only';
import { recordAudit } from '../audit/commands';
import type { Actor } from '../platform/auth/types';
import { inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { getCurrentProject } from '../projects/queries';
import { isEditor, isStillWritten } from './access';
import { contentOf, getStanding, getVersion } from './queries';
import { listChanges, mergeContent } from './rules';
import type { ChangeProposalInput, MakeProposalInput } from './schema';
import type { Content, ProposalRefusal, Standing } from './types';

type Done = Result<{ id: string }, ProposalRefusal>;

/** Puts in an idea, which anybody may. A variant belongs to the same project as what it is a variant of. */
export function makeProposal(actor: Actor, { variantOfId, ...content }: MakeProposalInput, now: Date): Promise<Done> {
  return inTransaction(async (tx) => {
    const project = await getCurrentProject(tx);
    if (!project) return refuse('noProject');
    await lock(tx, { projects: [project.id] });
    if (variantOfId && (await tx.proposal.count({ where: { id: variantOfId, projectId: project.id } })) === 0) return refuse('proposalGone');
    const last = await tx.proposal.aggregate({ where: { projectId: project.id }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    const { id } = await tx.proposal.create({
      data: { projectId: project.id, number, authorId: actor.id, variantOfId, createdAt: now },
      select: { id: true },
    });
    await tx.proposalVersion.create({ data: { ...content, proposalId: id, number: 1, writerId: actor.id, writtenAt: now }, select: { number: true } });
    await recordAudit(tx, { actor, action: 'proposalMade', subjectKind: 'proposal', subjectId: id, details: { name: content.title }, now });
    return succeed({ id });
  });
}

/**
 * Saves new words as the next version. When somebody saved since the writer began, they are told what changed; when
 * they save again having `seen` it, their changes are put on top of the other's.
 */
export function changeProposal(actor: Actor, { proposalId, version, seen, ...mine }: ChangeProposalInput, now: Date): Promise<Done> {
  return inTransaction(async (tx) => {
    await lock(tx, { proposals: [proposalId] });
    const standing = await getStanding(proposalId, tx);
    const base = standing && (await getVersion(proposalId, version, tx));
    if (!standing || !base) return refuse('proposalGone');
    if (!isEditor(actor, standing)) return refuse('notEditor');
    if (!isStillWritten(standing)) return refuse('locked');
    const current = (await getVersion(proposalId, standing.version, tx))!;
    const { content, both } = mergeContent(contentOf(base), contentOf(current), mine);
    // What is sent twice is saved once.
    if (listChanges(contentOf(current), content).length === 0) return succeed({ id: proposalId });
    if (standing.version !== version && standing.version !== seen) {
      const changes = listChanges(contentOf(base), contentOf(current));
      return { ...refuse('changedMeanwhile'), params: { name: current.writer, version: standing.version }, changes, both };
    }
    await writeVersion(tx, { standing, content, writerId: actor.id, now });
    await recordAudit(tx, { actor, action: 'proposalChanged', subjectKind: 'proposal', subjectId: proposalId, details: { name: content.title }, now });
    return succeed({ id: proposalId });
  });
}

/** The next version, which is in force from now on. The proposal's row is locked by the caller. Answers its number. */
export async function writeVersion(
  tx: Transaction,
  { standing, content, writerId, creditedId = null, now }: { standing: Standing; content: Content; writerId: string; creditedId?: string | null; now: Date },
): Promise<number> {
  const number = standing.version + 1;
  await tx.proposalVersion.create({ data: { ...content, proposalId: standing.id, number, writerId, creditedId, writtenAt: now }, select: { number: true } });
  await tx.proposal.update({ where: { id: standing.id }, data: { version: number }, select: { id: true } });
  return number;
}
