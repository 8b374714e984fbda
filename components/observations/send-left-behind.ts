'use client';
import { createAutosave } from './autosave';
import { listLocalDrafts, putLocalDraft, removeLocalDraft } from './local-drafts';
import type { Send } from './send-draft';

/** Sends each draft of this writer that the server lacks, once; answers how many went through. */
export async function sendLeftBehind(ownerId: string, send: Send): Promise<number> {
  let count = 0;
  for (const draft of await listLocalDrafts(ownerId)) {
    if (!draft.dirty) {
      await removeLocalDraft(draft.key);
      continue;
    }
    if (draft.mode === 'correct') continue;
    const saver = createAutosave({ draft, send, keep: putLocalDraft, forget: removeLocalDraft, tell: () => undefined });
    await saver.flush();
    saver.stop();
    if (saver.current().dirty) continue;
    // What was on its way to be handed in, and got there, is no news.
    if (!draft.handingIn) count += 1;
  }
  return count;
}
