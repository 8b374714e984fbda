import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env';
import { PrismaClient, type Prisma } from './generated/client';

declare const insideTransaction: unique symbol;

/** A client that is known to stand inside a transaction; the only thing locks and commands accept. */
export type Transaction = Prisma.TransactionClient & { readonly [insideTransaction]: true };
/** What a query may read through: the shared client or a transaction. */
export type Reader = Prisma.TransactionClient;

// In development each hot reload evaluates this module again; the pool must outlive it.
const kept = globalThis as { uge13Database?: PrismaClient };

function connect(): PrismaClient {
  const { databaseUrl } = env();
  if (!databaseUrl) throw new Error('DATABASE_URL is not set and no embedded database was started');
  const adapter = new PrismaPg(
    {
      connectionString: databaseUrl,
      max: 10,
      // A lock that is not had in this time is a queue somebody should hear about, not a page that hangs.
      lock_timeout: 5_000,
      idleTimeoutMillis: 30_000,
    },
    { statementNameGenerator: statementNames() as (query: { sql: string }) => string },
  );
  return new PrismaClient({ adapter });
}

/** More texts than the app has; past them come lists of varying length, which each connection would keep for nothing. */
const MOST_STATEMENTS = 500;

/**
 * Names for prepared statements: with one, a connection parses and plans a text once. Planning the statement behind a
 * week of openings takes three times as long as running it. Without a name it is parsed anew each time.
 */
function statementNames(): (query: { sql: string }) => string | undefined {
  const names = new Map<string, string>();
  return ({ sql }) => {
    let name = names.get(sql);
    // A snapshot's name stands in the text and is never asked for again.
    if (!name && names.size < MOST_STATEMENTS && !sql.startsWith('SET TRANSACTION')) {
      name = `uge13_${names.size}`;
      names.set(sql, name);
    }
    return name;
  };
}

export function database(): PrismaClient {
  kept.uge13Database ??= connect();
  return kept.uge13Database;
}

export async function disconnect(): Promise<void> {
  await kept.uge13Database?.$disconnect();
  delete kept.uge13Database;
}

const DEADLOCK = '40P01';

/**
 * Runs `work` in one transaction. The wait for a connection is long on purpose: when a thousand people press at
 * once they queue here, in front of the pool, and each gets an answer. A deadlock (possible only if somebody breaks
 * the order of lock.ts) is tried once more, since nothing was written. `patience`: how long it may take, in milliseconds.
 */
export async function inTransaction<Value>(work: (tx: Transaction) => Promise<Value>, patience = 20_000): Promise<Value> {
  const run = () =>
    database().$transaction((tx) => work(tx as Transaction), { maxWait: 60_000, timeout: patience });
  try {
    return await run();
  } catch (error) {
    if (databaseCode(error) !== DEADLOCK) throw error;
    return await run();
  }
}

/** Somebody else held for five seconds what was asked for; nothing was written, and a little later it can be had. */
export const LOCK_TIMEOUT = '55P03';

/** The SQLSTATE of a failed statement, or undefined: 23505 unique, 23P01 exclusion, 23514 check, 55P03 lock timeout. */
export function databaseCode(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; at && typeof at === 'object' && depth < 6; depth += 1) {
    const { originalCode, code, cause, meta } = at as Record<string, unknown>;
    if (typeof originalCode === 'string') return originalCode;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) return code;
    if (code === 'P2002') return '23505';
    at = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return undefined;
}
