import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { nodeFlags } from '../../scripts/launcher/app.mjs';

const root = path.resolve(__dirname, '../..');
const next = path.join(root, 'node_modules/next/dist/bin/next');

export type App = { url: string; pid: number; stop: () => Promise<void> };

const leashed = new Set<ChildProcess>();
process.once('exit', () => leashed.forEach((child) => child.kill('SIGKILL')));

/** The bench may be stopped in the middle; nothing that it started must stay behind. */
export function leash(child: ChildProcess): void {
  leashed.add(child);
  child.once('exit', () => leashed.delete(child));
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** The production build on a free port of the loopback address, on this bench's database. */
export async function startApp(): Promise<App> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [...nodeFlags, next, 'start', '-p', String(port)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXTAUTH_URL: url, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  leash(child);
  await untilHealthy(url, child);
  return { url, pid: child.pid!, stop: () => end(child) };
}

export async function untilHealthy(url: string, child?: ChildProcess): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < 60_000 && (child?.exitCode ?? null) === null) {
    const healthy = await fetch(`${url}/api/health`).then(({ ok }) => ok, () => false);
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The app did not answer within a minute.');
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** The cookie of somebody signed in, minted with the server's own secret as its sign-in would. */
export async function cookieOf(employeeId: string): Promise<string> {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: run the benches with `npm run bench`.');
  return `next-auth.session-token=${await encode({ secret, token: { employeeId }, maxAge: 7_200 })}`;
}
