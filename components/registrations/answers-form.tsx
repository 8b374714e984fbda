'use client';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { NewestLink } from '@/components/forms/newest-link';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import type { FormAction } from '@/lib/platform/form-state';
import { answersSchema } from '@/lib/registrations/answers/schema';

/** What the reader has answered, to see and to change. */
export function AnswersForm({
  action,
  hidden,
  version,
  asks,
  values,
  texts,
}: {
  action: FormAction<unknown, { reason: string; text?: string }>;
  /** Whose sign-up it is. */
  hidden: Record<string, string>;
  version: number;
  asks: { diet: boolean; access: boolean };
  values: { diet: string; access: string };
  texts: Record<'diet' | 'access' | 'hint' | 'submit', string>;
}) {
  const labels = { diet: texts.diet, access: texts.access };
  const newest = ({ reason }: { reason: string }) => reason === 'answersChanged' && <NewestLink />;
  return (
    <ActionForm action={action} version={version} schema={answersSchema} labels={labels} values={values} refusalText={({ text }) => text ?? ''} renderRefusal={newest}>
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {asks.diet && <TextField name="diet" hint={texts.hint} width="l" optional />}
      {asks.access && <TextField name="access" hint={texts.hint} width="l" optional />}
      <SubmitButton variant="secondary">{texts.submit}</SubmitButton>
    </ActionForm>
  );
}
