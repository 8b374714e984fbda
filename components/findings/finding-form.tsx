'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { RadioGroup } from '@/components/forms/radio-group';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { makeFindingSchema, rewordFindingSchema } from '@/lib/findings/schema';
import { findingSides, type FindingRefusal, type FindingView } from '@/lib/findings/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { Meanwhile } from './meanwhile';
import { useFindingRefusalText } from './refusal-text';

type Props = {
  action: FormAction<{ id: string }, FindingRefusal>;
  /** The finding whose words are changed; a new one without. */
  finding?: Pick<FindingView, 'id' | 'version' | 'statement' | 'questions'>;
  /** The passage a new one begins with. */
  passageId?: string;
};

export function FindingForm({ action, finding, passageId }: Props) {
  const t = useTranslations('findings');
  const refusalText = useFindingRefusalText();
  const labels = { side: t('side'), statement: t('statement'), questions: t('questionsField') };
  const values: FormValues = finding ? { statement: finding.statement, questions: finding.questions } : { side: 'supports' };
  return (
    <ActionForm
      action={action}
      version={finding?.version}
      schema={finding ? rewordFindingSchema : makeFindingSchema}
      labels={labels}
      values={values}
      refusalText={refusalText}
      renderRefusal={(refusal) => <Meanwhile refusal={refusal} />}
    >
      {finding && <HiddenField name="findingId" value={finding.id} />}
      {passageId && <HiddenField name="passageId" value={passageId} />}
      {passageId && <RadioGroup name="side" options={findingSides.map((value) => ({ value, label: t(`sides.${value}`) }))} />}
      <TextArea name="statement" hint={t('statementHint')} rows={3} max={600} />
      <TextArea name="questions" hint={t('questionsHint')} rows={4} max={2_000} optional />
      <SubmitButton>{t(finding ? 'save' : 'make')}</SubmitButton>
    </ActionForm>
  );
}
