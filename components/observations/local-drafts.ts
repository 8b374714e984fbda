'use client';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { maskCprNumbers } from '@/lib/platform/cpr';
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
  /** What it is about: `visit:<id>`, `event:<id>`, `everyday` or `outside`. */
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

/** What is kept of a draft: who owns the device can read it, so no digit of what looks like a CPR number lies there. */
export function maskDraft(draft: LocalDraft): LocalDraft {
  const mask = (values: FormValues): FormValues =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.map(maskCprNumbers) : maskCprNumbers(value)]));
  return { ...draft, values: mask(draft.values), sent: draft.sent.map(mask) };
}

/** Answers whether it is really kept. */
export async function putLocalDraft(draft: LocalDraft): Promise<boolean> {
  try {
    const db = await open();
    await db?.put('drafts', maskDraft(draft));
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

/**
 * Lets go of everybody's drafts that the server has, and answers how many are left that it has not: those stay, hidden
 * from everybody but their writer. public/sw.js does the same where it sees the way to the sign-in page.
 */
export async function forgetAcknowledged(): Promise<number> {
  const db = await open();
  const all = (await db?.getAll('drafts').catch(() => [])) ?? [];
  const [unsent, done] = [all.filter(({ dirty }) => dirty), all.filter(({ dirty }) => !dirty)];
  for (const { key } of done) await removeLocalDraft(key);
  return unsent.length;
}

export async function rememberOwner(owner: Omit<LocalOwner, 'key'>): Promise<void> {
  const db = await open();
  await db?.put('meta', { key: 'owner', ...owner }).catch(() => undefined);
}
