import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/app-server';
import { isRunning } from '../support/postgres-process';
import { startCommand } from '../support/start-command';
import type { Started } from '../support/start-command';

let folder: string;
let beside: string;
let port: string;
const started: Started[] = [];

async function start(settings: Record<string, string> = {}, program: 'start' | 'dev' = 'start') {
  const command = await startCommand({ PORT: port, UGE13_DATA: folder, ...settings }, program);
  started.push(command);
  return command;
}

const postmaster = (data = folder) => Number(readFileSync(path.join(data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function isServing(at = port) {
  try {
    return (await fetch(`http://127.0.0.1:${at}/api/health`)).status === 200;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean | Promise<boolean>) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await condition()) return;
    await wait(50);
  }
  throw new Error(`Waited in vain for ${condition}`);
}

beforeAll(async () => {
  [folder, beside] = [mkdtempSync(path.join(os.tmpdir(), 'uge13-')), mkdtempSync(path.join(os.tmpdir(), 'uge13-'))];
  port = String(await freePort());
});

afterAll(async () => {
  for (const { process: launcher } of started) launcher.kill('SIGKILL');
  await wait(500);
  for (const each of [folder, beside]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
});

// One story: each part begins where the one before it ended.
describe('npm start', () => {
  test('serves, and says where and as whom', async () => {
    const { said } = await start();
    expect(said()).toContain(`http://localhost:${port}`);
    expect(said()).toContain('This is a demonstration');
    expect(await isServing()).toBe(true);
  });

  test('refuses a second start on the same port, and one on the same data', async () => {
    const [samePort, sameData] = await Promise.all([start(), start({ PORT: String(await freePort()) })]);
    expect(await samePort.ended).toBe(1);
    expect(samePort.said()).toMatch(new RegExp(`PORT: ${port} is in use`));
    expect(await sameData.ended).toBe(1);
    expect(sameData.said()).toContain('UGE13_DATA: ');
    // The one that was first is none the worse for it.
    expect(await isServing()).toBe(true);
  });

  test('stops the app and the database when it is told to, and says so with a clean exit', async () => {
    const [first] = started;
    const server = postmaster();
    first?.process.kill('SIGINT');
    // npm hands on the Ctrl-C that the terminal has already sent; that is not a second one.
    first?.process.kill('SIGINT');
    expect(await first?.ended).toBe(0);
    expect(await isServing()).toBe(false);
    expect(isRunning(server)).toBe(false);
    // As it lies here at rest, for a second one beside it: to sow all of it again would show nothing new.
    execFileSync('cp', ['-a', `${folder}/.`, beside]);
  });

  test('does nothing twice when it starts again', async () => {
    // How many seconds that makes is measured by the bench, which has the machine to itself.
    const { said } = await start();
    expect(await isServing()).toBe(true);
    for (const part of ['Dependencies', 'Database client', 'Build', 'Migrations', 'Demo programme']) {
      expect(said()).toMatch(new RegExp(`${part} \\(up to date\\)`));
    }
  });

  test('a second one beside it, on another port, serves from a database of its own and stops alone', async () => {
    const other = String(await freePort());
    const second = await start({ PORT: other, UGE13_DATA: beside });
    expect(second.said()).toContain(`http://localhost:${other}`);
    expect([await isServing(), await isServing(other)]).toEqual([true, true]);
    const server = postmaster(beside);
    expect(server).not.toBe(postmaster());
    second.process.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect([await isServing(), await isServing(other), isRunning(server)]).toEqual([true, false, false]);
    started.splice(started.indexOf(second), 1);
  });

  test('killed outright, it takes the app along, and the next start finds the database running', async () => {
    const server = postmaster();
    const last = started.at(-1);
    last?.process.kill('SIGKILL');
    await until(async () => !(await isServing()));
    expect(isRunning(server)).toBe(true);

    const next = await start();
    expect(next.said()).toContain('found running');
    expect(postmaster()).toBe(server);
    expect(await isServing()).toBe(true);
    next.process.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(isRunning(server)).toBe(false);
  });
});

describe('npm run dev', () => {
  test('compiles and serves a page, and takes all it started along when it is killed', async () => {
    const { said, process: launcher } = await start({}, 'dev');
    expect(said()).toContain(`http://localhost:${port}`);
    const page = await fetch(`http://127.0.0.1:${port}/signin?started=1`);
    expect([page.status, /<h1>[^<]*/.exec(await page.text())?.[0]]).toEqual([200, '<h1>Log ind']);
    const server = postmaster();
    launcher.kill('SIGKILL');
    await until(async () => !(await isServing()));
    const next = await start();
    expect(await isServing()).toBe(true);
    next.process.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(isRunning(server)).toBe(false);
  });
});
