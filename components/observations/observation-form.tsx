'use client';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { useEnclosingForm } from '@/components/forms/form-context';
import { HiddenField } from '@/components/forms/hidden-field';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { observationSchema } from '@/lib/observations/schema';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { DEFAULT_QUESTIONS, DefaultQuestions, FIRST_OPEN_QUESTION, type About, type Place } from './default-questions';
import { FormBar } from './form-bar';
import { newHref } from './new-href';
import { OwnQuestions, type OwnQuestion } from './own-questions';
import { QuestionContext } from './question';
import { useSaveRefusalText } from './refusal-text';
import { SaveLine } from './save-line';
import { SaveTrouble } from './save-trouble';
import { readForm, useAutosave, type Writer } from './use-autosave';
import { useLabels } from './use-labels';
import { useSteps } from './use-steps';
import { findWarnings } from './warnings';

export type ObservationFormProps = {
  action: FormAction<{ id: string }>;
  mode: 'draft' | 'correct';
  writer: Writer;
  about: About & { visitId: string | null; eventId: string | null };
  units: Place[];
  sites: Place[];
  questions: OwnQuestion[];
  /** Of the draft that is gone on with; a new one has the key it will get, no id and version 0. */
  clientKey: string;
  id: string | null;
  version: number;
  values: FormValues;
  /** Who reads it afterwards, in a sentence. */
  afterwards: string;
};

/** The observation form: one question at a time on a phone, all at a desk, saved at each change. */
export function ObservationForm({ action, mode, about, units, sites, questions, afterwards, ...draft }: ObservationFormProps) {
  const t = useTranslations('observations');
  const labels = useLabels(questions);
  const refusalText = useSaveRefusalText();
  const root = useRef<HTMLDivElement>(null);
  const { origin, visitId, eventId } = about;
  const aboutId = visitId ?? eventId;
  const context = aboutId ? `${origin}:${aboutId}` : origin;
  const correcting = mode === 'correct' && `/observations/${draft.id}/correct`;
  const href = correcting || newHref(about);
  const autosave = useAutosave({ ...draft, mode, context, href }, root);
  // Nobody knows beforehand where another municipality's experience is from.
  const steps = useSteps(DEFAULT_QUESTIONS + questions.length, origin === 'outside' ? 1 : FIRST_OPEN_QUESTION, root);
  const [quick, setQuick] = useState(false);
  const [warnings, setWarnings] = useState<Record<string, string[]>>({});

  function noteInput() {
    autosave.noteInput();
    const found = findWarnings(readForm(root.current));
    setWarnings((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
  }
  const { current, count } = steps;
  const nameOf = useCallback((step: number) => t('form.step', { step, steps: count }), [t, count]);
  const shared = useMemo(() => ({ current, nameOf, warnings }), [current, nameOf, warnings]);
  const chosen = (name: string) => [autosave.values[name] ?? []].flat();
  const classes = ['observation-form', steps.ready && 'has-scripts', quick ? 'is-quick' : 'is-stepwise', current === count && 'is-last'];

  return (
    <div ref={root} className={classes.filter(Boolean).join(' ')} onInput={noteInput} onClickCapture={steps.revealLinked}>
      {autosave.restored && (
        <Alert tone="info" live>
          <p>{t('status.restored')}</p>
        </Alert>
      )}
      {steps.ready && mode === 'draft' && (
        <div className="cluster quick-choice">
          <Button variant="secondary" icon={quick ? 'list-bulleted' : 'time'} aria-pressed={quick} onClick={() => setQuick(!quick)}>
            {t(quick ? 'form.quickOff' : 'form.quick')}
          </Button>
          {quick && <p>{t('form.quickLead')}</p>}
        </div>
      )}
      <p className="step-count quiet">{nameOf(current)}</p>
      <QuestionContext value={shared}>
        <ActionForm
          key={autosave.generation}
          action={action}
          version={draft.version}
          schema={observationSchema}
          labels={labels}
          values={autosave.values}
          beforeSend={autosave.beforeSend}
          refusalText={refusalText}
        >
          <ClientKeyField value={autosave.clientKey} />
          <HiddenField name="writerId" value={draft.writer.id} />
          <HiddenField name="origin" value={origin} />
          {visitId && <HiddenField name="visitId" value={visitId} />}
          {eventId && <HiddenField name="eventId" value={eventId} />}
          <DefaultQuestions about={about} units={units} sites={sites} chosen={chosen} />
          <OwnQuestions questions={questions} chosen={chosen} />
          <p className="quiet afterwards">{afterwards}</p>
          <div className="save-trouble">
            <SaveTrouble
              status={autosave.status}
              labels={labels}
              href={draft.id && `/observations/${draft.id}`}
              retry={autosave.flush}
              keepMine={autosave.keepMine}
              takeTheirs={autosave.takeTheirs}
            />
          </div>
          <FormBar mode={mode} current={current} count={count} goTo={steps.goTo}>
            <SaveLine status={autosave.status} labels={labels} />
          </FormBar>
        </ActionForm>
      </QuestionContext>
    </div>
  );
}

/** After an answer without scripts the page is made anew with a new key, but what was posted goes on under its own. */
function ClientKeyField({ value }: { value: string }) {
  const posted = useEnclosingForm().values.clientKey;
  return <HiddenField name="clientKey" value={typeof posted === 'string' ? posted : value} />;
}
