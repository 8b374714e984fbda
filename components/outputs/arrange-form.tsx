'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { FieldRow } from '@/components/forms/field-row';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { arrangeSchema, renameHeadingSchema } from '@/lib/outputs/schema';
import type { Heading } from '@/lib/outputs/types';
import type { WordedAction } from './press';

type Choice = { value: string; label: string; hint: string };

/** Ticks outputs and puts them under a heading: by keyboard and on a phone alike, and without scripts. */
export function ArrangeForm({ action, eventId, choices, headings }: { action: WordedAction; eventId: string; choices: Choice[]; headings: Heading[] }) {
  const t = useTranslations('outputs');
  const labels = { outputIds: t('fields.outputIds'), headingId: t('fields.headingId'), newHeading: t('fields.newHeading') };
  const options = [...headings.map(({ id, name }) => ({ value: id, label: name })), { value: 'none', label: t('noHeading') }];
  return (
    <ActionForm action={action} schema={arrangeSchema} labels={labels} refusalText={({ text }) => text ?? ''}>
      <HiddenField name="eventId" value={eventId} />
      <CheckboxGroup name="outputIds" options={choices} />
      <FieldRow>
        <SelectField name="headingId" optional options={options} />
        <TextField name="newHeading" optional />
      </FieldRow>
      <SubmitButton>{t('arrangeMove')}</SubmitButton>
    </ActionForm>
  );
}

export function RenameForm({ action, heading }: { action: WordedAction; heading: Heading }) {
  const t = useTranslations('outputs');
  return (
    <ActionForm action={action} schema={renameHeadingSchema} labels={{ name: t('renameOne', { name: heading.name }) }} values={{ name: heading.name }} refusalText={({ text }) => text ?? ''}>
      <HiddenField name="headingId" value={heading.id} />
      <TextField name="name" hint={t('hints.name')} />
      <SubmitButton variant="secondary">{t('renameSave')}</SubmitButton>
    </ActionForm>
  );
}
