'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { FieldRow } from '@/components/forms/field-row';
import { HiddenField } from '@/components/forms/hidden-field';
import { NumberField } from '@/components/forms/number-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { setDotsSchema } from '@/lib/outputs/schema';
import type { WordedAction } from './press';

/** How many dots each has, and how many of them on one output. */
export function DotsForm({ action, eventId, dots, dotsOnOne }: { action: WordedAction; eventId: string; dots: number; dotsOnOne: number }) {
  const t = useTranslations('outputs');
  const labels = { dots: t('fields.dots'), dotsOnOne: t('fields.dotsOnOne') };
  return (
    <ActionForm action={action} schema={setDotsSchema} labels={labels} values={{ dots: String(dots), dotsOnOne: String(dotsOnOne) }} refusalText={({ text }) => text ?? ''}>
      <HiddenField name="eventId" value={eventId} />
      <FieldRow>
        <NumberField name="dots" hint={t('hints.dots')} />
        <NumberField name="dotsOnOne" />
      </FieldRow>
      <SubmitButton variant="secondary">{t('setDots')}</SubmitButton>
    </ActionForm>
  );
}
