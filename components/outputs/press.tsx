'use client';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import type { SubmitButtonProps } from '@/components/forms/submit-button';
import type { FormAction } from '@/lib/platform/form-state';

export type WordedAction = FormAction<unknown, { reason: string; text?: string }>;
type Props = { action: WordedAction; hidden: Record<string, string | number>; label: React.ReactNode; variant?: SubmitButtonProps['variant'] };

const refusalText = ({ text }: { text?: string }) => text ?? '';

/** A button whose refusals come in words. */
export function Press(props: Props) {
  return <OneClickForm refusalText={refusalText} {...props} />;
}

/** The same after a second press. */
export function ConfirmedPress(props: Props & { trigger: React.ReactNode; lead?: React.ReactNode }) {
  return <ConfirmButton refusalText={refusalText} {...props} />;
}
