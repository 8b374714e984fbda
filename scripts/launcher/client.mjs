import { existsSync, rmSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { fingerprint, unlessDone } from './fingerprint.mjs';
import { runNode } from './run.mjs';

/** Generates the Prisma client when the schema, or Prisma itself, has changed. */
export function ensureClient() {
  const marker = inRoot('node_modules', '.uge13-client');
  if (!existsSync(inRoot('lib', 'platform', 'db', 'generated', 'client.ts'))) rmSync(marker, { force: true });
  const print = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  return unlessDone(marker, print, async () => {
    await runNode('prisma generate', ['node_modules/prisma/build/index.js', 'generate']);
  });
}
