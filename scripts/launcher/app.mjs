import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { inRoot, root } from './paths.mjs';
import { quietTools } from './environment.mjs';
import { next } from './build.mjs';
import { StartError } from './start-error.mjs';

/**
 * A page leaves a few megabytes behind that nobody needs any more. With more room for what is young, Node looks
 * through it less often: a sixth less work a request.
 */
export const nodeFlags = ['--max-semi-space-size=32'];

/**
 * Starts Next (`start` or `dev`) on a port: `{ exited, ready, kill }`. It stands outside our
 * terminal's group, so that Ctrl-C reaches only us, and the database is stopped after it.
 */
export function startApp(command, port, env) {
  const child = spawn(process.execPath, [...nodeFlags, '--import', inRoot('scripts', 'launcher', 'leash.mjs'), next, command, '-p', String(port)], {
    cwd: root,
    env: { ...env, ...quietTools, PORT: String(port), UGE13_LAUNCHER: String(process.pid), NODE_ENV: command === 'dev' ? 'development' : 'production' },
    stdio: ['pipe', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  child.stdin.on('error', () => {});
  let over = false;
  const exited = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', (error) => resolve({ code: 1, error }));
  }).then((end) => {
    over = true;
    return end;
  });

  async function ready() {
    const started = Date.now();
    while (!over && Date.now() - started < 60_000) {
      try {
        await fetch(`http://127.0.0.1:${port}/api/health`, { redirect: 'manual', signal: AbortSignal.timeout(30_000) });
        return;
      } catch {
        await wait(50);
      }
    }
    throw new StartError(over ? 'The app ended while it was starting; the reason stands above.' : 'The app did not answer within a minute.');
  }

  return { exited, ready, kill: (signal) => over || child.kill(signal) };
}
