import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { closeDatabase, databaseUrl, resetDatabase, sql } from '../../support/database';

const root = path.resolve(__dirname, '../../..');
const run = promisify(execFile);

/** The program as the launcher runs it, in a process of its own. Returns what it printed. */
async function prepare(settings: Record<string, string>): Promise<string> {
  const { DATABASE_URL: _own, ...inherited } = process.env;
  const args = ['--import', 'tsx', '--conditions=react-server', 'prisma/prepare.ts'];
  const { stdout } = await run(process.execPath, args, { cwd: root, env: { ...inherited, NODE_ENV: 'production', ...settings } });
  return stdout;
}

const people = async () => {
  const [row] = await sql<{ all: number; demo: number; administrators: number }>(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE demo)::int AS demo,
            count(*) FILTER (WHERE 'administrator' = ANY(roles))::int AS administrators FROM employees`,
  );
  return row;
};

beforeEach(() => resetDatabase());
afterAll(() => closeDatabase());

test('in demo mode two that start at once lay the programme once, and say whom to sign in as', async () => {
  const demo = { UGE13_EMBEDDED_DATABASE_URL: databaseUrl() };
  const printed = await Promise.all([prepare(demo), prepare(demo)]);
  expect(await people()).toEqual({ all: 124, demo: 124, administrators: 1 });
  for (const text of printed) expect(text).toMatch(/Karen Lindegaard, project lead/);
  await prepare(demo);
  expect((await people())?.all).toBe(124);
});

test('with DATABASE_URL nobody made up gets in: the address in ADMIN_EMAIL becomes administrator', async () => {
  const own = { DATABASE_URL: databaseUrl(), ADMIN_EMAIL: 'Chef@kommune.example' };
  await Promise.all([prepare(own), prepare(own)]);
  expect(await people()).toEqual({ all: 1, demo: 0, administrators: 1 });
});

test('with DATABASE_URL and no ADMIN_EMAIL the database is left as it is', async () => {
  await prepare({ DATABASE_URL: databaseUrl() });
  expect((await people())?.all).toBe(0);
});
