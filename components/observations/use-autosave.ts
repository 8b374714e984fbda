'use client';
import { useEffect, useRef, useState } from 'react';
import { readFormValues } from '@/lib/platform/form-data';
import type { FormValues } from '@/lib/platform/form-state';
import { createAutosave, type Autosave, type SaveStatus } from './autosave';
import { draftKey, listLocalDrafts, putLocalDraft, rememberOwner, removeLocalDraft, type LocalDraft } from './local-drafts';
import { registerWorker } from './register-worker';
import { sendDraft, type Kept } from './send-draft';

export type Writer = { id: string; name: string; locale: string };
type Subject = Pick<LocalDraft, 'clientKey' | 'mode' | 'context' | 'href' | 'id' | 'version' | 'values'> & { writer: Writer };

/**
 * Saving while typing for the form inside `root`. What is typed before this has got ready, even before the scripts
 * came, is taken along; what was left behind on this device is put back into the form by drawing it anew.
 */
export function useAutosave(subject: Subject, root: React.RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState({ values: subject.values, clientKey: subject.clientKey, generation: 0 });
  const [status, setStatus] = useState<SaveStatus>({ kind: 'idle' });
  const autosave = useRef<Autosave>(undefined);
  const [first] = useState(subject);

  useEffect(() => {
    let gone = false;
    let running: Autosave | undefined;
    async function begin() {
      void rememberOwner(first.writer);
      const left = (await listLocalDrafts(first.writer.id)).find((draft) => isSameDraft(draft, first));
      if (gone) return;
      const { writer, ...rest } = first;
      registerWorker();
      const fresh = { ownerId: writer.id, dirty: false, handingIn: false, sent: [], savedAt: 0, trouble: null };
      const draft = left ?? { ...rest, ...fresh, key: draftKey(writer.id, first.clientKey, first.mode) };
      running = createAutosave({ draft, send: sendDraft, keep: putLocalDraft, forget: removeLocalDraft, tell: show });
      autosave.current = running;
      const now = readForm(root.current);
      const typed = typedSince(first.values, now);
      if (left) {
        const values = { ...left.values, ...typed };
        setShown({ values, clientKey: left.clientKey, generation: 1 });
        if (left.mode === 'correct' || Object.keys(typed).length > 0) running.change(values);
        void running.flush();
      } else if (Object.keys(typed).length > 0) {
        running.change(now);
      }
    }
    function show(next: SaveStatus, { id }: LocalDraft) {
      if (gone) return;
      setStatus(next);
      // From now on the draft has an address of its own; a reload must not begin another one.
      if (id && location.pathname === '/observations/new') history.replaceState(null, '', `/observations/${id}`);
    }
    void begin();

    const leave = () => void running?.flush({ leaving: true });
    const turn = () => (document.visibilityState === 'hidden' ? leave() : void running?.flush());
    const online = () => void running?.flush();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', turn);
    return () => {
      gone = true;
      leave();
      running?.stop();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [first, root]);

  return {
    ...shown,
    status,
    restored: shown.generation > 0,
    noteInput: () => autosave.current?.change(readForm(root.current)),
    flush: () => autosave.current?.flush(),
    async beforeSend(data: FormData) {
      const saver = autosave.current;
      if (saver) data.set('version', String(await saver.settle()));
    },
    keepMine: (kept: Kept) => autosave.current?.overrule(kept),
    async takeTheirs({ id }: Kept) {
      const saver = autosave.current;
      saver?.stop();
      if (saver) await removeLocalDraft(saver.current().key);
      history.replaceState(null, '', `/observations/${id}`);
      location.reload();
    },
  };
}

/** What the form inside `root` would post now. */
export function readForm(root: HTMLElement | null): FormValues {
  const form = root?.querySelector('form');
  return form ? readFormValues(new FormData(form)) : {};
}

/** The same draft by its key, or one begun about the same thing that never reached the server. */
function isSameDraft(draft: LocalDraft, subject: Subject): boolean {
  if (!draft.dirty || draft.mode !== subject.mode) return false;
  if (draft.clientKey === subject.clientKey) return true;
  return subject.id === null && draft.id === null && draft.context === subject.context;
}

/** The fields that no longer hold what the page came with. Radio buttons and boxes that are off are not posted. */
function typedSince(before: FormValues, now: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(now).filter(
      ([name, value]) => !isCarried(name) && [value].flat().join('\n') !== [before[name] ?? ''].flat().join('\n'),
    ),
  );
}

const isCarried = (name: string) => ['clientKey', 'version', 'writerId', 'origin', 'visitId', 'eventId'].includes(name);
