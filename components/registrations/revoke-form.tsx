'use client';
import { ConfirmButton } from '@/components/forms/confirm-button';
import type { FormAction } from '@/lib/platform/form-state';

/** Takes an invitation back after a second press. */
export function RevokeForm({
  action,
  guestId,
  name,
  texts,
}: {
  action: FormAction<unknown, { reason: string; text?: string }>;
  guestId: string;
  name: string;
  texts: Record<'trigger' | 'lead' | 'label', string>;
}) {
  const trigger = (
    <>
      {texts.trigger}
      <span className="sr-only"> {name}</span>
    </>
  );
  return <ConfirmButton action={action} hidden={{ guestId }} trigger={trigger} lead={texts.lead} label={texts.label} refusalText={({ text }) => text ?? ''} />;
}
