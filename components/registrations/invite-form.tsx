'use client';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import type { FormAction } from '@/lib/platform/form-state';
import { inviteSchema } from '@/lib/registrations/guests/schema';

/** Invites one guest; the link goes to the address and nowhere else. */
export function InviteForm({
  action,
  eventId,
  units,
  labels,
  hint,
  submit,
}: {
  action: FormAction<unknown, { reason: string; text?: string }>;
  eventId: string;
  units: { id: string; name: string }[];
  labels: Record<'name' | 'email' | 'organisation' | 'unitId', string>;
  hint: string;
  submit: string;
}) {
  return (
    <ActionForm action={action} schema={inviteSchema} labels={labels} className="measure" refusalText={({ text }) => text ?? ''}>
      <HiddenField name="eventId" value={eventId} />
      <TextField name="name" width="l" />
      <TextField name="email" type="email" hint={hint} width="l" />
      <TextField name="organisation" width="l" optional />
      <SelectField name="unitId" options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      <SubmitButton variant="secondary">{submit}</SubmitButton>
    </ActionForm>
  );
}
