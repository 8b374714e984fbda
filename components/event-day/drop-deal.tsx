'use client';
import { ConfirmButton } from '@/components/forms/confirm-button';
import type { FormAction } from '@/lib/platform/form-state';

/** Deletes the last round of groups after a second press. */
export function DropDeal({ action, dealId, texts }: { action: FormAction<unknown, { reason: string; text?: string }>; dealId: string; texts: Record<'trigger' | 'lead' | 'label', string> }) {
  return <ConfirmButton action={action} hidden={{ dealId }} trigger={texts.trigger} lead={texts.lead} label={texts.label} refusalText={({ text }) => text ?? ''} />;
}
