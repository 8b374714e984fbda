import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { nodeFlags } from '../../scripts/launcher/app.mjs';
import { databaseUrl } from './database';

const root = path.resolve(__dirname, '../..');
/** What the app under test seals its codes and sessions with. */
export const secret = 'only-for-browser-tests';

/** How long the app may take to stop: whoever restarts it waits no longer either. */
const MOST_FAREWELL_MS = 20_000;

export type App = {
  url: string;
  /** What the server has written so far. */
  log: () => string;
  process: ChildProcess;
  stop: () => Promise<void>;
};

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

type Options = {
  /** Demo mode unless a provider is given; the database is this test file's own in both. */
  settings?: Record<string, string>;
  port?: number;
};

/** The built app on a free port of the loopback address, on this test file's database. */
export async function startApp({ settings = {}, port }: Options = {}): Promise<App> {
  const at = port ?? (await freePort());
  const url = `http://localhost:${at}`;
  const { DATABASE_URL: _own, NODE_ENV: _mode, ...inherited } = process.env;
  const child = spawn(process.execPath, [...nodeFlags, path.join(root, 'node_modules/next/dist/bin/next'), 'start', '-p', String(at)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited,
      NODE_ENV: 'production',
      UGE13_EMBEDDED_DATABASE_URL: databaseUrl(),
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: url,
      LOG_LEVEL: 'warn',
      // An app that looks twice a second uses a thirtieth of a processor on that alone; who waits for jobs asks for it.
      UGE13_JOBS_PAUSE: '2',
      ...settings,
    },
  });
  const written: string[] = [];
  child.stdout?.on('data', (chunk) => written.push(String(chunk)));
  child.stderr?.on('data', (chunk) => written.push(String(chunk)));
  const app: App = {
    url,
    log: () => written.join(''),
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const gone = once(child, 'exit');
      const inTime = await Promise.race([gone.then(() => true), new Promise<false>((resolve) => setTimeout(resolve, MOST_FAREWELL_MS, false).unref())]);
      if (inTime) return;
      child.kill('SIGKILL');
      await gone;
      throw new Error(`The app did not stop:\n${written.join('')}`);
    },
  };
  await untilHealthy(app);
  return app;
}

async function untilHealthy({ url, log, process: child }: App): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) break;
    const healthy = await fetch(`${url}/api/health`).then(({ ok }) => ok, () => false);
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The app did not start:\n${log()}`);
}

/** A signed-in session as the app itself would make it, for tests whose story is not signing in. */
export async function sessionFor(employeeId: string): Promise<{ name: string; value: string; url: string }> {
  const value = await encode({ secret, token: { employeeId }, maxAge: 3600 });
  return { name: 'next-auth.session-token', value, url: 'http://localhost' };
}
