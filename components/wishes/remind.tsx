'use client';
import { useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import type { FormAction } from '@/lib/platform/form-state';

export type RemindAction = FormAction<{ reminded: number }, { reason: string; text?: string }>;

/** Tells everybody who has not answered that they can, and how many were told. */
export function Remind({ action, roundId }: { action: RemindAction; roundId: string }) {
  const t = useTranslations('wishes.board');
  return (
    <OneClickForm
      action={action}
      hidden={{ roundId }}
      label={t('remind')}
      refusalText={({ text = '' }) => text}
      renderDone={({ reminded }) => t('remindDone', { count: reminded })}
    />
  );
}
