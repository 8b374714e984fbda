'use client';
import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { RefusalBox, UnreachableBox } from '@/components/forms/answer-box';
import { OneClickForm } from '@/components/forms/one-click-form';
import { TextArea } from '@/components/forms/text-area';
import { useAnswer } from '@/components/forms/use-answer';
import { useFocusBox } from '@/components/forms/use-focus-box';
import { Button } from '@/components/ui/button';
import type { FormAction } from '@/lib/platform/form-state';
import type { Worded } from '../in-words';
import { MovingContext, useMoving, type BoardOpening, type BoardVisit } from './use-moving';

/** `at`: how many answers there had been before. */
type Put = { visit: BoardVisit; to: BoardOpening; at: number };

/**
 * The week as a board: visits are moved between the openings inside. The form on the page of each person does the same
 * and works without scripts.
 */
export function MoveBoard({ action, planId, openings, children }: { action: FormAction<unknown, Worded>; planId: string; openings: BoardOpening[]; children: React.ReactNode }) {
  const t = useTranslations('planBoard');
  const { state, unreachable, answers, pending, send } = useAnswer(action);
  const [put, setPut] = useState<Put | null>(null);
  // What the plan holds now. When that changes, what was refused before is over.
  const stamp = openings.map(({ id, taken }) => `${id} ${taken}`).join();
  const [seen, setSeen] = useState(stamp);
  if (seen !== stamp) {
    setSeen(stamp);
    setPut(null);
  }
  const { boxRef } = useFocusBox(answers);
  const moving = useMoving(openings, (visit, to) => {
    setPut({ visit, to, at: answers });
    const data = new FormData();
    for (const [name, value] of Object.entries(fieldsOf(planId, visit, to))) data.set(name, value);
    send(data);
  });
  const { said } = moving;
  const seats = { taken: said?.opening?.taken ?? 0, seats: said?.opening?.seats ?? 0 };
  return (
    <MovingContext value={{ ...moving, openings }}>
      <div className="stack plan-board" aria-busy={pending}>
        <p className="sr-only" role="status">
          {said && t(said.what, { name: said.name, opening: said.opening?.label ?? '', ...seats })}
        </p>
        {children}
        {put && !pending && answers > put.at && (unreachable || state.status === 'refused') && (
          <div className="plan-tray">
            {unreachable && <UnreachableBox boxRef={boxRef} />}
            {!unreachable && state.status === 'refused' && (
              <>
                <RefusalBox
                  boxRef={boxRef}
                  refusal={state.refusal}
                  refusalHeading={() => t('refused', { name: put.visit.name, opening: put.to.label })}
                  refusalText={({ text }) => text}
                  renderRefusal={Sentences}
                />
                {state.refusal.reason === 'moveShortDesk' && (
                  <OneClickForm action={action} hidden={{ ...fieldsOf(planId, put.visit, put.to), overrideDesk: 'on' }} label={t('anyway')} labels={{ reason: t('reason') }} refusalText={({ text }) => text} renderRefusal={Sentences}>
                    <TextArea name="reason" hint={t('reasonHint')} rows={2} max={500} />
                  </OneClickForm>
                )}
              </>
            )}
            <Button variant="tertiary" onClick={() => setPut(null)}>
              {t('close')}
            </Button>
          </div>
        )}
      </div>
    </MovingContext>
  );
}

const fieldsOf = (planId: string, visit: BoardVisit, to: BoardOpening) => ({ planId, employeeId: visit.person, from: visit.from, to: to.id });

function Sentences({ sentences }: Worded) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
