'use client';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import { TextArea } from '@/components/forms/text-area';
import type { FormAction } from '@/lib/platform/form-state';

type Refused = { reason: string; text?: string };
export type AttendanceTexts = Record<'tookPlace' | 'notTrigger' | 'notLabel' | 'reason', string>;

const text = (refusal: Refused) => refusal.text ?? '';

/** Yes with one press; no with a reason. `name` tells those who hear the page whose visit the buttons mean. */
export function AttendanceForm({
  action,
  visitId,
  name,
  texts,
}: {
  action: FormAction<unknown, Refused>;
  visitId: string;
  name?: string;
  texts: AttendanceTexts;
}) {
  const about = name && <span className="sr-only">: {name}</span>;
  return (
    <div className="cluster">
      <OneClickForm
        action={action}
        hidden={{ visitId, attendance: 'tookPlace' }}
        variant="secondary"
        refusalText={text}
        label={
          <>
            {texts.tookPlace}
            {about}
          </>
        }
      />
      <ConfirmButton
        action={action}
        hidden={{ visitId, attendance: 'didNotTakePlace' }}
        variant="secondary"
        labels={{ reason: texts.reason }}
        label={texts.notLabel}
        refusalText={text}
        trigger={
          <>
            {texts.notTrigger}
            {about}
          </>
        }
      >
        <TextArea name="reason" rows={2} max={500} />
      </ConfirmButton>
    </div>
  );
}
