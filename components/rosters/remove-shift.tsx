'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { spellRefusal } from '@/components/organisation/refusal-params';
import { AnywayFields } from '@/components/plans/anyway-fields';
import type { FormAction } from '@/lib/platform/form-state';
import type { ShiftRefusal } from '@/lib/rosters/types';

export function RemoveShift({ shiftId, action }: { shiftId: string; action: FormAction<{ deskId: string; date: string }, ShiftRefusal> }) {
  const t = useTranslations('rosters');
  const again = useTranslations('replanning');
  const locale = useLocale();
  return (
    <ConfirmButton
      action={action}
      hidden={{ shiftId }}
      labels={{ anyway: again('anyway'), reason: again('reason') }}
      trigger={t('remove')}
      lead={t('removeLead')}
      label={t('removeYes')}
      refusalText={({ reason, params }) => t(`refusals.${reason}`, spellRefusal(params, locale) as never)}
    >
      <AnywayFields when="deskShort" />
    </ConfirmButton>
  );
}
