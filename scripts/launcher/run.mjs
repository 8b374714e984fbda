import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { quietTools } from './environment.mjs';
import { StartError } from './start-error.mjs';

const tailLength = 60;

/**
 * Runs a program in the checkout and waits. Its output is kept back and shown only when it
 * fails, unless `show` is set. Returns what it printed; throws a StartError naming `what`.
 */
export function run(what, command, args, { env = process.env, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, ...quietTools },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    // Told to stop in the middle, we leave nothing running behind us.
    const endToo = () => child.kill();
    process.once('exit', endToo);
    let printed = '';
    const all = [];
    child.stdout?.on('data', (data) => {
      printed += data;
      all.push(data);
    });
    child.stderr?.on('data', (data) => all.push(data));
    child.once('error', (error) => reject(new StartError(`${what} could not be started: ${error.message}.`)));
    child.once('close', (code, signal) => {
      process.off('exit', endToo);
      if (code === 0) return resolve(printed);
      const tail = Buffer.concat(all).toString().trimEnd().split('\n').slice(-tailLength).join('\n');
      if (tail) console.error(`\n${tail}`);
      return reject(new StartError(`${what} failed (${signal ?? `exit code ${code}`}).`));
    });
  });
}

/** Runs a JavaScript file with this same Node. A wrapper such as npx would outlive being killed. */
export const runNode = (what, args, options) => run(what, process.execPath, args, options);
