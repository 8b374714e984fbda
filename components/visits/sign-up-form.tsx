'use client';
import { useTranslations } from 'next-intl';
import { AnswerBox, RefusalBox, UnreachableBox } from '@/components/forms/answer-box';
import { FormContext } from '@/components/forms/form-context';
import { SubmitButton } from '@/components/forms/submit-button';
import { useAnswer } from '@/components/forms/use-answer';
import { useFocusBox } from '@/components/forms/use-focus-box';
import { Alert } from '@/components/ui/alert';
import type { FormAction } from '@/lib/platform/form-state';
import { Alternatives } from './alternatives';
import type { StandingWords } from './words';

type Refused = { reason: string } & Partial<StandingWords>;

export type SignUpTexts = Record<
  'signUp' | 'cannot' | 'fullHeading' | 'fullText' | 'wait' | 'alternatives' | 'take',
  string
>;

/**
 * All ways to a seat from one opening's page, in one form: each button posts the id of the opening it means. What the
 * page knew when it was drawn and what the server answers have one shape, so a refusal shows the same things in the
 * same places, with scripts and without.
 */
export function SignUpForm({
  action,
  openingId,
  standing,
  texts,
  field = 'openingId',
  children,
}: {
  action: FormAction<unknown, Refused>;
  openingId: string;
  standing: StandingWords;
  texts: SignUpTexts;
  /** The name under which a button posts what it gives a place at. */
  field?: string;
  /** What is asked beside the press. */
  children?: React.ReactNode;
}) {
  const t = useTranslations('ui');
  const { state, formAction, pending, unreachable, answers, send } = useAnswer(action);
  const { boxRef } = useFocusBox(answers);
  const refusal = state.status === 'refused' ? state.refusal : null;
  const now = refusal && isWorded(refusal) ? refusal : standing;
  const sentences = now.sentences.map((sentence) => <p key={sentence}>{sentence}</p>);
  return (
    <form
      className="stack"
      action={formAction}
      onSubmit={(event) => {
        event.preventDefault();
        send(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter));
      }}
    >
      {unreachable && <UnreachableBox boxRef={boxRef} />}
      {!unreachable && refusal && <RefusalBox<Refused> boxRef={boxRef} refusal={refusal} renderRefusal={() => sentences} />}
      {!unreachable && state.status === 'invalid' && <AnswerBox boxRef={boxRef} tone="warning" heading={t('refused')} />}
      {!refusal && sentences.length > 0 && (
        <Alert tone={now.mayWait ? 'info' : 'warning'} heading={now.mayWait ? texts.fullHeading : texts.cannot}>
          {sentences}
        </Alert>
      )}
      <FormContext value={{ ...noFields, values: ('values' in state && state.values) || noFields.values, pending }}>
        {(sentences.length === 0 || now.mayWait) && children}
        {sentences.length === 0 && (
          <SubmitButton name={field} value={openingId}>
            {texts.signUp}
          </SubmitButton>
        )}
        {now.mayWait && (
          <>
            <p className="measure">{texts.fullText}</p>
            <SubmitButton name="waitFor" value={openingId}>
              {texts.wait}
            </SubmitButton>
          </>
        )}
        <Alternatives heading={texts.alternatives} alternatives={now.alternatives}>
          {(alternative) => (
            <SubmitButton variant="secondary" name={field} value={alternative.id} pendingText={texts.take}>
              {texts.take}
              <span className="sr-only">: {alternative.topic}</span>
            </SubmitButton>
          )}
        </Alternatives>
      </FormContext>
    </form>
  );
}

const noFields = { id: 'sign-up', labels: {}, values: {}, answered: false, errorOf: () => undefined, register: () => ({}) };

function isWorded(refusal: Refused | { reason: string }): refusal is Refused & StandingWords {
  return 'sentences' in refusal;
}
