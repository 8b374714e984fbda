import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/platform/format';
import type { CommentView } from '@/lib/proposals/comments/types';
import { AddComment, ChangeComment, ReplyComment, WithdrawComment, type CommentAction } from './comment-forms';

export type CommentActions = Record<'add' | 'change' | 'withdraw', CommentAction>;
type Props = { proposalId: string; comments: CommentView[]; open: boolean; actions: CommentActions };

/** What people say about a proposal in hearing, each with the answers to it. */
export function Comments({ proposalId, comments, open, actions }: Props) {
  const t = useTranslations('proposals.comments');
  return (
    <section id="comments" aria-labelledby="comments-heading" className="stack">
      <h2 id="comments-heading">{t('heading')}</h2>
      {comments.length === 0 && <p className="quiet">{t('none')}</p>}
      <ul className="plain-list stack">
        {comments.map((comment) => (
          <li key={comment.id} className="comment">
            <Comment comment={comment} actions={actions} />
            {comment.replies.length > 0 && (
              <ul className="plain-list stack comment-replies">
                {comment.replies.map((reply) => (
                  <li key={reply.id}>
                    <Comment comment={reply} actions={actions} />
                  </li>
                ))}
              </ul>
            )}
            {open && comment.text !== null && (
              <ReplyComment key={comment.replies.length} action={actions.add} proposalId={proposalId} replyToId={comment.id} name={comment.author} />
            )}
          </li>
        ))}
      </ul>
      {open && <AddComment key={comments.length} action={actions.add} proposalId={proposalId} />}
    </section>
  );
}

function Comment({ comment: { id, author, text, at, changedAt, open }, actions }: { comment: CommentView; actions: CommentActions }) {
  const t = useTranslations('proposals.comments');
  const locale = useLocale();
  if (text === null) return <p className="quiet">{t('withdrawn')}</p>;
  return (
    <>
      <p>
        <strong>{author}</strong>{' '}
        <span className="quiet">
          {formatDateTime(at, locale)}
          {changedAt && `, ${t('changed')}`}
        </span>
      </p>
      <p className="seen-text measure">{text}</p>
      {open && (
        <div className="cluster">
          <ChangeComment key={text} action={actions.change} commentId={id} text={text} />
          <WithdrawComment action={actions.withdraw} commentId={id} />
        </div>
      )}
    </>
  );
}
