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
  pool ??= new pg.Pool({ connectionString: databaseUrl(), max: 4, allowExitOnIdle: true });
  return pool.query<Row>(text, values).then(({ rows }) => rows);
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
  const deletions = tables.map(({ name }) => `DELETE FROM ${name};`).join(' ');
  await sql(`BEGIN; SET LOCAL session_replication_role = replica; ${deletions} COMMIT`);
}

/** Closes what this file opened. For `afterAll`, together with `disconnect` of lib/platform/db/client. */
export async function closeDatabase(): Promise<void> {
  await pool?.end();
  pool = undefined;
}
