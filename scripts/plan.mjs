import { spawn } from 'node:child_process';
import { fstatSync, ftruncateSync, readFileSync, writeSync } from 'node:fs';
import { ensureDependencies } from './launcher/dependencies.mjs';
import { withCheckoutLock } from './launcher/checkout-lock.mjs';
import { requireNode } from './launcher/node-version.mjs';
import { inRoot, root } from './launcher/paths.mjs';
import { explain } from './launcher/progress.mjs';

/**
 * npm writes two lines about the script it runs to the same place as the script's own answer. Where that is a file
 * which holds those lines and nothing else, they are taken out of it; answers the place to write at.
 */
function clearBanner() {
  try {
    if (!process.env.npm_lifecycle_event || !fstatSync(1).isFile()) return undefined;
    if (!/^\n> \S+ plan\n> [^\n]*\n\n$/.test(readFileSync('/dev/fd/1', 'utf8'))) return undefined;
    ftruncateSync(1, 0);
    return 0;
  } catch {
    return undefined;
  }
}

function write(text) {
  const bytes = Buffer.from(text);
  const start = clearBanner();
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(1, bytes, done, bytes.length - done, start === undefined ? null : start + done);
    } catch (error) {
      // A reader that is slower than we are; one that has gone away wants no more.
      if (error.code === 'EPIPE') return;
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

function run(args) {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, stdio: ['inherit', 'pipe', 'inherit'] };
    const child = spawn(process.execPath, ['--import', 'tsx', inRoot('scripts', 'plan-round.ts'), ...args], options);
    process.once('exit', () => child.kill());
    const printed = [];
    child.stdout.on('data', (data) => printed.push(data));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, printed: Buffer.concat(printed).toString() }));
  });
}

// `npm run plan -- round.json > plan.json`: the planner on a file, without app or database. The plan alone goes to
// standard output, all else beside it. Exit code 2: something is wrong with what it was given.
console.log = console.error;
try {
  requireNode();
  await withCheckoutLock(ensureDependencies);
  const { code, printed } = await run(process.argv.slice(2));
  write(code === 0 ? printed : '');
  process.exitCode = code;
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
