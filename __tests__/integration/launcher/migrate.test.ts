import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { closeDatabase, databaseUrl, sql } from '../../support/database';
import { ask } from '../../support/postgres-process';

const run = promisify(execFile);

/** As on a machine that reaches nothing: whatever asks for the internet is sent to a closed door. */
const offline = { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' };

const prisma = (...args: string[]) =>
  run(process.execPath, [path.join('node_modules', 'prisma', 'build', 'index.js'), ...args], { env: { ...process.env, ...offline } });

async function withEmptyDatabase(work: (url: string) => Promise<void>) {
  const name = `${new URL(databaseUrl()).pathname.slice(1)}_empty`;
  await sql(`CREATE DATABASE ${name}`);
  const url = new URL(databaseUrl());
  url.pathname = `/${name}`;
  try {
    await work(url.toString());
  } finally {
    await sql(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}

const folder = path.join('prisma', 'migrations');
const migrations = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, checksum: createHash('sha256').update(readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')).digest('hex') }))
  .sort((one, other) => (one.name < other.name ? -1 : 1));

afterAll(closeDatabase);

describe('migrations at start', () => {
  test('three starts at once apply each of them once, with the checksums Prisma gives', async () => {
    await withEmptyDatabase(async (url) => {
      const program = `import { migrate } from './scripts/launcher/migrate.mjs'; console.log((await migrate(${JSON.stringify(url)})).length)`;
      const starts = [1, 2, 3].map(() => run(process.execPath, ['--input-type=module', '--eval', program]));
      const applied = (await Promise.all(starts)).map(({ stdout }) => Number(stdout));
      expect(applied.sort()).toEqual([0, 0, migrations.length]);
      // To Prisma's own command line they look like its own work.
      const { stdout } = await run(process.execPath, ['node_modules/prisma/build/index.js', 'migrate', 'status'], { env: { ...process.env, ...offline, DATABASE_URL: url } });
      expect(stdout).toContain('Database schema is up to date');
    });
    const recorded = await sql<{ name: string; checksum: string }>('SELECT migration_name AS name, checksum FROM _prisma_migrations ORDER BY migration_name');
    expect(recorded).toEqual(migrations);
  });

  test('one that fails says which it was, leaves nothing behind, and may be tried again when it is mended', async () => {
    await withEmptyDatabase(async (url) => {
      const scratch = mkdtempSync(path.join(os.tmpdir(), 'uge13-migrations-'));
      mkdirSync(path.join(scratch, '1_half'));
      writeFileSync(path.join(scratch, 'migration_lock.toml'), 'provider = "postgresql"');
      const attempt = async (statement: string) => {
        writeFileSync(path.join(scratch, '1_half', 'migration.sql'), `CREATE TABLE half (word text); ${statement};`);
        const program = `
          import { migrate } from './scripts/launcher/migrate.mjs';
          console.log(await migrate(${JSON.stringify(url)}, ${JSON.stringify(scratch)}).catch((error) => error.message));`;
        const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program]);
        return stdout;
      };
      expect(await attempt("SELECT 'a;b', nonsense")).toMatch(/1_half cannot be applied: .*nonsense/);
      expect(await ask(url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
      expect(await attempt("SELECT 'a;b'")).toContain("[ '1_half' ]");
      expect(await ask(url, 'SELECT * FROM half')).toEqual([]);
      rmSync(scratch, { recursive: true });
    });
  });

  test('one that was killed in the middle does not keep the next start out', async () => {
    await withEmptyDatabase(async (url) => {
      const program = `import { migrate } from './scripts/launcher/migrate.mjs'; console.log((await migrate(${JSON.stringify(url)})).length)`;
      const apply = () => run(process.execPath, ['--input-type=module', '--eval', program]).then(({ stdout }) => Number(stdout));
      await apply();
      // What a killed start leaves: its transaction is gone, its note that it began is not.
      await ask(url, `INSERT INTO _prisma_migrations (id, checksum, migration_name, applied_steps_count) SELECT gen_random_uuid(), 'x', '99999999999999_killed', 0`);
      expect(await apply()).toBe(0);
      expect(await ask(url, 'SELECT 1 FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL')).toEqual([]);
    });
  });
});

describe("Prisma's command line without the internet", () => {
  test('validates', async () => {
    expect((await prisma('validate')).stdout).toContain('is valid');
  });

  test('compares two states of the schema without a database', async () => {
    const { stdout } = await run(process.execPath, ['node_modules/prisma/build/index.js', 'migrate', 'diff', '--from-empty', '--to-schema', 'prisma/schema.prisma', '--script'], {
      env: { ...process.env, ...offline, DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' },
    });
    expect(stdout).toContain('CREATE TABLE');
  });

  test('finds that the migrations give what the schema says, in a database that is not the main one', async () => {
    await sql('CREATE TABLE witness (word text)');
    const { stdout } = await prisma('migrate', 'diff', '--from-migrations', folder, '--to-schema', 'prisma/schema.prisma', '--exit-code');
    expect(stdout).toContain('No difference detected');
    // Nothing was run on the main database, and the shadow is gone.
    expect(await sql('SELECT * FROM witness')).toEqual([]);
    expect(await sql("SELECT 1 FROM pg_stat_database WHERE datname LIKE 'prisma_migrate_shadow%'")).toEqual([]);
    await sql('DROP TABLE witness');
  });

  test('deploys', async () => {
    await withEmptyDatabase(async (url) => {
      const { stdout } = await run(process.execPath, ['node_modules/prisma/build/index.js', 'migrate', 'deploy'], { env: { ...process.env, ...offline, DATABASE_URL: url } });
      expect(stdout).toContain('successfully applied');
    });
  });
});
