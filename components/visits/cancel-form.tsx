'use client';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { TextArea } from '@/components/forms/text-area';
import type { FormAction } from '@/lib/platform/form-state';

type Refused = { reason: string; text?: string };

/** Ends a visit or a place in a queue after a second press; `reason` is the label of the field that asks why. */
export function CancelForm({
  action,
  visitId,
  trigger,
  lead,
  label,
  reason,
}: {
  action: FormAction<unknown, Refused>;
  visitId: string;
  trigger: string;
  lead: string;
  label: string;
  reason?: string;
}) {
  return (
    <ConfirmButton
      action={action}
      hidden={{ visitId }}
      trigger={trigger}
      lead={lead}
      label={label}
      labels={reason ? { reason } : undefined}
      refusalText={({ text }) => text ?? ''}
    >
      {reason && <TextArea name="reason" rows={3} max={500} />}
    </ConfirmButton>
  );
}
