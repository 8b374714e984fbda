'use client';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField, type Option } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import type { FormAction } from '@/lib/platform/form-state';
import { moveSchema } from '@/lib/plans/moves/schema';
import type { Worded } from './in-words';

type Texts = Record<'from' | 'to' | 'nowhere' | 'overrideDesk' | 'overrideHint' | 'reason' | 'submit', string>;

/** Moves one person within a version; a refusal names every rule that the move would break. */
export function MoveForm({
  action,
  planId,
  employeeId,
  visits,
  openings,
  texts,
}: {
  action: FormAction<unknown, Worded>;
  planId: string;
  employeeId: string;
  /** What the person has in this version. */
  visits: Option[];
  openings: Option[];
  texts: Texts;
}) {
  const labels = { from: texts.from, to: texts.to, overrideDesk: texts.overrideDesk, reason: texts.reason };
  const nowhere = { value: '', label: texts.nowhere };
  return (
    <ActionForm
      action={action}
      schema={moveSchema}
      labels={labels}
      className="measure plan-form"
      refusalText={({ text }) => text}
      renderRefusal={({ sentences }) => (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    >
      <HiddenField name="planId" value={planId} />
      <HiddenField name="employeeId" value={employeeId} />
      {visits.length > 1 ? (
        <SelectField name="from" options={[...visits, nowhere]} defaultValue={visits[0]?.value} />
      ) : (
        <HiddenField name="from" value={visits[0]?.value ?? ''} />
      )}
      {/* It begins where they are: a press without a choice is to change nothing, least of all take a visit away. */}
      <SelectField name="to" options={openings} placeholder={texts.nowhere} defaultValue={visits[0]?.value} optional />
      <CheckboxField name="overrideDesk" hint={texts.overrideHint} />
      <TextArea name="reason" rows={2} max={500} optional />
      <SubmitButton>{texts.submit}</SubmitButton>
    </ActionForm>
  );
}
