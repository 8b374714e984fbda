'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { applyStep } from '@/lib/coding/rules';
import type { Step } from '@/lib/coding/schema';
import type { CodingState, CodingText } from '@/lib/coding/types';
import { createOutbox, postStep, type OutboxStatus } from './outbox';

type Outbox = ReturnType<typeof createOutbox>;

/** What is on the text as its reader sees it: what the server has said, and on top of it what it has not answered yet. */
export function useCoding(writerId: string, text: CodingText) {
  const [base, setBase] = useState<CodingState>(text);
  const [pending, setPending] = useState<Step[]>([]);
  const [status, setStatus] = useState<OutboxStatus | null>(null);
  const outbox = useRef<Outbox | null>(null);
  const shownId = useRef(text.observationId);
  // Another text, or the same read anew: what the page brings is the latest there is.
  const [brought, setBrought] = useState(text);
  if (brought !== text) {
    setBrought(text);
    setBase(text);
  }
  useEffect(() => {
    shownId.current = text.observationId;
  }, [text.observationId]);

  useEffect(() => {
    const made = createOutbox({
      writerId,
      send: postStep,
      storage: window.localStorage,
      told: setStatus,
      answered: ({ step, state }) => {
        setPending((steps) => steps.filter(({ id }) => id !== step.id));
        if (state?.observationId === shownId.current) setBase(state);
      },
    });
    outbox.current = made;
    // What an earlier page left behind goes first, whichever text it was about.
    setPending(made.waiting());
    void made.flush();
    const again = () => void made.flush();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      made.stop();
    };
  }, [writerId]);

  const push = useCallback((step: Step) => {
    setPending((steps) => [...steps, step]);
    outbox.current?.push(step);
  }, []);

  const state = useMemo(
    () => pending.reduce((shown, step) => (isAbout(step, shown) ? applyStep(shown, step, text.texts) : shown), base),
    [base, pending, text.texts],
  );
  return { state, status, push };
}

function isAbout(step: Step, state: CodingState): boolean {
  return 'observationId' in step ? step.observationId === state.observationId : state.marks.some(({ id }) => id === step.passageId);
}
