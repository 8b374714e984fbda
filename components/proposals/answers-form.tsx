'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { FormSection } from '@/components/forms/form-section';
import { HiddenField } from '@/components/forms/hidden-field';
import { RadioGroup } from '@/components/forms/radio-group';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import type { BriefItem } from '@/lib/brief/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { answersSchema, MOST_LETTERS } from '@/lib/proposals/answers/schema';
import type { AnswersRefusal } from '@/lib/proposals/answers/types';
import { useProposalRefusalText } from './refusal-text';

type Props = { action: FormAction<{ id: string }, AnswersRefusal>; proposalId: string; items: BriefItem[]; values: FormValues };

/** For each point of the brief, whether the proposal answers it and how. */
export function AnswersForm({ action, proposalId, items, values }: Props) {
  const t = useTranslations('proposals.answers');
  const labels = Object.fromEntries([
    ...items.flatMap(({ id }) => [
      [`answers.${id}.degree`, t('degree')],
      [`answers.${id}.text`, t('text')],
    ]),
    ['forNonDigital', t('forNonDigital')],
  ]);
  const options = [
    { value: '', label: t('not') },
    { value: 'partly', label: t('partly') },
    { value: 'fully', label: t('fully') },
  ];
  return (
    <ActionForm action={action} schema={answersSchema} labels={labels} values={values} refusalText={useProposalRefusalText()}>
      <HiddenField name="proposalId" value={proposalId} />
      {items.map(({ id, text }) => (
        <FormSection key={id} legend={text}>
          <RadioGroup name={`answers.${id}.degree`} options={options} />
          <TextArea name={`answers.${id}.text`} rows={2} max={MOST_LETTERS} optional />
        </FormSection>
      ))}
      <CheckboxField name="forNonDigital" defaultChecked={values.forNonDigital === 'on'} />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  );
}
