'use client';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import { TextArea } from '@/components/forms/text-area';
import type { FormAction } from '@/lib/platform/form-state';
import type { CommentRefusal } from '@/lib/proposals/comments/types';
import { limits } from '@/lib/proposals/schema';
import { useProposalRefusalText } from './refusal-text';

export type CommentAction = FormAction<{ id: string }, CommentRefusal>;

export function AddComment({ action, proposalId }: { action: CommentAction; proposalId: string }) {
  const t = useTranslations('proposals.comments');
  return (
    <OneClickForm action={action} hidden={{ proposalId }} variant="secondary" label={t('add')} labels={{ text: t('text') }} refusalText={useProposalRefusalText()}>
      <TextArea name="text" rows={3} max={limits.comment} />
    </OneClickForm>
  );
}

export function ReplyComment({ action, proposalId, replyToId, name }: { action: CommentAction; proposalId: string; replyToId: string; name: string }) {
  const t = useTranslations('proposals.comments');
  return (
    <ConfirmButton
      action={action}
      hidden={{ proposalId, replyToId }}
      variant="secondary"
      trigger={t('reply', { name })}
      label={t('replySend')}
      labels={{ text: t('replyText') }}
      refusalText={useProposalRefusalText()}
    >
      <TextArea name="text" rows={3} max={limits.comment} />
    </ConfirmButton>
  );
}

export function ChangeComment({ action, commentId, text }: { action: CommentAction; commentId: string; text: string }) {
  const t = useTranslations('proposals.comments');
  return (
    <ConfirmButton
      action={action}
      hidden={{ commentId }}
      variant="secondary"
      trigger={t('change')}
      label={t('changeSave')}
      labels={{ text: t('changeText') }}
      refusalText={useProposalRefusalText()}
    >
      <TextArea name="text" rows={3} max={limits.comment} defaultValue={text} />
    </ConfirmButton>
  );
}

export function WithdrawComment({ action, commentId }: { action: CommentAction; commentId: string }) {
  const t = useTranslations('proposals.comments');
  return (
    <ConfirmButton
      action={action}
      hidden={{ commentId }}
      trigger={t('withdraw')}
      lead={t('withdrawLead')}
      label={t('withdrawYes')}
      refusalText={useProposalRefusalText()}
    />
  );
}
