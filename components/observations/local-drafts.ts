'use client';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { FormValues } from '@/lib/platform/form-state';

/** Why a local draft has not reached the server, when the net alone is not to blame. */
export type Trouble = 'signedOut' | 'invalid' | 'conflict' | 'handedIn' | 'refused';

/** What somebody wrote on this device. public/offline/observation.js writes the same shape: change both together. */
export type LocalDraft = {
  /** Owner, client key and mode: nobody meets another person's drafts on a shared phone. */
  key: string;
  ownerId: string;
  clientKey: string;
  mode: 'draft' | 'correct';
  /** What it is about: `visit:<id>`, `event:<id>` or `everyday`. */
  context: string;
  /** Where it is opened again. */
  href: string;
  values: FormValues;
  /** The server's id and version when it last answered; null and 0 before. */
  id: string | null;
  version: number;
  /** True while the server has not acknowledged `values`. */
  dirty: boolean;
  /** Set when `values` were sent to be handed in. */
  handingIn: boolean;
  /** The last texts sent without an answer: should the server hold one of them, its version is our own. */
  sent: FormValues[];
  savedAt: number;
  trouble: Trouble | null;
};

/** Who writes on this device now, for the page that opens without net. */
export type LocalOwner = { key: 'owner'; id: string; name: string; locale: string };

interface Schema extends DBSchema {
  drafts: { key: string; value: LocalDraft };
  meta: { key: string; value: LocalOwner };
}

export const draftKey = (ownerId: string, clientKey: string, mode: LocalDraft['mode']) =>
  `${ownerId}:${clientKey}:${mode}`;

let opened: Promise<IDBPDatabase<Schema> | null> | undefined;

async function layOut(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>('uge13', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'key' });
      db.createObjectStore('meta', { keyPath: 'key' });
    },
  });
}

/** Null where the browser keeps nothing, as in some private windows: then the server alone has to do. */
function open(): Promise<IDBPDatabase<Schema> | null> {
  opened ??= layOut().catch(() => null);
  return opened;
}

/** Answers whether it is really kept. */
export async function putLocalDraft(draft: LocalDraft): Promise<boolean> {
  try {
    const db = await open();
    await db?.put('drafts', draft);
    return db !== null;
  } catch {
    return false;
  }
}

export async function removeLocalDraft(key: string): Promise<void> {
  const db = await open();
  await db?.delete('drafts', key).catch(() => undefined);
}

/** The owner's drafts alone, newest first. */
export async function listLocalDrafts(ownerId: string): Promise<LocalDraft[]> {
  const db = await open();
  const all = (await db?.getAll('drafts').catch(() => [])) ?? [];
  return all.filter((draft) => draft.ownerId === ownerId).sort((a, b) => b.savedAt - a.savedAt);
}

export async function rememberOwner(owner: Omit<LocalOwner, 'key'>): Promise<void> {
  const db = await open();
  await db?.put('meta', { key: 'owner', ...owner }).catch(() => undefined);
}
