'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { RadioGroup } from '@/components/forms/radio-group';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import type { FormAction } from '@/lib/platform/form-state';
import { addQuestionSchema } from '@/lib/questions/schema';
import { questionKinds } from '@/lib/questions/types';
import { useQuestionRefusalText } from './refusal-text';

/** The lead puts one more question to everybody who writes an observation from now on. */
export function QuestionForm({ action }: { action: FormAction<{ id: string }> }) {
  const t = useTranslations('questions');
  const refusalText = useQuestionRefusalText();
  const labels = { textDa: t('textDa'), textEn: t('textEn'), kind: t('kind'), options: t('options') };
  return (
    <ActionForm action={action} schema={addQuestionSchema} labels={labels} refusalText={refusalText}>
      <TextField name="textDa" width="full" />
      <TextField name="textEn" width="full" hint={t('textEnHint')} optional />
      <RadioGroup
        name="kind"
        defaultValue="text"
        options={questionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextArea name="options" hint={t('optionsHint')} optional />
      <SubmitButton>{t('add')}</SubmitButton>
    </ActionForm>
  );
}
