'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { RadioGroup } from '@/components/forms/radio-group';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { evaluationSchema, WORDS } from '@/lib/evaluations/schema';
import { questions, type EvaluationRefusal } from '@/lib/evaluations/types';
import type { FormAction } from '@/lib/platform/form-state';

const scores = ['1', '2', '3', '4', '5'] as const;

/** Four numbers and two open fields. */
export function EvaluationForm({ action, eventId }: { action: FormAction<unknown, EvaluationRefusal>; eventId: string }) {
  const t = useTranslations('evaluations');
  const labels = {
    ...Object.fromEntries(questions.map((question) => [question, t(`questions.${question}`)])),
    best: t('fields.best'),
    better: t('fields.better'),
  };
  return (
    <ActionForm action={action} schema={evaluationSchema} labels={labels} className="measure" refusalText={({ reason }) => t(`refusals.${reason}`)}>
      <HiddenField name="eventId" value={eventId} />
      {questions.map((question) => (
        <RadioGroup key={question} name={question} options={scores.map((value) => ({ value, label: t(`scale.${value}`) }))} />
      ))}
      <TextArea name="best" optional rows={3} max={WORDS} />
      <TextArea name="better" optional rows={3} max={WORDS} />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  );
}
