import { readdirSync } from 'node:fs';
import { explain, say, step } from './launcher/progress.mjs';
import { requireNode } from './launcher/node-version.mjs';
import { inRoot } from './launcher/paths.mjs';
import { StartError } from './launcher/start-error.mjs';

/** The benches asked for by name, or all: each is a file `bench/<name>.ts`; folders beside them hold what they share. */
function chosen(names) {
  const all = readdirSync(inRoot('bench')).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3)).sort();
  const unknown = names.find((name) => !all.includes(name));
  if (unknown) throw new StartError(`There is no bench called ${unknown}; there are: ${all.join(', ')}.`);
  return names.length > 0 ? names : all;
}

async function emptyDatabase(server, name) {
  const { default: pg } = await import('pg');
  const { withDatabase } = await import('./launcher/engine.mjs');
  const { migrate } = await import('./launcher/migrate.mjs');
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
  const url = withDatabase(server.url, name);
  await migrate(url);
  return url;
}

// `npm run bench [-- name…]`: a production build, then each bench on an empty database of its own
// on a server with the app's own settings, so that every write waits for the disk as in earnest.
let server;
let failed = false;
try {
  requireNode();
  const names = chosen(process.argv.slice(2));
  const { install, setUp } = await import('./launcher/session.mjs');
  const { runNode } = await import('./launcher/run.mjs');
  await install();
  await setUp({ build: true });
  const { startEmbeddedPostgres } = await import('./launcher/embedded-postgres.mjs');
  await step('Database', async () => {
    server = await startEmbeddedPostgres({ folder: inRoot('.data', 'bench'), database: 'postgres' });
  });
  for (const name of names) {
    const url = await emptyDatabase(server, `bench_${name}`);
    const env = { ...process.env, UGE13_EMBEDDED_DATABASE_URL: url, NEXTAUTH_SECRET: 'only-for-benches', NODE_ENV: 'production' };
    delete env.DATABASE_URL;
    delete env.OIDC_ISSUER;
    say(`\n${name}`);
    await runNode(`The bench ${name}`, ['--import', 'tsx', '--conditions=react-server', `bench/${name}.ts`], { env, show: true });
  }
} catch (error) {
  explain(error);
  failed = true;
}
await server?.stop();
process.exit(failed ? 1 : 0);
