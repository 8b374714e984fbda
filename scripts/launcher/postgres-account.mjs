import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { binary, copyBinaries } from './postgres-binaries.mjs';
import { StartError } from './start-error.mjs';

/**
 * PostgreSQL refuses to run as root. An account is a way to run it all the same:
 * `{ kind, prefix, spawnOptions, uid, gid }`.
 */
export const direct = { kind: 'direct', prefix: [], spawnOptions: {} };

// Inside the namespace the process is nobody, outside still root: it reaches whatever root owns.
const namespace = {
  kind: 'namespace',
  prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534'],
  spawnOptions: {},
};

const asUser = (uid, gid) => ({ kind: 'user', prefix: [], spawnOptions: { uid, gid }, uid, gid });

function unprivilegedUser() {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  const users = new Map(lines.map((line) => line.split(':')).map((fields) => [fields[0], fields]));
  const fields = users.get('postgres') ?? users.get('nobody');
  return fields && asUser(Number(fields[2]), Number(fields[3]));
}

/** Runs a program under an account and waits; returns spawnSync's result. */
export function runAs(account, program, args, options = {}) {
  const [command, ...rest] = [...account.prefix, program, ...args];
  return spawnSync(command, rest, { encoding: 'utf8', cwd: path.dirname(program), ...account.spawnOptions, ...options });
}

/** Whether the account can make, and we afterwards remove, a folder in `folder`. */
function canWrite(account, folder) {
  const probe = path.join(folder, `probe-${process.pid}`);
  const made = runAs(account, 'mkdir', [probe], { cwd: '/' }).status === 0;
  rmSync(probe, { recursive: true, force: true });
  return made;
}

function makeFolder(folder, account) {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
}

/** Brings an earlier cluster to `place` and gives it to the account. The server must not be running. */
function handOver(cluster, place, account) {
  const target = path.join(place, 'cluster');
  if (cluster !== target) {
    const unfinished = `${target}.${process.pid}`;
    cpSync(cluster, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, target);
    rmSync(cluster, { recursive: true });
  }
  spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, target]);
}

/** The folders where the files of a server kept for `folder` can be: beside the checkout, or where anybody reaches. */
export function serverPlaces(folder, reachable = '/var/lib/uge13') {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return [folder, path.join(reachable, hash)];
}

function* waysToRun(account, binaries, [here, elsewhere], reachable) {
  yield { account, place: here, find: () => binaries };
  if (account.kind !== 'user') return;
  const copied = () => copyBinaries(binaries, reachable);
  yield { account, place: here, find: copied };
  yield { account, place: elsewhere, find: copied };
}

/**
 * Chooses `{ account, binaries, place }`: who runs the server, from which binaries, with its
 * files in which folder. `refuse` names kinds to treat as impossible, so that tests can walk
 * every branch on one machine.
 */
export function chooseAccount({ folder, binaries, refuse = [], reachable = '/var/lib/uge13' }) {
  const places = serverPlaces(folder, reachable);
  const cluster = places.map((place) => path.join(place, 'cluster')).find((candidate) => existsSync(candidate));
  const owner = cluster && statSync(cluster);
  const accounts = process.getuid?.() !== 0 ? [direct]
    // Data made by an ordinary user stay that user's, or the next start without root would fail.
    : [owner?.uid ? asUser(owner.uid, owner.gid) : namespace, unprivilegedUser()];

  for (const account of accounts) {
    if (!account || refuse.includes(account.kind)) continue;
    for (const { place, find } of waysToRun(account, binaries, places, reachable)) {
      makeFolder(place, account);
      if (!canWrite(account, place)) continue;
      const found = find();
      if (runAs(account, binary(found, 'postgres'), ['--version']).status !== 0) continue;
      if (cluster && account.uid !== undefined && (owner.uid !== account.uid || path.dirname(cluster) !== place)) {
        handOver(cluster, place, account);
      }
      return { account, binaries: found, place };
    }
  }
  throw new StartError(accounts[0] === direct
    ? `The embedded PostgreSQL cannot write in ${folder}: set UGE13_DATA to a folder of your own, or DATABASE_URL to a PostgreSQL server.`
    : 'PostgreSQL does not run as root, and neither a user namespace nor the user postgres or nobody can be used here: start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.');
}
