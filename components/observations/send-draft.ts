'use client';
import { observationSchema } from '@/lib/observations/schema';
import { isSameWords } from '@/lib/observations/rules';
import type { KeptObservation } from '@/lib/observations/types';
import { nestFormValues } from '@/lib/platform/form-data';
import type { FormValues } from '@/lib/platform/form-state';
import { describeIssue } from '@/lib/platform/issues';

export type Kept = Pick<KeptObservation, 'id' | 'version' | 'content'> & { savedAt: string };

/** What became of a draft that was sent. */
export type Outcome =
  | { kind: 'saved'; id: string; version: number; savedAt: string }
  | { kind: 'unreachable' | 'signedOut' | 'handedIn' }
  | { kind: 'invalid'; errors: Record<string, string> }
  | { kind: 'conflict'; kept: Kept }
  | { kind: 'refused'; reason: string };

const PATIENCE_MS = 15_000;
/** Browsers send no more than this with a request that may outlive its page. */
const KEEPALIVE_BYTES = 60_000;

export type Send = (values: FormValues, options?: { leaving?: boolean }) => Promise<Outcome>;

/** Sends a draft to the server, unless what the server would refuse is seen here: that need not leave the device. */
export const sendDraft: Send = async (values, { leaving = false } = {}) => {
  const parsed = parseDraft(values);
  if (!parsed.success) {
    return {
      kind: 'invalid',
      errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message])),
    };
  }
  const body = JSON.stringify({ values });
  try {
    const response = await fetch('/api/observations/draft', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: leaving && body.length * 2 < KEEPALIVE_BYTES,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return readOutcome(response.status, await response.json());
  } catch {
    return { kind: 'unreachable' };
  }
};

function readOutcome(status: number, answer: Record<string, unknown>): Outcome {
  const reason = String(answer.reason ?? '');
  if (status === 200) return { kind: 'saved', ...(answer as { id: string; version: number; savedAt: string }) };
  if (status === 401) return { kind: 'signedOut' };
  if (status === 422) return { kind: 'invalid', errors: (answer.errors ?? {}) as Record<string, string> };
  if (status === 409 && reason === 'alreadySubmitted') return { kind: 'handedIn' };
  if (status === 409 && answer.kept) return { kind: 'conflict', kept: answer.kept as Kept };
  // Too many requests and our own errors pass by themselves: as if nobody had answered.
  return status === 409 || status === 400 || status === 403 ? { kind: 'refused', reason } : { kind: 'unreachable' };
}

function parseDraft(values: FormValues) {
  return observationSchema.safeParse(nestFormValues({ ...values, later: 'on' }), { error: describeIssue });
}

/** Whether the server's version is one of ours whose answer got lost. */
export function isOurs(kept: Kept, sent: FormValues[]): boolean {
  return sent.some((values) => {
    const parsed = parseDraft(values);
    return parsed.success && isSameWords(kept.content, parsed.data);
  });
}
