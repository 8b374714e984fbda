import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { binary } from './postgres-binaries.mjs';
import { runAs } from './postgres-account.mjs';
import { StartError } from './start-error.mjs';

export const superuser = 'uge13';

// The first the machine knows. Upper and lower case in full-text search come from it, so plain C,
// which knows only the letters of English, is the last resort.
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'da_DK.UTF-8', 'C'];

/**
 * Makes the database cluster in `<place>/cluster` unless it is there; returns its path.
 * It is made under another name and moved, so that an interrupted start leaves no half cluster.
 */
export function ensureCluster({ account, binaries, place, password, durable }) {
  const cluster = path.join(place, 'cluster');
  if (existsSync(cluster)) return cluster;
  const unfinished = `${cluster}.${process.pid}`;
  const passwordFile = path.join(place, `password.${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  let result;
  try {
    for (const characterType of characterTypes) {
      rmSync(unfinished, { recursive: true, force: true });
      result = runAs(account, binary(binaries, 'initdb'), [
        '--pgdata', unfinished, '--username', superuser, '--pwfile', passwordFile, '--auth', 'scram-sha-256',
        // The builtin provider sorts alike on every machine; Danish order is asked for by name.
        '--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8',
        '--locale', 'C', '--lc-ctype', characterType, '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ]);
      if (result.status === 0) break;
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  if (result.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new StartError(`The embedded PostgreSQL could not make its database in ${place} (${lastLine(result)}): set UGE13_DATA to another folder, or DATABASE_URL to a PostgreSQL server.`);
  }
  try {
    renameSync(unfinished, cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(cluster)) throw error;
  }
  return cluster;
}

const lastLine = ({ stderr, error }) => (stderr || error?.message || '').trim().split('\n').at(-1);
