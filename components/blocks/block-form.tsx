'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { FieldRow } from '@/components/forms/field-row';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { TimeField } from '@/components/forms/time-field';
import type { CommitmentRefusal } from '@/lib/commitments/types';
import type { FormAction } from '@/lib/platform/form-state';
import { spellParams } from '@/lib/platform/params';
import { blockSchema } from '@/lib/visits/blocks/schema';

/** Keeps time of one's own free of visits. */
export function BlockForm({ action }: { action: FormAction<unknown, CommitmentRefusal> }) {
  const t = useTranslations('week.blocks');
  const c = useTranslations('commitments');
  const locale = useLocale();
  const labels = { date: t('date'), from: t('from'), to: t('to'), note: t('note') };
  return (
    <ActionForm
      action={action}
      schema={blockSchema}
      labels={labels}
      refusalText={({ reason, params }) => c(`refusals.${reason}`, spellParams(params, locale) as never)}
    >
      <FieldRow>
        <DateField name="date" />
        <TimeField name="from" />
        <TimeField name="to" />
      </FieldRow>
      <TextField name="note" optional />
      <SubmitButton>{t('add')}</SubmitButton>
    </ActionForm>
  );
}
