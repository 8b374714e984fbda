'use client';
import { stepSchema, type Step } from '@/lib/coding/schema';
import type { CodingState } from '@/lib/coding/types';

/** How the steps are getting on: `refused` names why the last one was not done. */
export type OutboxStatus = { waiting: number; trouble: 'unreachable' | 'signedOut' | null; refused: string | null };
export type Answered = { step: Step; state: CodingState | null };

const RETRY_MS = 5_000;
const PATIENCE_MS = 15_000;
const keyOf = (writerId: string) => `uge13-coding:${writerId}`;

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Sends steps one after the other, and keeps those that are not acknowledged on the device until they are: a closed
 * window or a dead network loses none. Each carries its own id, so one whose answer got lost may simply go again.
 */
export function createOutbox({
  writerId,
  send,
  storage,
  told,
  answered,
}: {
  writerId: string;
  send: (step: Step) => Promise<{ status: number; body: unknown }>;
  storage: Kept;
  told: (status: OutboxStatus) => void;
  answered: (answer: Answered) => void;
}) {
  let steps = readKept(storage, writerId);
  let sending = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = () => {
    try {
      if (steps.length > 0) storage.setItem(keyOf(writerId), JSON.stringify(steps));
      else storage.removeItem(keyOf(writerId));
    } catch {
      // A full or forbidden storage: the steps are still here while the page is.
    }
  };
  const tell = (trouble: OutboxStatus['trouble'], refused: string | null = null) => told({ waiting: steps.length, trouble, refused });

  async function flush(): Promise<void> {
    if (sending || stopped) return;
    clearTimeout(timer);
    sending = true;
    let refused: string | null = null;
    while (steps.length > 0 && !stopped) {
      const step = steps[0]!;
      const answer = await send(step).catch(() => null);
      const settled = answer && (answer.status === 200 || answer.status === 409 || answer.status === 400 || answer.status === 403);
      if (!settled) {
        sending = false;
        tell(answer?.status === 401 ? 'signedOut' : 'unreachable');
        timer = setTimeout(() => void flush(), RETRY_MS);
        return;
      }
      steps = steps.filter(({ id }) => id !== step.id);
      keep();
      const done = answer.status === 200;
      if (!done) refused = String((answer.body as { reason?: string } | null)?.reason ?? 'unexpected');
      answered({ step, state: done ? (answer.body as CodingState) : null });
    }
    sending = false;
    tell(null, refused);
  }

  return {
    waiting: () => steps,
    flush,
    push(step: Step) {
      steps = [...steps, step];
      keep();
      tell(null);
      void flush();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function readKept(storage: Kept, writerId: string): Step[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(writerId)) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap((step) => stepSchema.safeParse(step).data ?? []) : [];
  } catch {
    return [];
  }
}

export async function postStep(step: Step): Promise<{ status: number; body: unknown }> {
  const response = await fetch('/api/coding', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(step),
    keepalive: true,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return { status: response.status, body: await response.json().catch(() => null) };
}
