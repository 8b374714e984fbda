import pg from 'pg';

/**
 * The database of the test file that asks: migrated, empty, and nobody else's. The environment
 * of the integration and e2e projects makes it and sets DATABASE_URL before the file is loaded,
 * so `lib/platform/db/client` simply works.
 */
export function databaseUrl(): string {
  // The benches, which sow the same programme, name theirs as the launcher does.
  const url = process.env.DATABASE_URL ?? process.env.UGE13_EMBEDDED_DATABASE_URL;
  if (!url) throw new Error('This test is outside __tests__/integration and __tests__/e2e, and has no database.');
  return url;
}

let pool: pg.Pool | undefined;

/** Plain SQL beside Prisma: for reading as an independent witness, and for rows the commands would refuse. */
export function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  return connected().query<Row>(text, values).then(({ rows }) => rows);
}

/** The same for a text that is asked many times, which each connection plans once. */
export function prepared<Row extends pg.QueryResultRow>(name: string, text: string): Promise<Row[]> {
  return connected().query<Row>({ name, text }).then(({ rows }) => rows);
}

function connected(): pg.Pool {
  if (!pool) {
    pool = new pg.Pool({ connectionString: databaseUrl(), max: 4, allowExitOnIdle: true });
    // A connection that nobody is using may be cut off when its database is dropped: that is no test's business, and would end them all.
    pool.on('error', () => undefined);
  }
  return pool;
}

/**
 * Empties every table, and the queue of jobs. For `beforeEach`. Row by row and past the triggers: TRUNCATE gives every
 * table and index a new file and takes a hundred times as long where there is next to nothing in them.
 */
export async function resetDatabase(): Promise<void> {
  const tables = await sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations') OR (schemaname = 'pgboss' AND tablename = 'job')`,
  );
  await empty(tables);
}

/** Empties these tables and all that refer to them, as TRUNCATE … CASCADE does, in a twentieth of its time. */
export async function emptyTables(names: readonly string[]): Promise<void> {
  const tables = await prepared<{ name: string; referring: string }>(
    'who refers to whom',
    `WITH RECURSIVE referring AS (
       SELECT oid AS origin, oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       UNION SELECT r.origin, c.conrelid FROM referring r JOIN pg_constraint c ON c.confrelid = r.oid AND c.contype = 'f')
     SELECT origin::regclass::text AS name, oid::regclass::text AS referring FROM referring`,
  );
  const referring = new Set(tables.filter(({ name }) => names.includes(name)).map((table) => table.referring));
  if (!names.every((name) => referring.has(name))) throw new Error(`No such tables: ${names}`);
  await empty([...referring].map((name) => ({ name })));
}

async function empty(tables: readonly { name: string }[]): Promise<void> {
  const deletions = tables.map(({ name }) => `DELETE FROM ${name};`).join(' ');
  await sql(`BEGIN; SET LOCAL session_replication_role = replica; ${deletions} COMMIT`);
}

/** Closes what this file opened. For `afterAll`, together with `disconnect` of lib/platform/db/client. */
export async function closeDatabase(): Promise<void> {
  await pool?.end();
  pool = undefined;
}
