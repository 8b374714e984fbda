import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database, inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { getStanding } from '../queries';
import { findSilence } from '../voices/rules';
import { findCommentProblem } from './rules';
import type { AddCommentInput, ChangeCommentInput, WithdrawCommentInput } from './schema';
import type { CommentRefusal } from './types';

type Done = Result<{ id: string }, CommentRefusal>;

/** Says something in a hearing, or answers what somebody said. Answers are not answered in turn. */
export function addComment(actor: Actor, { proposalId, replyToId, text }: AddCommentInput, now: Date): Promise<Done> {
  return inTransaction(async (tx) => {
    await lock(tx, { proposals: [proposalId] });
    const standing = await getStanding(proposalId, tx);
    if (!standing) return refuse('proposalGone');
    const silence = findSilence(standing, now);
    if (silence) return { ok: false, ...silence };
    if (replyToId) {
      const answered = { id: replyToId, proposalId, replyToId: null, withdrawnAt: null };
      if ((await tx.proposalComment.count({ where: answered })) === 0) return refuse('commentGone');
    }
    return succeed(await tx.proposalComment.create({ data: { proposalId, replyToId, authorId: actor.id, text, at: now }, select: { id: true } }));
  });
}

export function changeComment(actor: Actor, { commentId, text }: ChangeCommentInput, now: Date): Promise<Done> {
  return touchComment(actor, commentId, { text, changedAt: now }, now);
}

/** Takes one's own words back. They stay in the database, out of sight. */
export function withdrawComment(actor: Actor, { commentId }: WithdrawCommentInput, now: Date): Promise<Done> {
  return touchComment(actor, commentId, { withdrawnAt: now }, now);
}

async function touchComment(actor: Actor, commentId: string, data: { text?: string; changedAt?: Date; withdrawnAt?: Date }, now: Date): Promise<Done> {
  const known = await database().proposalComment.findUnique({ where: { id: commentId }, select: { proposalId: true } });
  if (!known) return refuse('commentGone');
  return inTransaction(async (tx) => {
    // The proposal's row, as with answering: of a change and an answer at once, one comes first.
    await lock(tx, { proposals: [known.proposalId] });
    const comment = await tx.proposalComment.findUniqueOrThrow({
      where: { id: commentId },
      select: { authorId: true, withdrawnAt: true, _count: { select: { replies: { where: { withdrawnAt: null } } } } },
    });
    const problem = findCommentProblem({ authorId: comment.authorId, withdrawn: comment.withdrawnAt !== null, answered: comment._count.replies > 0 }, actor.id);
    if (problem) return refuse(problem);
    const silence = findSilence((await getStanding(known.proposalId, tx))!, now);
    if (silence) return { ok: false, ...silence };
    await tx.proposalComment.update({ where: { id: commentId }, data, select: { id: true } });
    return succeed({ id: commentId });
  });
}
