'use client';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import type { WishAction } from './wish-form';

/** No visit this time, after a second press. */
export function Withdraw({ action, roundId, version }: { action: WishAction; roundId: string; version: number }) {
  const t = useTranslations('wishes.withdraw');
  return (
    <ConfirmButton
      action={action}
      hidden={{ roundId, version }}
      trigger={t('trigger')}
      lead={t('lead')}
      label={t('label')}
      refusalText={({ text = '' }: { reason: string; text?: string }) => text}
    />
  );
}
