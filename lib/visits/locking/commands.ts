import 'server-only';
import { database, databaseCode, inTransaction, LOCK_TIMEOUT, type Reader, type Transaction } from '../../platform/db/client';
import { lock, type LockTable } from '../../platform/db/lock';

export type Locks = Partial<Record<LockTable, readonly string[]>>;
/** How locks are taken. Production has one way; a test leaves it out to see that it is needed. */
export type TakeLocks = typeof lock;

const MOST_TRIES = 5;
/** Unique seat or sign-up, and two commitments at once: somebody else was first, and a new look says in what. */
const lostRace = ['23505', '23P01'];

export const busy = Symbol('busy');

/**
 * Lock the parents, read again, decide, write. What must be locked depends on what is there (who waits in a queue,
 * which desks they mind), so `load` reads it unlocked first; if, once the locks are had, the second reading asks for
 * more, nothing is written and it begins again with those too. `known` spares the first reading to whoever has made
 * it already. Answers `busy` when the crowd is such that five tries or five seconds of waiting were not enough.
 */
export async function decideUnderLocks<Context extends { locks: Locks }, Value>(
  load: (reader: Reader) => Promise<Context>,
  work: (tx: Transaction, context: Context) => Promise<Value>,
  { known, take = lock }: { known?: Locks; take?: TakeLocks } = {},
): Promise<Value | typeof busy> {
  let locks = known ?? (await load(database())).locks;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      const outcome = await inTransaction(async (tx): Promise<{ value: Value } | { missing: Locks }> => {
        const held = tries === 0 ? await takeAll(tx, take, locks) : await takeInSteps(tx, take, locks, load);
        if (!held) return { missing: (await load(tx)).locks };
        const context = await load(tx);
        return covers(held, context.locks) ? { value: await work(tx, context) } : { missing: context.locks };
      });
      if ('value' in outcome) return outcome.value;
      locks = join(locks, outcome.missing);
    } catch (error) {
      const code = databaseCode(error);
      if (code === LOCK_TIMEOUT) return busy;
      if (!code || !lostRace.includes(code)) throw error;
    }
  }
  return busy;
}

async function takeAll(tx: Transaction, take: TakeLocks, locks: Locks): Promise<Locks> {
  await take(tx, locks);
  return locks;
}

/**
 * For when the first try fell short, because people keep joining the queue: with the openings held nobody joins any
 * more, so the people and desks that are read then are those that count. Steps, but in the one order of lock.ts.
 * Null when more openings are needed than were asked for, which may not be locked after others.
 */
async function takeInSteps<Context extends { locks: Locks }>(
  tx: Transaction,
  take: TakeLocks,
  locks: Locks,
  load: (reader: Reader) => Promise<Context>,
): Promise<Locks | null> {
  const parents = part(locks, isParent);
  await take(tx, parents);
  const needed = (await load(tx)).locks;
  if (!covers(parents, part(needed, isParent))) return null;
  const children = part(join(locks, needed), (table) => !isParent(table));
  await take(tx, children);
  return { ...parents, ...children };
}

/** Tables that come first in the order; who holds their rows decides who may come under them. */
function isParent(table: LockTable): boolean {
  return table === 'rounds' || table === 'openings' || table === 'visits' || table === 'events';
}

function part(locks: Locks, wanted: (table: LockTable) => boolean): Locks {
  return Object.fromEntries(Object.entries(locks).filter(([table]) => wanted(table as LockTable)));
}

function covers(held: Locks, needed: Locks): boolean {
  return tables(needed).every((table) => {
    const ids = new Set(held[table]);
    return needed[table]!.every((id) => ids.has(id));
  });
}

/** Two sets of locks as one. */
export function join(a: Locks, b: Locks): Locks {
  const joined: Locks = { ...a };
  for (const table of tables(b)) joined[table] = [...new Set([...(a[table] ?? []), ...b[table]!])];
  return joined;
}

function tables(locks: Locks): LockTable[] {
  return Object.keys(locks) as LockTable[];
}
