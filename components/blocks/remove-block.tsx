'use client';
import { useLocale, useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import type { CommitmentRefusal } from '@/lib/commitments/types';
import type { FormAction } from '@/lib/platform/form-state';
import { spellParams } from '@/lib/platform/params';

/** Gives the time back; `about` says which to those who hear the page. */
export function RemoveBlock({ action, commitmentId, about }: { action: FormAction<unknown, CommitmentRefusal>; commitmentId: string; about: string }) {
  const t = useTranslations('week.blocks');
  const c = useTranslations('commitments');
  const locale = useLocale();
  return (
    <OneClickForm
      action={action}
      hidden={{ commitmentId }}
      variant="tertiary"
      refusalText={({ reason, params }) => c(`refusals.${reason}`, spellParams(params, locale) as never)}
      label={
        <>
          {t('remove')}
          <span className="sr-only">: {about}</span>
        </>
      }
    />
  );
}
