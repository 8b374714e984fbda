'use client';
import { RefusalBox, UnreachableBox } from '@/components/forms/answer-box';
import { useAnswer } from '@/components/forms/use-answer';
import { useFocusBox } from '@/components/forms/use-focus-box';
import type { FormAction } from '@/lib/platform/form-state';

type Refused = { reason: string; text?: string };

/**
 * One form around many buttons, each with a name and a value: a list of two hundred people has one form and no more.
 * Works without scripts. The focus stays on the button that was pressed, unless something is to be said.
 */
export function PressForm({ action, className, label, children }: { action: FormAction<unknown, Refused>; className?: string; label?: string; children: React.ReactNode }) {
  const { state, formAction, pending, unreachable, answers, send } = useAnswer(action);
  const refused = unreachable || state.status === 'refused' || state.status === 'invalid';
  const { boxRef } = useFocusBox(refused ? answers : 0);
  return (
    <form
      action={formAction}
      className={className}
      aria-label={label}
      aria-busy={pending}
      onSubmit={(event) => {
        event.preventDefault();
        send(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter));
      }}
    >
      {unreachable && <UnreachableBox boxRef={boxRef} />}
      {!unreachable && state.status === 'refused' && <RefusalBox boxRef={boxRef} refusal={state.refusal} refusalText={({ text }: Refused) => text ?? ''} />}
      {children}
    </form>
  );
}
