'use client';
import { useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import { TextArea } from '@/components/forms/text-area';
import type { ImportRefusal } from '@/lib/imports/types';
import type { FormAction } from '@/lib/platform/form-state';

/** Takes the rows that break published visits with the others; what they are is seen once more before anything is saved. */
export function AnywayForm({ action, importId }: { action: FormAction<{ id: string }, ImportRefusal>; importId: string }) {
  const t = useTranslations('imports');
  const again = useTranslations('replanning');
  return (
    <OneClickForm
      action={action}
      hidden={{ importId }}
      label={again('anyway')}
      variant="secondary"
      labels={{ reason: again('reason') }}
      refusalText={({ reason, params }: ImportRefusal) => t(`refusals.${reason}`, params as never)}
    >
      <TextArea name="reason" hint={again('reasonHint')} rows={2} max={500} />
    </OneClickForm>
  );
}
