import { setTimeout as wait } from 'node:timers/promises';
import { keptSecret, startEmbeddedPostgres } from './embedded-postgres.mjs';
import { dataFolder } from './paths.mjs';
import { StartError } from './start-error.mjs';

const oldestVersion = 150_000;

/** What to say of a server that does not let us in, without its password. */
function refusal(error, url) {
  const { host, pathname } = new URL(url);
  const place = host || 'the server';
  if (error.code === '28P01' || error.code === '28000') return `DATABASE_URL: ${place} does not accept this user and password.`;
  if (error.code === '3D000') return `DATABASE_URL: there is no database called ${decodeURIComponent(pathname.slice(1))} on ${place}.`;
  return `DATABASE_URL: the PostgreSQL server at ${place} cannot be reached (${error.code ?? error.message}).`;
}

/** Stops the start when DATABASE_URL is set and does not lead to a server we can use. */
export async function checkDatabase({ databaseUrl: url }) {
  if (!url) return;
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version");
    if (rows[0].number < oldestVersion) throw new StartError(`DATABASE_URL: this is PostgreSQL ${rows[0].version}, and version 15 or newer is needed.`);
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(refusal(error, url));
  } finally {
    await client.end().catch(() => {});
  }
}

async function claim(server, folder) {
  // A launcher that was killed a moment ago may still be leaving.
  for (let attempt = 0; attempt < 15; attempt++) {
    if (await server.claim()) return;
    await wait(200);
  }
  await server.release();
  throw new StartError(`UGE13_DATA: the database in ${folder} is in use by another start; give each its own folder, or one DATABASE_URL to all.`);
}

/**
 * Opens the database of this start: `{ env, url, folder, remark, ended, stop }`, where `env` is
 * what the app is told and `ended` resolves if an embedded server goes away by itself.
 */
export async function openDatabase(settings, env) {
  if (settings.databaseUrl) {
    const never = new Promise(() => {});
    return { env: { DATABASE_URL: settings.databaseUrl }, url: settings.databaseUrl, remark: 'DATABASE_URL', ended: never, stop: async () => {} };
  }
  const folder = dataFolder(env, settings.port);
  const server = await startEmbeddedPostgres({ folder });
  await claim(server, folder);
  return {
    env: {
      UGE13_EMBEDDED_DATABASE_URL: server.url,
      NEXTAUTH_SECRET: settings.secret ?? keptSecret(folder, 'session-secret'),
    },
    url: server.url,
    folder,
    remark: server.adopted ? 'embedded, found running' : 'embedded',
    ended: server.ended,
    stop: server.stop,
  };
}
