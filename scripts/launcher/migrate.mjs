import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { withEngine } from './engine.mjs';
import { StartError } from './start-error.mjs';

/** Reads a folder of migrations in the shape the schema engine asks for. */
export function readMigrations(folder) {
  const lockfile = path.join(folder, 'migration_lock.toml');
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
    : [];
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') } },
    })),
  };
}

const ours = 1312;

async function underLock(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ours]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Names of migrations that began and did not end; without the table there are none. */
async function unfinished(client) {
  const { rows: [{ there }] } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  if (!there) return [];
  const { rows } = await client.query('SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL');
  return rows.map(({ name }) => name);
}

/**
 * Applies what is missing to the database at `url` and returns the names applied. Throws a
 * StartError that names a migration which fails. Several instances may start at the same moment:
 * they wait for each other.
 */
export function migrate(url, folder = inRoot('prisma', 'migrations')) {
  return underLock(url, async (client) => {
    const apply = (engine) =>
      engine.applyMigrations({ migrationsList: readMigrations(folder), filters: { externalTables: [], externalEnums: [] } });
    const forget = async () => {
      // One that failed, or was killed, was one transaction and left nothing: it may be tried
      // again. Nobody else is at it, since we hold the lock.
      for (const name of await unfinished(client)) await withEngine(url, (engine) => engine.markMigrationRolledBack({ migrationName: name }));
    };
    await forget();
    try {
      return (await withEngine(url, apply)).appliedMigrationNames;
    } catch (error) {
      const [name] = await unfinished(client);
      await forget();
      throw name ? new StartError(`The migration ${name} cannot be applied: ${error.message.trim()}.`) : error;
    }
  });
}
