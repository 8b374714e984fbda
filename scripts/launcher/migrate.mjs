import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { withEngine } from './engine.mjs';

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

/**
 * Applies what is missing to the database at `url` and returns the names applied. The engine
 * holds an advisory lock meanwhile, so several instances may start at the same moment.
 */
export async function migrate(url, folder = inRoot('prisma', 'migrations')) {
  const { appliedMigrationNames } = await withEngine(url, (engine) =>
    engine.applyMigrations({ migrationsList: readMigrations(folder), filters: { externalTables: [], externalEnums: [] } }),
  );
  return appliedMigrationNames;
}
