import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

interface Options {
  folder: string;
  durable?: boolean;
  refuse?: string[];
  reachable?: string;
}

interface Report {
  url: string;
  adopted: boolean;
  kind: 'direct' | 'namespace' | 'user' | 'adopted';
  pid: number;
  place: string;
  claimed: boolean;
  error?: string;
  expected?: boolean;
}

export interface Launched extends Report {
  child: ChildProcess;
  /** Stops the server as the launcher does on Ctrl-C. */
  stop: () => Promise<void>;
  /** Ends the launching process without a word to the server. */
  kill: () => Promise<void>;
}

/** Starts an embedded PostgreSQL with the app's own settings in a process of its own. */
export async function launchPostgres(options: Options): Promise<Launched> {
  const program = path.join(process.cwd(), '__tests__', 'support', 'start-postgres.mjs');
  const child = spawn(process.execPath, [program, JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, 'line'), gone.then(() => ['{"error":"ended without a word"}'])])) as [string];
  const launched = {
    ...(JSON.parse(line) as Report),
    async stop() {
      child.stdin.write('stop\n');
      await gone;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
  // Out of sight of the matchers, which would print all of it.
  return Object.defineProperty(launched, 'child', { value: child, enumerable: false }) as Launched;
}

/** One statement over a connection of its own. */
export async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Whether a process is at work: a dead one that its parent has not buried has a number, but no command line. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self/cmdline') || readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}
