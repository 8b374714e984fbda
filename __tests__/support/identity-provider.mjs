import { createServer } from 'node:http';
import { once } from 'node:events';
import Provider from 'oidc-provider';

/**
 * A real OpenID Connect provider for the sign-in tests. It runs as a process of its own, as a municipality's would; the
 * person chooses who to be on its development page, where the login is the e-mail address.
 * Arguments: port, redirect address. Prints "ready" when it listens.
 */
const [port, redirectUri] = process.argv.slice(2);
const issuer = `http://localhost:${port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'uge13',
      client_secret: 'only-for-tests',
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  // Many providers put the claims into the ID token, and next-auth 4 reads them there.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  findAccount: (_context, login) => ({
    accountId: login,
    claims: () => ({
      sub: login,
      name: login.split('@')[0],
      email: login.replace(/^unverified\./, ''),
      email_verified: !login.startsWith('unverified.'),
    }),
  }),
});

// What the app asked for, so that a test can see PKCE, state and nonce on the wire.
const authorizations = [];
const server = createServer((request, response) => {
  if (request.url === '/seen') return void response.end(JSON.stringify(authorizations));
  if (request.url?.startsWith('/auth?')) authorizations.push(Object.fromEntries(new URL(request.url, issuer).searchParams));
  provider.callback()(request, response);
});
server.listen(Number(port), 'localhost');
await once(server, 'listening');
process.stdout.write('ready\n');
