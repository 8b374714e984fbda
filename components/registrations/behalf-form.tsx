'use client';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField, type OptionGroup } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import type { StandingWords } from '@/components/visits/words';
import type { FormAction } from '@/lib/platform/form-state';
import { behalfSchema } from '@/lib/registrations/behalf/schema';

/** Those who run the event sign somebody up, with a reason; the desk's minimum is the lead's alone to set aside. */
export function BehalfForm({
  action,
  eventId,
  people,
  mayOverride,
  asks,
  texts,
}: {
  action: FormAction<unknown, { reason: string } & StandingWords>;
  eventId: string;
  people: OptionGroup[];
  mayOverride: boolean;
  /** What the event asks of those who sign up. */
  asks: { diet: boolean; access: boolean };
  texts: Record<'person' | 'reason' | 'reasonHint' | 'overrideDesk' | 'submit' | 'diet' | 'access' | 'answersHint', string>;
}) {
  return (
    <ActionForm
      action={action}
      schema={behalfSchema}
      labels={{ employeeId: texts.person, reason: texts.reason, overrideDesk: texts.overrideDesk, diet: texts.diet, access: texts.access }}
      className="measure"
      renderRefusal={({ sentences }) => sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
    >
      <HiddenField name="eventId" value={eventId} />
      <SelectField name="employeeId" options={people} />
      <TextArea name="reason" rows={3} max={500} hint={texts.reasonHint} />
      {asks.diet && <TextField name="diet" hint={texts.answersHint} width="l" optional />}
      {asks.access && <TextField name="access" hint={texts.answersHint} width="l" optional />}
      {mayOverride && <CheckboxField name="overrideDesk" />}
      <SubmitButton>{texts.submit}</SubmitButton>
    </ActionForm>
  );
}
