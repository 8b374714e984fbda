import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { end, freePort, leash, startApp, untilHealthy } from './shared/app';
import { memoryOf } from './shared/memory';
import { report } from './shared/report';
import { run } from './shared/run';
import { median, noise } from './shared/statistics';

const root = path.resolve(__dirname, '..');
const RUNS = 5;
const SETTLE_MS = 10_000;

/** Seconds from `npm start` to the first healthy answer; the build stands, the data folder is kept between starts. */
async function launch(folder: string, port: number): Promise<number> {
  const { UGE13_EMBEDDED_DATABASE_URL: _bench, NEXTAUTH_SECRET: _secret, ...inherited } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...inherited, PORT: String(port), UGE13_DATA: folder, LOG_LEVEL: 'error' },
    stdio: 'ignore',
  });
  leash(child);
  await untilHealthy(`http://localhost:${port}`, child);
  const seconds = (performance.now() - started) / 1_000;
  await end(child);
  return seconds;
}

/** The least there is to start: the built app alone, on a database that runs already. */
async function appAlone(): Promise<number> {
  const started = performance.now();
  const app = await startApp();
  const seconds = (performance.now() - started) / 1_000;
  await app.stop();
  return seconds;
}

async function idleMemory(): Promise<{ app: number; node: number }> {
  const bare = spawn(process.execPath, ['-e', "require('node:http').createServer((_, a) => a.end()).listen(0)"], { stdio: 'ignore' });
  leash(bare);
  const app = await startApp();
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const memory = { app: memoryOf(app.pid), node: memoryOf(bare.pid!) };
  await app.stop();
  await end(bare);
  return memory;
}

async function start(): Promise<void> {
  const folder = path.join(root, '.data', 'bench-start');
  rmSync(folder, { recursive: true, force: true });
  try {
    const port = await freePort();
    const first = await launch(folder, port);
    const warm: number[] = [];
    const alone: number[] = [];
    for (let turn = 0; turn < RUNS; turn += 1) {
      warm.push(await launch(folder, port));
      alone.push(await appAlone());
    }
    const memory = await idleMemory();
    report('Start and rest; the aim is a warm start under 5 s', [
      { name: 'start.first', value: first, unit: 's', remark: 'built already; a new database with the demo programme' },
      { name: 'start.warm', value: median(warm), unit: 's', ratio: median(warm) / median(alone), to: 'the built app alone', remark: noise(warm) },
      { name: 'start.appAlone', value: median(alone), unit: 's', remark: noise(alone) },
      { name: 'memory.idle', value: memory.app, unit: 'MiB', ratio: memory.app / memory.node, to: 'a bare Node server', remark: `${SETTLE_MS / 1_000} s after the start` },
      { name: 'memory.node', value: memory.node, unit: 'MiB' },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

run(start);
