'use client';
import type { FormValues } from '@/lib/platform/form-state';
import type { LocalDraft } from './local-drafts';
import { isOurs, type Kept, type Outcome, type Send } from './send-draft';

export type SaveStatus =
  | { kind: 'idle' | 'saving' }
  | { kind: 'saved'; at: Date }
  /** On this device alone: `kept` says whether even that, `why` what the server has to do with it. */
  | { kind: 'local'; at: Date; kept: boolean; why: 'waiting' | 'unreachable' | 'signedOut' | 'handedIn' | 'correction' }
  | { kind: 'invalid'; at: Date; errors: Record<string, string> }
  | { kind: 'conflict'; kept: Kept }
  | { kind: 'refused'; reason: string };

export type Autosave = ReturnType<typeof createAutosave>;

const QUIET_MS = 1_000;
const LONGEST_MS = 5_000;
const RETRY_MS = 15_000;

/**
 * Keeps a form on the device at each change and on the server shortly after. One request is under way at a time, so
 * versions come in order; the copy on the device goes only when the server has acknowledged the very same words.
 */
export function createAutosave({
  draft: first,
  send,
  keep,
  forget,
  tell,
  clock = Date.now,
}: {
  draft: LocalDraft;
  send: Send;
  keep: (draft: LocalDraft) => Promise<boolean>;
  forget: (key: string) => Promise<void>;
  tell: (status: SaveStatus, draft: LocalDraft) => void;
  clock?: () => number;
}) {
  let draft = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | undefined;
  let underWay: Promise<void> | undefined;
  let stopped = false;
  let kept = true;

  function store(change: Partial<LocalDraft>): void {
    draft = { ...draft, ...change };
    void keep(draft).then((done) => (kept = done));
  }
  function plan(inMs: number): void {
    clearTimeout(timer);
    if (!stopped && draft.mode === 'draft') timer = setTimeout(() => void flush(), inMs);
  }
  const local = (why: Extract<SaveStatus, { kind: 'local' }>['why']): void =>
    tell({ kind: 'local', at: new Date(clock()), kept, why }, draft);

  function change(values: FormValues): void {
    store({ values, dirty: true, handingIn: false, savedAt: clock() });
    if (draft.mode === 'correct') return local('correction');
    local('waiting');
    dirtySince ??= clock();
    plan(Math.max(0, Math.min(QUIET_MS, dirtySince + LONGEST_MS - clock())));
  }

  /** Sends now what the server lacks. `leaving` is for a page about to go: it cannot wait for its turn. */
  async function flush({ leaving = false } = {}): Promise<void> {
    clearTimeout(timer);
    if (draft.mode === 'correct' || stopped) return;
    if (underWay && !leaving) await underWay;
    if (!draft.dirty) return;
    const run = sendOnce(leaving).finally(() => {
      if (underWay === run) underWay = undefined;
    });
    underWay = run;
    return run;
  }

  async function sendOnce(leaving: boolean, rebased = false): Promise<void> {
    const { values } = draft;
    dirtySince = undefined;
    store({ sent: [...draft.sent, values].slice(-3) });
    tell({ kind: 'saving' }, draft);
    const outcome = await send({ ...values, version: String(draft.version) }, { leaving });
    if (outcome.kind === 'conflict' && !rebased && isKnown(outcome.kept)) {
      store({ id: outcome.kept.id, version: outcome.kept.version });
      return sendOnce(leaving, true);
    }
    settleWith(outcome, values);
  }

  /** Another version that is our own all the same: one acknowledged meanwhile, or sent without an answer. */
  const isKnown = (other: Kept): boolean => other.version === draft.version || isOurs(other, draft.sent);

  function settleWith(outcome: Outcome, values: FormValues): void {
    const changedSince = draft.values !== values;
    switch (outcome.kind) {
      case 'saved':
        draft = {
          ...draft,
          ...{ id: outcome.id, version: Math.max(outcome.version, draft.version), dirty: changedSince, trouble: null },
          sent: draft.sent.slice(draft.sent.indexOf(values) + 1),
        };
        if (changedSince) store({});
        else void forget(draft.key);
        tell({ kind: 'saved', at: new Date(outcome.savedAt) }, draft);
        if (changedSince) plan(QUIET_MS);
        return;
      case 'unreachable':
        local('unreachable');
        return plan(RETRY_MS);
      case 'invalid':
        // Not stored there, so it is no text the server could come to hold.
        store({ trouble: 'invalid', sent: draft.sent.filter((sent) => sent !== values) });
        return tell({ kind: 'invalid', at: new Date(clock()), errors: outcome.errors }, draft);
      case 'conflict':
        store({ trouble: 'conflict' });
        return tell({ kind: 'conflict', kept: outcome.kept }, draft);
      case 'refused':
        store({ trouble: 'refused' });
        return tell({ kind: 'refused', reason: outcome.reason }, draft);
      default:
        store({ trouble: outcome.kind });
        return local(outcome.kind);
    }
  }

  return {
    change,
    flush,
    current: (): LocalDraft => draft,
    /** Before handing in: nothing on its way, the version known, and the words marked as being handed in. */
    async settle(): Promise<number> {
      clearTimeout(timer);
      await underWay;
      if (draft.sent.length > 0) await flush();
      clearTimeout(timer);
      // What the server has already lies on no device; were it not handed in, it is a draft there.
      if (draft.dirty) store({ handingIn: true });
      return draft.version;
    },
    /** Keeps these words in the place of those the server has. */
    overrule(other: Kept): Promise<void> {
      store({ id: other.id, version: other.version, dirty: true });
      return flush();
    },
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
