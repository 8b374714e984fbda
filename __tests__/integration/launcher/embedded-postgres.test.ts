import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ask, isRunning, launchPostgres } from '../../support/postgres-process';
import type { Launched } from '../../support/postgres-process';

const isRoot = process.getuid?.() === 0;

let scratch: string;
let launched: Launched[] = [];

/** Only the tests about losing nothing wait for the disk; the rest would spend most of their time on it. */
async function launch(options: Parameters<typeof launchPostgres>[0]) {
  const server = await launchPostgres({ durable: false, ...options });
  launched.push(server);
  return server;
}

/** A folder of its own; `parentMode` decides who can reach it. */
function newFolder(parentMode = 0o755, name = 'data') {
  const parent = mkdtempSync(path.join(scratch, 'case-'));
  chmodSync(parent, parentMode);
  return path.join(parent, name);
}

beforeAll(() => {
  scratch = mkdtempSync(path.join(os.tmpdir(), 'uge13-'));
  chmodSync(scratch, 0o755);
});

afterEach(async () => {
  for (const { child, pid } of launched) {
    child.kill('SIGKILL');
    if (pid && isRunning(pid)) process.kill(pid, 'SIGQUIT');
    while (pid && isRunning(pid)) await wait(10);
  }
  launched = [];
});

afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

describe('one server through its life', () => {
  test('keeps what was saved when it is stopped, when its launcher is killed, and when all of it is killed', async () => {
    const folder = newFolder();
    const first = await launch({ folder, durable: true });
    expect(first).toMatchObject({ adopted: false, claimed: true });
    await ask(first.url, "CREATE TABLE kept AS SELECT 'stop' AS word");
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);

    const second = await launch({ folder, durable: true });
    expect(second).toMatchObject({ adopted: false, url: first.url });
    await ask(second.url, "INSERT INTO kept VALUES ('launcher killed')");
    await second.kill();
    expect(isRunning(second.pid)).toBe(true);

    const third = await launch({ folder, durable: true });
    expect(third).toMatchObject({ adopted: true, pid: second.pid });
    await ask(third.url, "INSERT INTO kept VALUES ('all killed')");
    await third.kill();
    process.kill(third.pid, 'SIGKILL');

    const fourth = await launch({ folder, durable: true });
    expect(fourth).toMatchObject({ adopted: false });
    expect(fourth.pid).not.toBe(third.pid);
    expect(await ask(fourth.url, 'SELECT word FROM kept')).toEqual([{ word: 'stop' }, { word: 'launcher killed' }, { word: 'all killed' }]);
    await fourth.stop();
    expect(isRunning(fourth.pid)).toBe(false);
  });

  test('waits for the disk, asks for a password, and listens on nothing but its socket', async () => {
    const { url } = await launch({ folder: newFolder(), durable: true });
    const settings = await ask(url, "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'listen_addresses', 'synchronous_commit') ORDER BY name");
    expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', '', 'on']);
    const stranger = new URL(url);
    stranger.password = 'guessed';
    await expect(ask(stranger.toString(), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('belongs to one launcher at a time', async () => {
    const folder = newFolder();
    expect(await launch({ folder })).toMatchObject({ claimed: true });
    expect(await launch({ folder })).toMatchObject({ adopted: true, claimed: false });
  });

  test('keeps its secrets to its owner', async () => {
    const folder = newFolder();
    await launch({ folder });
    expect(statSync(path.join(folder, 'database-password')).mode & 0o077).toBe(0);
    expect(statSync(path.join(folder, 'postgres', 'cluster')).mode & 0o077).toBe(0);
  });
});

describe('folders', () => {
  test('one with spaces, Danish letters and quotes', async () => {
    const { url } = await launch({ folder: newFolder(0o755, 'Borgerservice, "æøå" & co') });
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('one too deep for a socket: a port on the loopback address', async () => {
    const { url } = await launch({ folder: newFolder(0o755, 'deep'.repeat(25)) });
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(await ask(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });
});

/** The ways to run it that are possible for the user who runs the tests; each walks a branch of its own. */
const ways = isRoot
  ? [
      { way: 'root', parentMode: 0o755, refuse: [], kinds: ['namespace', 'user'], moved: false },
      { way: 'root, user namespaces refused', parentMode: 0o755, refuse: ['namespace'], kinds: ['user'], moved: false },
      { way: 'root, user namespaces refused, below a folder for its owner only', parentMode: 0o700, refuse: ['namespace'], kinds: ['user'], moved: true },
    ]
  : [
      { way: 'an ordinary user', parentMode: 0o755, refuse: [], kinds: ['direct'], moved: false },
      { way: 'an ordinary user, below a folder for its owner only', parentMode: 0o700, refuse: [], kinds: ['direct'], moved: false },
    ];

describe('who runs it', () => {
  test.each(ways)('$way', async ({ parentMode, refuse, kinds, moved }) => {
    const folder = newFolder(parentMode);
    const reachable = newFolder(0o755, 'reachable');
    const server = await launch({ folder, refuse, reachable });
    expect(kinds).toContain(server.kind);
    expect(server.place.startsWith(moved ? reachable : folder)).toBe(true);
    await ask(server.url, 'CREATE TABLE kept (word text)');
    await server.stop();
    const again = await launch({ folder, refuse, reachable });
    expect(await ask(again.url, 'SELECT * FROM kept')).toEqual([]);
  });

  test('nobody can: the sentence names DATABASE_URL', async () => {
    const refusal = await launch({ folder: newFolder(), refuse: ['direct', 'namespace', 'user'] });
    expect(refusal).toMatchObject({ expected: true, error: expect.stringMatching(/^[^\n]*DATABASE_URL[^\n]*\.$/) });
  });

  test('data survive a machine that begins to refuse what it allowed', async () => {
    const folder = newFolder(0o700);
    const reachable = newFolder(0o755, 'reachable');
    const before = await launch({ folder, reachable });
    await ask(before.url, "CREATE TABLE kept AS SELECT 'still here' AS word");
    await before.stop();
    const after = await launch({ folder, reachable, refuse: ['namespace'] });
    expect(await ask(after.url, 'SELECT word FROM kept')).toEqual([{ word: 'still here' }]);
    await after.stop();
    mkdirSync(folder, { recursive: true });
    const back = await launch({ folder, reachable });
    expect(await ask(back.url, 'SELECT word FROM kept')).toEqual([{ word: 'still here' }]);
  });
});
