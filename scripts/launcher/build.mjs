import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';
import { fingerprint, unlessDone } from './fingerprint.mjs';
import { runNode } from './run.mjs';

export const next = 'node_modules/next/dist/bin/next';

const folders = ['app', 'components', 'lib', 'messages', 'public', 'prisma/schema.prisma', 'package-lock.json', 'tsconfig.json'];

/** Files beside the folders that Next reads: its configuration, the proxy, instrumentation. */
const loose = () => readdirSync(root).filter((name) => /^(next\.config|proxy|instrumentation|postcss\.config|\.env)/.test(name));

/** Builds the app for production when one of its sources has changed. */
export function ensureBuild() {
  const distribution = process.env.UGE13_DIST_DIR || '.next';
  const marker = inRoot(distribution, 'uge13-built');
  const print = fingerprint([...folders, ...loose()], { skip: [path.join('db', 'generated')], also: [process.versions.node] });
  if (existsSync(marker) && !existsSync(inRoot(distribution, 'BUILD_ID'))) return build(marker, `${print} again`);
  return build(marker, print);
}

const build = (marker, print) =>
  unlessDone(marker, print, async () => {
    const env = { ...process.env, NODE_ENV: 'production' };
    await runNode('The build', [next, 'build'], { env });
  });
