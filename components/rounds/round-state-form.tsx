'use client';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import type { FormAction } from '@/lib/platform/form-state';
import type { RoundRefusal, RoundState } from '@/lib/rounds/types';
import { refusalText } from './refusal-text';

type Action = FormAction<{ roundId: string }, RoundRefusal>;

/** The step that a round can take from where it stands. */
export function RoundStateForm({
  roundId,
  state,
  publish,
  close,
}: {
  roundId: string;
  state: RoundState;
  publish: Action;
  close: Action;
}) {
  const t = useTranslations('rounds');
  const shared = { hidden: { roundId }, refusalText: (refusal: RoundRefusal) => refusalText(t, refusal) };
  if (state === 'draft') {
    return (
      <ConfirmButton
        {...shared}
        action={publish}
        variant="primary"
        trigger={t('publishTrigger')}
        lead={t('publishLead')}
        label={t('publishConfirm')}
      />
    );
  }
  if (state === 'published') {
    return (
      <ConfirmButton
        {...shared}
        action={close}
        trigger={t('close')}
        lead={t('closeLead')}
        label={t('closeConfirm')}
      />
    );
  }
  return <OneClickForm {...shared} action={publish} variant="secondary" label={t('reopen')} />;
}
