import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, statSync, truncateSync, chownSync, writeFileSync } from 'node:fs';
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
  if (!pid || !isServer(pid)) return undefined;
  return { pid, port: Number(lines[3]), socketFolder: lines[4] || undefined, ready: lines[7] === 'ready' };
}

/** A number alone proves nothing: it may have gone to another program, or be a dead process nobody has buried. */
const isServer = (pid) => isAlive(pid) && isPostgres(pid);

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

const patience = 30_000;

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

const stillLeaving = /pre-existing shared memory block/;

/** Starts the server on its own, outside our terminal's group, so that Ctrl-C reaches the app first. */
export async function launchServer(choice) {
  const { place } = choice;
  const log = path.join(place, 'postgres.log');
  if (existsSync(log) && statSync(log).size > 5_000_000) truncateSync(log);
  for (const started = Date.now(); ; await wait(100)) {
    const from = existsSync(log) ? statSync(log).size : 0;
    const postmaster = await tryLaunch(choice, log);
    if (postmaster) return postmaster;
    const said = existsSync(log) ? readFileSync(log).subarray(from).toString().trim() : '';
    // The children of a server that was killed outright take a moment to notice.
    if (stillLeaving.test(said) && Date.now() - started < patience) continue;
    const reason = said.split('\n').find((line) => line.includes('FATAL')) ?? said.split('\n').at(-1);
    throw new StartError(`The embedded PostgreSQL in ${place} did not start (${reason}): see ${log}, or set DATABASE_URL to a PostgreSQL server.`);
  }
}

/** One attempt: the running server's postmaster, or undefined when it ended again. */
async function tryLaunch({ account, binaries, place, cluster, settings }, log) {
  const { address, port, socketFolder } = await listening(place, account);
  const all = {
    ...settings,
    listen_addresses: address,
    port,
    unix_socket_directories: socketFolder && `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  };
  disownLock(path.join(cluster, 'postmaster.pid'));
  if (socketFolder) disownLock(path.join(socketFolder, `.s.PGSQL.${port}.lock`));
  const args = ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawnServer(account, binaries, cluster, args, log);
  let ended = false;
  child.once('exit', () => { ended = true; });
  child.once('error', () => { ended = true; });
  child.unref();

  for (const started = Date.now(); Date.now() - started < 2 * patience; await wait(20)) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.ready) return postmaster;
    // pg_ctl, which starts it on Windows, always ends; elsewhere this is the server itself.
    if (ended && !postmaster && process.platform !== 'win32') return undefined;
  }
  return undefined;
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

// No system gives a process this number; see below.
const nobodysPid = 4_194_303;

/**
 * postgres refuses to start while the number in a lock file is anybody's, even another program's
 * after a restart of the machine. We put in a number that is nobody's instead of removing the
 * file, because postgres finds there as well what may still hold the dead server's memory.
 */
function disownLock(file) {
  if (!existsSync(file)) return;
  const [pid, ...rest] = readFileSync(file, 'utf8').split('\n');
  if (isAlive(Number(pid)) && !isServer(Number(pid))) writeFileSync(file, [nobodysPid, ...rest].join('\n'));
}

/** Fast shutdown: running transactions are rolled back, everything committed is on disk. */
export async function stopServer(cluster, { binaries, account }, { deadline = 20_000 } = {}) {
  const postmaster = readPostmaster(cluster);
  if (!postmaster) return;
  if (process.platform === 'win32') {
    runAs(account, binary(binaries, 'pg_ctl'), ['stop', '-m', 'fast', '-D', cluster]);
    return;
  }
  process.kill(postmaster.pid, 'SIGINT');
  for (const started = Date.now(); isServer(postmaster.pid); await wait(20)) {
    if (Date.now() - started > deadline) {
      process.kill(postmaster.pid, 'SIGQUIT');
      return;
    }
  }
}
