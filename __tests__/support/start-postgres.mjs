import { createInterface } from 'node:readline';
import { startEmbeddedPostgres } from '../../scripts/launcher/embedded-postgres.mjs';

/**
 * A launcher small enough to be killed: starts the embedded PostgreSQL with the options given as
 * JSON, says what came of it as JSON, and stops it when told `stop` on standard input.
 */
try {
  const server = await startEmbeddedPostgres(JSON.parse(process.argv[2]));
  const { url, adopted, kind, pid, place } = server;
  console.log(JSON.stringify({ url, adopted, kind, pid, place, claimed: await server.claim() }));
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'stop') await server.stop();
    process.exit(0);
  }
} catch (error) {
  console.log(JSON.stringify({ error: error.message, expected: error.name === 'StartError' }));
  process.exit(1);
}
