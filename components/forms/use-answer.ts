'use client';
import { useActionState, useState, useTransition } from 'react';
import { unstable_rethrow } from 'next/navigation';
import { idle, type FormAction, type FormState } from '@/lib/platform/form-state';
import type { Refusal } from '@/lib/platform/result';

/**
 * Sends a form and holds the answer. Two ways lead to the action: the browser's own post, which works before and
 * without scripts (`formAction`), and `send`. With scripts the action is called directly rather than through
 * useActionState, because there a lost connection would tear down the page and what was typed with it.
 */
export function useAnswer<Value, Refused extends Refusal>(action: FormAction<Value, Refused>) {
  const [posted, formAction] = useActionState<FormState<Value, Refused>, FormData>(action, idle);
  const [answer, setAnswer] = useState<FormState<Value, Refused>>();
  const [unreachable, setUnreachable] = useState(false);
  const [answers, setAnswers] = useState(0);
  const [pending, startTransition] = useTransition();
  const state = answer ?? posted;

  function send(data: FormData) {
    if (pending) return;
    setUnreachable(false);
    startTransition(async () => {
      try {
        setAnswer(await action(state, data));
      } catch (error) {
        unstable_rethrow(error); // a redirect is an answer, not a failure
        setUnreachable(true);
      }
      setAnswers((count) => count + 1);
    });
  }

  return { state, formAction, pending, unreachable, answers, send };
}
