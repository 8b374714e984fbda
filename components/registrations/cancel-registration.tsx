'use client';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { TextArea } from '@/components/forms/text-area';
import type { FormAction } from '@/lib/platform/form-state';

/** Ends a sign-up after a second press; `reason` is the label of the field that asks why. */
export function CancelRegistration({
  action,
  registrationId,
  reason,
  hidden = {},
  ...texts
}: {
  action: FormAction<unknown, { reason: string; text?: string }>;
  registrationId: string;
  trigger: React.ReactNode;
  lead: string;
  label: string;
  reason?: string;
  hidden?: Record<string, string>;
}) {
  return (
    <ConfirmButton
      action={action}
      hidden={{ registrationId, ...hidden }}
      labels={reason ? { reason } : undefined}
      refusalText={({ text }) => text ?? ''}
      {...texts}
    >
      {reason && <TextArea name="reason" rows={3} max={500} />}
    </ConfirmButton>
  );
}
