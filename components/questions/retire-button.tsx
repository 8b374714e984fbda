'use client';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import type { FormAction } from '@/lib/platform/form-state';
import { useQuestionRefusalText } from './refusal-text';

export function RetireButton({ action, questionId }: { action: FormAction<null>; questionId: string }) {
  const t = useTranslations('questions');
  const refusalText = useQuestionRefusalText();
  return (
    <ConfirmButton
      action={action}
      hidden={{ questionId }}
      trigger={t('retire')}
      lead={t('retireLead')}
      label={t('retireYes')}
      refusalText={refusalText}
    />
  );
}
