import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chooseAccount, direct, serverPlaces } from './postgres-account.mjs';
import { locateBinaries } from './postgres-binaries.mjs';
import { ensureCluster, superuser } from './postgres-cluster.mjs';
import { StartError } from './start-error.mjs';
import { launchServer, readPostmaster, stopServer } from './postgres-process.mjs';

const settings = {
  max_connections: 100,
  shared_buffers: '128MB',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

// For clusters that are thrown away after the tests: nobody needs them after a power cut.
const throwAwaySettings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: 200 };

/** Reads a secret kept beside the data, or makes it the first time. Only its owner can read it. */
export function keptSecret(folder, name) {
  const file = path.join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

/** Connection URL of a database on the server, over its socket where it has one. */
function urlOf({ port, socketFolder }, password, database) {
  const host = socketFolder ? `?host=${encodeURIComponent(socketFolder)}` : '';
  return `postgresql://${superuser}:${password}@${socketFolder ? 'localhost' : '127.0.0.1'}:${port}/${database}${host}`;
}

async function connect(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // Without a listener a server that goes away would take the launcher with it.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Connects once the server accepts: it may still be recovering, or shutting down. */
async function connectPatiently(url, isRunning) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await connect(url);
    } catch (error) {
      const busy = error.code === '57P03' || error.code === 'ECONNREFUSED' || error.code === 'ENOENT';
      if (!busy || !isRunning()) throw error;
      if (attempt > 600) throw error;
      await wait(100);
    }
  }
}

async function ensureDatabase(client, database) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (rowCount) return;
  try {
    await client.query(`CREATE DATABASE "${database}"`);
  } catch (error) {
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  }
}

/**
 * Starts the PostgreSQL that came through npm with its files in `folder`, or adopts the one an
 * earlier, killed start left running. Returns `{ url, adopted, kind, place, pid, stop, claim }`.
 *
 * `durable: false` is for tests only. `refuse` and `reachable` force the ways round root.
 */
export async function startEmbeddedPostgres({ folder, database = 'uge13', durable = true, refuse, reachable }) {
  const binaries = locateBinaries();
  const password = keptSecret(folder, 'database-password');
  const serverFolder = path.join(folder, 'postgres');

  let cluster = serverPlaces(serverFolder, reachable).map((place) => path.join(place, 'cluster')).find((candidate) => readPostmaster(candidate));
  let kind = 'adopted';
  let choice = { binaries, account: direct };
  const adopted = Boolean(cluster);
  if (!cluster) {
    choice = chooseAccount({ folder: serverFolder, binaries, refuse, reachable });
    kind = choice.account.kind;
    cluster = ensureCluster({ ...choice, password, durable });
    await launchServer({ ...choice, cluster, settings: { ...settings, ...(durable ? {} : throwAwaySettings) } });
  }
  const running = readPostmaster(cluster);
  let client;
  try {
    if (!running) throw new Error('the server went away');
    client = await connectPatiently(urlOf(running, password, 'postgres'), () => readPostmaster(cluster));
  } catch (error) {
    // The server found was on its way down; with it gone we start our own.
    if (adopted && !readPostmaster(cluster)) return startEmbeddedPostgres({ folder, database, durable, refuse, reachable });
    if (!adopted) await stopServer(cluster, choice);
    if (error.code === '28P01') {
      throw new StartError(`The embedded PostgreSQL in ${path.dirname(cluster)} does not accept the password in ${path.join(folder, 'database-password')}: put that file back, or remove ${path.dirname(cluster)} to begin anew.`);
    }
    throw error;
  }
  await ensureDatabase(client, database);
  const ended = new Promise((resolve) => { client.once('end', resolve); });

  return {
    url: urlOf(running, password, database),
    adopted,
    kind,
    pid: running.pid,
    place: path.dirname(cluster),
    /** Resolves when the server goes away, or we leave it. */
    ended,
    /** Takes the server for this process alone; false when another launcher has it. Ends with the process, however that ends. */
    async claim() {
      const { rows } = await client.query('SELECT pg_try_advisory_lock(1313) AS mine');
      return rows[0].mine;
    },
    /** Lets go without stopping the server. */
    release: () => client.end(),
    async stop() {
      await client.end().catch(() => {});
      await stopServer(cluster, choice);
    },
  };
}

/** Stops the server whose files are in `folder`, if it runs; returns whether it did. */
export async function stopEmbeddedPostgres({ folder, reachable }) {
  const clusters = serverPlaces(path.join(folder, 'postgres'), reachable).map((place) => path.join(place, 'cluster'));
  const running = clusters.filter((cluster) => existsSync(cluster) && readPostmaster(cluster));
  for (const cluster of running) await stopServer(cluster, { binaries: locateBinaries(), account: direct });
  return running.length > 0;
}
