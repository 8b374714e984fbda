import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import { isHearingOpen } from '../states/rules';
import type { ProposalStanding } from '../types';
import { threadComments } from './rules';
import type { CommentView } from './types';

type About = Pick<ProposalStanding, 'state' | 'hearingUntil'> & { id: string };

/** What was said about a proposal, with answers, the oldest first. */
export async function listComments(actor: Pick<Actor, 'id'>, proposal: About, now: Date): Promise<CommentView[]> {
  const rows = await database().proposalComment.findMany({
    where: { proposalId: proposal.id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, authorId: true, replyToId: true, text: true, at: true, changedAt: true, withdrawnAt: true, author: { select: { name: true } } },
  });
  return threadComments(rows.map(({ author, ...row }) => ({ ...row, author: author.name })), actor.id, isHearingOpen(proposal, now));
}
