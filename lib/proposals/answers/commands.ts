import 'server-only';
import { recordAudit } from '../../audit/commands';
import { listBriefItems } from '../../brief/queries';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { isEditor, isStillWritten } from '../access';
import { getStanding } from '../queries';
import type { AnswersInput } from './schema';
import type { AnswersRefusal } from './types';

/** Says which points of the brief a proposal answers, how and how well. Points the form did not show keep their answer. */
export function answerBrief(actor: Actor, { proposalId, forNonDigital, answers }: AnswersInput, now: Date): Promise<Result<{ id: string }, AnswersRefusal>> {
  return inTransaction(async (tx) => {
    await lock(tx, { proposals: [proposalId] });
    const standing = await getStanding(proposalId, tx);
    if (!standing) return refuse('proposalGone');
    if (!isEditor(actor, standing)) return refuse('notEditor');
    if (!isStillWritten(standing)) return refuse('locked');
    const known = new Set((await listBriefItems(standing.projectId, tx)).map(({ id }) => id));
    if (Object.keys(answers).some((itemId) => !known.has(itemId))) return refuse('itemGone');
    for (const [itemId, { degree, text }] of Object.entries(answers)) {
      const key = { proposalId, itemId };
      if (degree) await tx.proposalAnswer.upsert({ where: { proposalId_itemId: key }, create: { ...key, degree, text }, update: { degree, text }, select: { degree: true } });
      else await tx.proposalAnswer.deleteMany({ where: key });
    }
    await tx.proposal.update({ where: { id: proposalId }, data: { forNonDigital }, select: { id: true } });
    const details = { name: standing.title, count: Object.values(answers).filter(({ degree }) => degree).length };
    await recordAudit(tx, { actor, action: 'proposalAnswered', subjectKind: 'proposal', subjectId: proposalId, details, now });
    return succeed({ id: proposalId });
  });
}
