'use client';
import { useEffect, useId, useMemo, useRef } from 'react';
import { useTranslations } from 'next-intl';
import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm, type FieldValues, type Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { nestFormValues, readFormValues } from '@/lib/platform/form-data';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { describeIssue } from '@/lib/platform/issues';
import type { Refusal } from '@/lib/platform/result';
import { RefusalBox, UnreachableBox, type RefusalProps } from './answer-box';
import { ErrorSummary } from './error-summary';
import { errorAt, flattenErrors, toFieldErrors } from './field-errors';
import { FormContext } from './form-context';
import { HiddenField } from './hidden-field';
import { useAnswer } from './use-answer';
import { useBegunVersion } from './use-begun-version';
import { useFocusBox } from './use-focus-box';

export type ActionFormProps<Value, Refused extends Refusal> = RefusalProps<Refused> & {
  action: FormAction<Value, Refused>;
  /** The schema the action parses with. It is given what the browser would post, not react-hook-form's own copy. */
  schema: z.ZodType;
  /** Every field's label by dotted name, in the form's order: fields and error summary take their words from here. */
  labels: Record<string, string>;
  /** What the fields hold at first, by dotted name. */
  values?: FormValues;
  /** The version of what is changed, as `values` have it; posted as `version`. Leave out what is new, and one-way steps. */
  version?: number;
  /** Takes the form's place when the action answers with a value. Leave out where the action redirects. */
  renderDone?: (value: Value) => React.ReactNode;
  onDone?: (value: Value) => void;
  /** Runs in the browser when what is typed has passed the schema, before it is sent; may change what is sent. */
  beforeSend?: (data: FormData) => Promise<void>;
  className?: string;
  children: React.ReactNode;
};

const noValues: FormValues = {};

/**
 * A form that is checked in the browser, sent to a server action, and works without scripts as well.
 *
 * @example a domain's form is a client component, because a schema cannot cross from server to browser as a prop:
 * ```tsx
 * 'use client';
 * export function OpeningForm({ action, values }: { action: FormAction<{ id: string }>; values?: FormValues }) {
 *   const t = useTranslations('visits');
 *   const labels = { topic: t('topic'), day: t('day'), seats: t('seats') };
 *   return (
 *     <ActionForm action={action} schema={openingSchema} labels={labels} values={values}>
 *       <TextField name="topic" hint={t('topicHint')} />
 *       <FieldRow><DateField name="day" /><NumberField name="seats" /></FieldRow>
 *       <SubmitButton>{t('offer')}</SubmitButton>
 *     </ActionForm>
 *   );
 * }
 * ```
 */
export function ActionForm<Value, Refused extends Refusal = Refusal>(props: ActionFormProps<Value, Refused>) {
  const { action, version, onDone } = props;
  const answer = useAnswer(action);
  const { state } = answer;
  const begun = useBegunVersion(version, state);
  useEffect(() => {
    if (state.status === 'done') onDone?.(state.value);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state]);
  // What was saved is tidied by the server: the fields start over from it.
  return <CheckedForm key={begun.version} {...props} version={begun.version} onTouched={begun.touch} answer={answer} />;
}

function CheckedForm<Value, Refused extends Refusal>({
  schema,
  labels,
  values = noValues,
  version,
  renderDone,
  beforeSend,
  refusalText,
  renderRefusal,
  refusalHeading,
  className,
  children,
  answer: { state, formAction, pending, unreachable, answers, send },
  onTouched,
}: ActionFormProps<Value, Refused> & { answer: ReturnType<typeof useAnswer<Value, Refused>>; onTouched: () => void }) {
  const id = useId();
  const formRef = useRef<HTMLFormElement>(null);
  const submitterRef = useRef<HTMLElement | null>(null);
  const optionalWord = useTranslations('ui')('optional');

  const resolver = useMemo<Resolver<FieldValues>>(() => {
    const check = zodResolver(schema as z.ZodType<FieldValues, FieldValues>, { error: describeIssue });
    return (typed, context, options) => {
      // The pressed button is part of the post: "save for later" may ask less than "hand in".
      const pressed = submitterRef.current?.isConnected ? submitterRef.current : null;
      const posted = formRef.current && nestFormValues(readFormValues(new FormData(formRef.current, pressed)));
      return check(posted ?? typed, context, options);
    };
  }, [schema]);
  // A new object at each render would make useForm wipe what it found in the browser.
  const serverErrors = useMemo(
    () => (state.status === 'invalid' ? toFieldErrors(state.errors) : undefined),
    [state],
  );
  const form = useForm<FieldValues>({ resolver, errors: serverErrors, shouldFocusError: false });
  const { errors, submitCount } = form.formState;

  const found = flattenErrors(errors);
  const { boxRef, stopWaiting } = useFocusBox(submitCount + answers);

  if (state.status === 'done' && renderDone) {
    return (
      <div ref={boxRef} tabIndex={-1} autoFocus className="answer-box" role="status">
        {renderDone(state.value)}
      </div>
    );
  }

  const shown = 'values' in state && state.values ? state.values : values;
  const context = {
    id,
    labels,
    values: shown,
    answered: state.status === 'invalid' || state.status === 'refused',
    errorOf: (name: string) => errorAt(errors, name),
    register: form.register,
    pending,
    refused: state.status === 'refused' ? state.refusal.reason : undefined,
    optionalWord,
  };
  return (
    <FormProvider {...form}>
      <form
        ref={formRef}
        id={id}
        className={className}
        action={formAction}
        noValidate
        onChange={() => {
          stopWaiting();
          onTouched();
        }}
        onSubmit={(event) => {
          const target = event.currentTarget;
          const submitter = (event.nativeEvent as SubmitEvent).submitter;
          submitterRef.current = submitter;
          void form.handleSubmit(async () => {
            const data = new FormData(target, submitter);
            await beforeSend?.(data);
            send(data);
          })(event);
        }}
      >
        <FormContext value={context}>
          {found.length > 0 && <ErrorSummary boxRef={boxRef} formId={id} labels={labels} errors={found} />}
          {found.length === 0 && unreachable && <UnreachableBox boxRef={boxRef} />}
          {found.length === 0 && !unreachable && state.status === 'refused' && (
            <RefusalBox boxRef={boxRef} refusal={state.refusal} {...{ refusalText, renderRefusal, refusalHeading }} />
          )}
          {version !== undefined && <HiddenField name="version" value={[shown.version].flat()[0] ?? version} />}
          {children}
        </FormContext>
      </form>
    </FormProvider>
  );
}
