import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'prisma/config';

// Prisma would download its schema engine from outside the npm registry; this one came through npm.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(__dirname, 'scripts', 'schema-engine.mjs');

const developerUrl = path.join(__dirname, '.data', 'dev', 'database-url');
const url =
  process.env.DATABASE_URL ??
  process.env.UGE13_EMBEDDED_DATABASE_URL ??
  (existsSync(developerUrl) ? readFileSync(developerUrl, 'utf8') : undefined);

export default defineConfig({
  schema: path.join(__dirname, 'prisma', 'schema.prisma'),
  migrations: { path: path.join(__dirname, 'prisma', 'migrations') },
  // `prisma generate` needs no database, and on a fresh machine there is none yet.
  ...(url && { datasource: { url } }),
});
