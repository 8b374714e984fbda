'use client';
import { useEffect } from 'react';
import { draftKey, listLocalDrafts, removeLocalDraft } from './local-drafts';

/** Clears the device of what has been handed in or corrected; words that were not part of that stay. */
export function ForgetDraft({ writerId, clientKey }: { writerId: string; clientKey: string }) {
  useEffect(() => {
    void listLocalDrafts(writerId).then((drafts) => {
      const keys = [draftKey(writerId, clientKey, 'draft'), draftKey(writerId, clientKey, 'correct')];
      const done = drafts.filter(({ key, dirty, handingIn }) => keys.includes(key) && (!dirty || handingIn));
      return Promise.all(done.map(({ key }) => removeLocalDraft(key)));
    });
  }, [writerId, clientKey]);
  return null;
}
