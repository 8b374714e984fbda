'use client';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { guestWalkInSchema } from '@/lib/event-day/walk-ins/schema';
import type { FormAction } from '@/lib/platform/form-state';

/** Signs a guest up who stands in the door. */
export function GuestForm({
  action,
  eventId,
  units,
  labels,
  asks,
  submit,
}: {
  action: FormAction<unknown, { reason: string; text?: string }>;
  eventId: string;
  units: { id: string; name: string }[];
  labels: Record<'name' | 'email' | 'organisation' | 'unitId' | 'diet' | 'access', string>;
  asks: { diet: boolean; access: boolean };
  submit: string;
}) {
  return (
    <ActionForm action={action} schema={guestWalkInSchema} labels={labels} className="measure" refusalText={({ text }) => text ?? ''}>
      <HiddenField name="eventId" value={eventId} />
      <TextField name="name" width="l" />
      <TextField name="organisation" width="l" optional />
      <TextField name="email" type="email" width="l" />
      <SelectField name="unitId" options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      {asks.diet && <TextField name="diet" width="l" optional />}
      {asks.access && <TextField name="access" width="l" optional />}
      <SubmitButton>{submit}</SubmitButton>
    </ActionForm>
  );
}
