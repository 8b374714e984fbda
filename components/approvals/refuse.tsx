'use client';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { TextArea } from '@/components/forms/text-area';
import type { WordedAction } from '@/components/outputs/press';

/** No, after a second press and with a reason; `reason` is the label of its field. */
export function Refuse({
  reason,
  ...press
}: {
  action: WordedAction;
  hidden: Record<string, string>;
  trigger: React.ReactNode;
  lead: string;
  label: string;
  reason: string;
}) {
  return (
    <ConfirmButton labels={{ reason }} refusalText={({ text }) => text ?? ''} {...press}>
      <TextArea name="reason" rows={3} max={500} />
    </ConfirmButton>
  );
}
