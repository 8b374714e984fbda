import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync, statSync, truncateSync, chownSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './alive.mjs';
import { binary } from './postgres-binaries.mjs';
import { runAs } from './postgres-account.mjs';
import { freePort } from './ports.mjs';
import { StartError } from './start-error.mjs';

/** What `postmaster.pid` says about a running server, or undefined: `{ pid, port, socketFolder, ready }`. */
export function readPostmaster(cluster) {
  const file = path.join(cluster, 'postmaster.pid');
  let lines;
  try {
    lines = readFileSync(file, 'utf8').split('\n').map((line) => line.trim());
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid) || !isPostgres(pid)) return undefined;
  return { pid, port: Number(lines[3]), socketFolder: lines[4] || undefined, ready: lines[7] === 'ready' };
}

/** After a restart of the machine the number in the file may belong to any other program. */
function isPostgres(pid) {
  if (process.platform === 'win32') return true;
  const file = `/proc/${pid}/cmdline`;
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(file, 'utf8').split('\0')[0].includes('postgres');
    } catch {
      return false;
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes('postgres');
}

/** A path longer than this does not fit in a socket's address together with the file's name. */
const longestSocketFolder = 90;

async function listening(place, account) {
  const socketFolder = path.join(place, 'socket');
  if (process.platform === 'win32' || Buffer.byteLength(socketFolder) > longestSocketFolder) {
    return { address: '127.0.0.1', port: await freePort(), socketFolder: '' };
  }
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined) chownSync(socketFolder, account.uid, account.gid);
  return { address: '', port: 5432, socketFolder };
}

/** Starts the server on its own, outside our terminal's group, so that Ctrl-C reaches the app first. */
export async function launchServer({ account, binaries, place, cluster, settings }) {
  const { address, port, socketFolder } = await listening(place, account);
  const all = {
    ...settings,
    listen_addresses: address,
    port,
    unix_socket_directories: socketFolder && `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  };
  const log = path.join(place, 'postgres.log');
  if (existsSync(log) && statSync(log).size > 5_000_000) truncateSync(log);
  clearStalePid(cluster);
  const args = ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawnServer(account, binaries, cluster, args, log);
  let ended = false;
  child.once('exit', () => { ended = true; });
  child.once('error', () => { ended = true; });
  child.unref();

  for (const started = Date.now(); Date.now() - started < 60_000; await wait(20)) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.ready) return postmaster;
    // Ended, and nobody else was faster: the log says why.
    if (ended && !postmaster && process.platform !== 'win32') break;
  }
  const reason = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').at(-1) : 'no log';
  throw new StartError(`The embedded PostgreSQL in ${place} did not start (${reason}): see ${log}, or set DATABASE_URL to a PostgreSQL server.`);
}

function spawnServer(account, binaries, cluster, args, log) {
  if (process.platform === 'win32') {
    // pg_ctl drops an administrator's rights, which postgres itself would refuse.
    const options = args.slice(2).map((part) => `"${part.replaceAll('"', '\\"')}"`).join(' ');
    return spawn(binary(binaries, 'pg_ctl'), ['start', '-W', '-D', cluster, '-l', log, '-o', options], { stdio: 'ignore' });
  }
  const output = openSync(log, 'a', 0o600);
  const [command, ...rest] = [...account.prefix, binary(binaries, 'postgres'), ...args];
  try {
    return spawn(command, rest, { cwd: path.dirname(cluster), detached: true, stdio: ['ignore', output, output], ...account.spawnOptions });
  } finally {
    closeSync(output);
  }
}

function clearStalePid(cluster) {
  const file = path.join(cluster, 'postmaster.pid');
  if (existsSync(file) && !readPostmaster(cluster)) rmSync(file, { force: true });
}

/** Fast shutdown: running transactions are rolled back, everything committed is on disk. */
export async function stopServer(cluster, { binaries, account }, { patience = 20_000 } = {}) {
  const postmaster = readPostmaster(cluster);
  if (!postmaster) return;
  if (process.platform === 'win32') {
    runAs(account, binary(binaries, 'pg_ctl'), ['stop', '-m', 'fast', '-D', cluster]);
    return;
  }
  process.kill(postmaster.pid, 'SIGINT');
  for (const started = Date.now(); isAlive(postmaster.pid); await wait(20)) {
    if (Date.now() - started > patience) {
      process.kill(postmaster.pid, 'SIGQUIT');
      return;
    }
  }
}
