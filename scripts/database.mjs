#!/usr/bin/env node
/**
 * A database for developers, apart from those of `npm start` and the tests:
 *   node scripts/database.mjs start   starts it (or finds it running), migrates, prints its URL
 *   node scripts/database.mjs reset   empties it and migrates anew
 *   node scripts/database.mjs url     prints its URL
 *   node scripts/database.mjs stop    stops it
 * Its files are in .data/dev. The Prisma command line finds it by itself.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from './launcher/embedded-postgres.mjs';
import { withDatabase } from './launcher/engine.mjs';
import { migrate } from './launcher/migrate.mjs';
import { inRoot } from './launcher/paths.mjs';

const folder = inRoot('.data', 'dev');
const urlFile = path.join(folder, 'database-url');

const commands = {
  async start() {
    const server = await startEmbeddedPostgres({ folder });
    writeFileSync(urlFile, server.url, { mode: 0o600 });
    await server.release();
    if (existsSync(inRoot('prisma', 'migrations'))) await migrate(server.url);
    console.log(server.url);
  },
  async reset() {
    const server = await startEmbeddedPostgres({ folder });
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: withDatabase(server.url, 'postgres') });
    await client.connect();
    await client.query('DROP DATABASE uge13 WITH (FORCE)');
    await client.end();
    await server.release();
    await commands.start();
  },
  async stop() {
    const stopped = await stopEmbeddedPostgres({ folder });
    rmSync(urlFile, { force: true });
    console.log(stopped ? 'Stopped.' : 'It was not running.');
  },
  async url() {
    if (existsSync(urlFile)) console.log(readFileSync(urlFile, 'utf8'));
    else throw new Error('The database for developers is not running: node scripts/database.mjs start');
  },
};

const command = commands[process.argv[2]];
if (!command) {
  console.error('Say start, reset, url or stop.');
  process.exit(2);
}
try {
  await command();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
