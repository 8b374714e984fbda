import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { databaseUrl } from '../../support/database';

/** `npm start` with these settings and no others of the tests' own. */
function start(settings: Record<string, string>) {
  const { PATH, HOME } = process.env;
  const began = Date.now();
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
    encoding: 'utf8',
  });
  return { status, said: stderr.trim(), seconds: (Date.now() - began) / 1000 };
}

const provider = { OIDC_ISSUER: 'https://id.example.dk', OIDC_CLIENT_ID: 'uge13', OIDC_CLIENT_SECRET: 'secret', NEXTAUTH_SECRET: 'long and random' };

/** The test server, with something changed in its address. */
function changed(change: (url: URL) => void) {
  const url = new URL(databaseUrl());
  change(url);
  return url.toString();
}

describe('a start that cannot be', () => {
  test('ends at once with one sentence and no stack', () => {
    const { status, said, seconds } = start({ PORT: 'three thousand' });
    expect(status).toBe(1);
    expect(said).toBe('PORT must be a number from 1 to 65535, and "three thousand" is not.');
    expect(seconds).toBeLessThan(5);
  });

  test('a port in use', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { status, said } = start({ PORT: String(port) });
    server.close();
    expect(status).toBe(1);
    expect(said).toMatch(new RegExp(`^PORT: ${port} is in use[^\n]*\\.$`));
  });

  const databases: [what: string, url: () => string, said: RegExp][] = [
    ['a server that is not there', () => 'postgresql://uge13@127.0.0.1:9/uge13', /^DATABASE_URL: [^\n]*127\.0\.0\.1:9 cannot be reached \(ECONNREFUSED\)\.$/],
    ['a wrong password', () => changed((url) => { url.password = 'guessed'; }), /^DATABASE_URL: [^\n]*does not accept this user and password\.$/],
    ['a database that is not there', () => changed((url) => { url.pathname = '/elsewhere'; }), /^DATABASE_URL: there is no database called elsewhere[^\n]*\.$/],
  ];
  test.each(databases)('%s', (_what, url, expected) => {
    const { status, said } = start({ ...provider, PORT: '39999', DATABASE_URL: url() });
    expect(status).toBe(1);
    expect(said).toMatch(expected);
    expect(said).not.toContain('guessed');
  });
});
