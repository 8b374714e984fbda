import { createHash } from 'node:crypto';
import pg from 'pg';
import { withDatabase } from '../../scripts/launcher/engine.mjs';
import { startEmbeddedPostgres } from '../../scripts/launcher/embedded-postgres.mjs';
import { migrate, readMigrations } from '../../scripts/launcher/migrate.mjs';
import { inRoot } from '../../scripts/launcher/paths.mjs';

/**
 * The tests' own PostgreSQL, apart from every instance of the app. It does not wait for the disk
 * (what a power cut takes is only test data); what crashes may cost is tested on servers with the
 * app's settings. Several runs in one checkout share it, and the last one stops it.
 */
const folder = inRoot('.data', 'test');
const presence = 1314;
const preparation = 1315;

let server;
let client;

async function connect(url) {
  const connected = new pg.Client({ connectionString: url });
  connected.on('error', () => {});
  await connected.connect();
  return connected;
}

const hash = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

/** Makes a migrated database to clone from, once for each state of the migrations; returns its name. */
async function ensureTemplate() {
  const template = `template_${hash(readMigrations(inRoot('prisma', 'migrations')).migrationDirectories)}`;
  await client.query('SELECT pg_advisory_lock($1)', [preparation]);
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount) return template;
    // Under another name until it is whole: a run that is stopped here must not leave half a template.
    await client.query('DROP DATABASE IF EXISTS unfinished WITH (FORCE)');
    await client.query('CREATE DATABASE unfinished');
    await migrate(withDatabase(server.url, 'unfinished'));
    await client.query(`ALTER DATABASE unfinished RENAME TO ${template}`);
    return template;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [preparation]);
  }
}

/** Starts or joins the server: `{ url, template }`. */
export async function startTestServer(attempts = 5) {
  try {
    server = await startEmbeddedPostgres({ folder, database: 'postgres', durable: false });
    client = await connect(server.url);
    await client.query('SELECT pg_advisory_lock_shared($1)', [presence]);
    return { url: server.url, template: await ensureTemplate() };
  } catch (error) {
    // Another run may have stopped the server between our finding it and our entering our presence.
    if (attempts > 1 && /terminat|ECONN|57P0/.test(`${error.code} ${error.message}`)) return startTestServer(attempts - 1);
    throw error;
  }
}

/** Leaves the server; the last to leave drops what the tests made and stops it. */
export async function leaveTestServer() {
  await client.query('SELECT pg_advisory_unlock_shared($1)', [presence]);
  const { rows: [{ last }] } = await client.query('SELECT pg_try_advisory_lock($1) AS last', [presence]);
  if (!last) {
    await client.end();
    await server.release();
    return;
  }
  const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%' OR (datname LIKE 'template\\_%' AND datname <> $1)", [process.env.UGE13_TEST_TEMPLATE]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  await client.end();
  await server.stop();
}
