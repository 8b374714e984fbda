import pg from 'pg';
import { sql } from './database';

const grounds = new Map<string, { made: unknown; statement: string | null }>();

/**
 * What many tests of a file stand on: made once by `make`, and from then on written again in one go, row for row as it was
 * and with the same ids. For a database that has just been emptied; where something else lay in it the first time, it is
 * made anew each time, for whose rows are whose cannot be told.
 */
export async function layAgain<Made>(key: string, make: () => Promise<Made>): Promise<Made> {
  const known = grounds.get(key);
  if (known?.statement) {
    await sql(known.statement);
    return known.made as Made;
  }
  const wasEmpty = !known && (await readRows()).length === 0;
  const made = await make();
  grounds.set(key, { made, statement: wasEmpty ? writing(await readRows()) : null });
  return made;
}

type Rows = { name: string; columns: string; rows: string };

/** Every table in which there is anything, as JSON. */
async function readRows(): Promise<Rows[]> {
  const tables = await sql<{ name: string; columns: string }>(
    `SELECT c.oid::regclass::text AS name, string_agg(quote_ident(a.attname), ', ') AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' GROUP BY c.oid`,
  );
  const read = tables.map(({ name, columns }) => `SELECT '${name}' AS name, '${columns}' AS columns, (SELECT json_agg(t)::text FROM ${name} t) AS rows`);
  return sql<Rows>(`SELECT * FROM (${read.join(' UNION ALL ')}) AS read WHERE rows IS NOT NULL`);
}

/** Past the triggers, whose work is among the rows. */
function writing(tables: Rows[]): string {
  const inserts = tables.map(
    ({ name, columns, rows }) => `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${pg.escapeLiteral(rows)});`,
  );
  return `BEGIN; SET LOCAL session_replication_role = replica; ${inserts.join(' ')} COMMIT`;
}
