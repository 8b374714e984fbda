import 'server-only';
import pg from 'pg';
import { env } from '../env';
import { database, type Reader } from './client';

/** A query as the generated client builds it: text with $1, $2 and its values. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

export type Snapshot = {
  /** All rows, in batches of a thousand through a cursor of the database, so that few are ever in memory. */
  batches: <Row>(statement: Statement) => AsyncGenerator<Row[]>;
  /** What queries that take a reader say of the same instant; one of them after the other. */
  reading: <Value>(work: (reader: Reader) => Promise<Value>) => Promise<Value>;
  /** Gives the connection back. Safe to call twice. */
  close: () => Promise<void>;
};

const BATCH = 1_000;
const MOST_OPEN = 3;
/** A reader that takes nothing for so long has gone away; holding its snapshot would stop the vacuum. */
const PATIENCE_MS = 120_000;
let open = 0;

/**
 * The database as it is at one instant, however long it takes to read through it twice; null while too many are open.
 * It has a connection of its own: three slow downloads must not take the pool from everybody else.
 */
export async function openSnapshot(): Promise<Snapshot | null> {
  if (open >= MOST_OPEN) return null;
  open += 1;
  const client = new pg.Client({
    connectionString: env().databaseUrl,
    idle_in_transaction_session_timeout: PATIENCE_MS,
  });
  let closed = false;
  let cursors = 0;
  const close = async () => {
    if (closed) return;
    closed = true;
    open -= 1;
    await client.end().catch(() => undefined);
  };
  // The server ends a connection that was idle too long: its place is free at once, and the next read says what happened.
  client.on('error', () => void close());
  try {
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // All of it is going to be read: the plan is the one that is done first, and not the one that begins first.
    await client.query("SET LOCAL cursor_tuple_fraction = 1; SET LOCAL jit = off; SET LOCAL work_mem = '64MB'");
  } catch (error) {
    await close();
    throw error;
  }

  async function* batches<Row>({ text, values }: Statement): AsyncGenerator<Row[]> {
    // A name for each, for one may be read along with another.
    const name = `reading_${(cursors += 1)}`;
    await client.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${text}`, [...values]);
    const fetch = () => {
      const coming = client.query<Row & pg.QueryResultRow>(`FETCH ${BATCH} FROM ${name}`);
      // It fails where it is waited for, or for nobody when the reader has gone.
      coming.catch(() => undefined);
      return coming;
    };
    // The next batch is on its way while this one is worked on, for the database has a processor of its own.
    let coming = fetch();
    for (;;) {
      const { rows } = await coming;
      if (rows.length === 0) break;
      if (rows.length === BATCH) coming = fetch();
      yield rows;
      if (rows.length < BATCH) break;
    }
    await client.query(`CLOSE ${name}`);
  }
  async function reading<Value>(work: (reader: Reader) => Promise<Value>): Promise<Value> {
    const { rows } = await client.query<{ id: string }>('SELECT pg_export_snapshot() AS id');
    const options = { isolationLevel: 'RepeatableRead', maxWait: 60_000, timeout: PATIENCE_MS } as const;
    return database().$transaction(async (tx) => {
      await tx.$executeRawUnsafe(`SET TRANSACTION SNAPSHOT '${rows[0]!.id}'`);
      return work(tx);
    }, options);
  }
  return { batches, reading, close };
}
