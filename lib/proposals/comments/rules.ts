import type { CommentView } from './types';

export type CommentRow = { id: string; authorId: string; author: string; replyToId: string | null; text: string; at: Date; changedAt: Date | null; withdrawnAt: Date | null };

/** Why one may not change or take back a comment, or null when one may: what was answered stands. */
export function findCommentProblem(comment: { authorId: string; withdrawn: boolean; answered: boolean }, actorId: string): 'notOwn' | 'commentGone' | 'answered' | null {
  if (comment.authorId !== actorId) return 'notOwn';
  if (comment.withdrawn) return 'commentGone';
  return comment.answered ? 'answered' : null;
}

/** Comments with the answers to each below it, the oldest first. What was taken back is left out unless it was answered. */
export function threadComments(rows: readonly CommentRow[], readerId: string, open: boolean): CommentView[] {
  const repliesTo = (id: string) => rows.filter(({ replyToId, withdrawnAt }) => replyToId === id && !withdrawnAt);
  const view = ({ authorId, replyToId, withdrawnAt, ...row }: CommentRow): CommentView => {
    const replies = replyToId ? [] : repliesTo(row.id).map(view);
    const problem = findCommentProblem({ authorId, withdrawn: withdrawnAt !== null, answered: replies.length > 0 }, readerId);
    return { ...row, own: authorId === readerId, text: withdrawnAt ? null : row.text, open: open && problem === null, replies };
  };
  return rows
    .filter(({ replyToId }) => replyToId === null)
    .map(view)
    .filter(({ text, replies }) => text !== null || replies.length > 0);
}
