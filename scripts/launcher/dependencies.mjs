import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { fingerprint, unlessDone } from './fingerprint.mjs';
import { run } from './run.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Whether an install by hand already gave what the lock file asks for. */
function isInstalled() {
  const installed = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const { packages: wanted } = readJson(inRoot('package-lock.json'));
  const { packages: found } = readJson(installed);
  return Object.entries(wanted).every(([place, { version, optional }]) => !place || (optional && !found[place]) || found[place]?.version === version);
}

/** Installs what package-lock.json asks for into node_modules, unless it is there. */
export function ensureDependencies() {
  const print = fingerprint(['package-lock.json'], { also: [process.platform, process.arch] });
  return unlessDone(inRoot('node_modules', '.uge13-installed'), print, async () => {
    if (isInstalled()) return 'already installed';
    // npm names itself when it runs us; its own path also works where npm is a script on Windows.
    const npm = process.env.npm_execpath;
    const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
    // No package needs its install script here, and some would download from outside the registry.
    await run('npm ci', command, [...first, 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    return undefined;
  });
}
