'use client';
import { useId } from 'react';
import type { FormAction } from '@/lib/platform/form-state';
import type { Refusal } from '@/lib/platform/result';
import { AnswerBox, RefusalBox, UnreachableBox, type RefusalProps } from './answer-box';
import { ErrorSummary } from './error-summary';
import { FormContext } from './form-context';
import { HiddenField } from './hidden-field';
import { SubmitButton, type SubmitButtonProps } from './submit-button';
import { useAnswer } from './use-answer';
import { useFocusBox } from './use-focus-box';

export type OneClickFormProps<Value, Refused extends Refusal> = RefusalProps<Refused> & {
  action: FormAction<Value, Refused>;
  /** What the button is about, such as the opening's id. */
  hidden?: Record<string, string | number>;
  /** The button's words. */
  label: React.ReactNode;
  variant?: SubmitButtonProps['variant'];
  pendingText?: string;
  /** Shown in a green box once the action answered with a value; `renderDone` for more than a sentence. */
  doneText?: string;
  renderDone?: (value: Value) => React.ReactNode;
  /** Labels of the fields among the children, for the error summary. */
  labels?: Record<string, string>;
  /** Wraps fields and button; the answer stays outside, so that it is seen also where the wrapping is closed. */
  frame?: (body: React.ReactNode, answered: boolean) => React.ReactNode;
  children?: React.ReactNode;
};

const noLabels: Record<string, string> = {};

/**
 * A form that is little more than its button (sign up, cancel): no schema and no checking in the browser, so none of
 * that code is sent. Props that are functions need a client component around it; from a server page give texts only.
 */
export function OneClickForm<Value, Refused extends Refusal = Refusal>({
  action,
  hidden = {},
  label,
  variant,
  pendingText,
  doneText,
  renderDone,
  labels = noLabels,
  frame = (body) => body,
  children,
  ...refusalProps
}: OneClickFormProps<Value, Refused>) {
  const id = useId();
  const { state, formAction, pending, unreachable, answers, send } = useAnswer(action);
  const { boxRef } = useFocusBox(answers);

  if (state.status === 'done' && (renderDone || doneText)) {
    return renderDone ? (
      <div ref={boxRef} tabIndex={-1} autoFocus className="answer-box" role="status">
        {renderDone(state.value)}
      </div>
    ) : (
      <AnswerBox boxRef={boxRef} tone="success">
        <p>{doneText}</p>
      </AnswerBox>
    );
  }

  const errors = state.status === 'invalid' ? state.errors : {};
  const context = {
    id,
    labels,
    values: ('values' in state && state.values) || {},
    answered: state.status === 'invalid' || state.status === 'refused',
    errorOf: (name: string) => errors[name],
    register: () => ({}),
    pending,
    refused: state.status === 'refused' ? state.refusal.reason : undefined,
  };
  const body = (
    <FormContext value={context}>
      {children}
      <SubmitButton variant={variant} pendingText={pendingText}>
        {label}
      </SubmitButton>
    </FormContext>
  );
  return (
    <form
      id={id}
      action={formAction}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter));
      }}
    >
      {unreachable && <UnreachableBox boxRef={boxRef} />}
      {!unreachable && state.status === 'invalid' && (
        <ErrorSummary boxRef={boxRef} formId={id} labels={labels} errors={Object.entries(errors)} />
      )}
      {!unreachable && state.status === 'refused' && (
        <RefusalBox boxRef={boxRef} refusal={state.refusal} {...refusalProps} />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {frame(body, context.answered)}
    </form>
  );
}
