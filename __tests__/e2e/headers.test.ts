import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { disconnect } from '@/lib/platform/db/client';
import { sessionFor, startApp, type App } from '../support/app-server';
import { closeDatabase, sql } from '../support/database';
import { sowForRoles, type Programme } from '../support/demo-programme';
import { callAction, outcomeOf, send } from '../support/raw-request';

let app: App;
let programme: Programme;
let cookie: string;

const cookieOf = async (id: string) => {
  const { name, value } = await sessionFor(id);
  return `${name}=${value}`;
};

beforeAll(async () => {
  programme = await sowForRoles(new Date());
  cookie = await cookieOf(programme.people.employee);
  app = await startApp({ settings: { LOG_LEVEL: 'info' } });
});

afterAll(async () => {
  await app?.stop();
  await disconnect();
  await closeDatabase();
});

/** The build that `startApp` serves. */
const built = path.resolve(__dirname, '../../.next');

const scripts = (html: string) => html.match(/<script\b[^>]*>/g) ?? [];
const styles = (html: string) => html.match(/<style\b[^>]*>/g) ?? [];

describe('what a page says to the browser', () => {
  test.each(['/signin?started=1', '/', '/visits', '/observations/new', '/nowhere', '/admin'])('%s', async (at) => {
    const [first, second] = [await send(app.url + at, { headers: { cookie } }), await send(app.url + at, { headers: { cookie } })];
    const nonces = [first, second].map(({ headers, body }) => {
      const policy = String(headers['content-security-policy']);
      const [, nonce] = /script-src 'self' 'nonce-([^']{32})' 'strict-dynamic'(?:;|$)/.exec(policy) ?? [];
      expect([at, nonce]).toEqual([at, expect.any(String)]);
      for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
        expect(policy.split('; ')).toContain(rule);
      }
      expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/);
      expect(scripts(body).length).toBeGreaterThan(0);
      for (const tag of [...scripts(body), ...styles(body)]) expect(tag).toContain(`nonce="${nonce}"`);
      expect(body).not.toMatch(/<[^>]+\son\w+="/);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test.each(['/signin?started=1', '/api/health', '/api/observations/draft', '/offline/index.html', '/sw.js'])('%s has the headers that stand everywhere', async (at) => {
    const { headers } = await send(app.url + at);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('what is about a person is in no shared cache', async () => {
    for (const at of ['/', '/visits', '/observations', '/observations/new']) {
      const { headers } = await send(app.url + at, { headers: { cookie } });
      expect([at, headers['cache-control']]).toEqual([at, expect.stringMatching(/no-store|private/)]);
    }
  });
});

/** The cookies that signing in at the demo sets. */
async function signIn(at: App, employeeId: string): Promise<string[]> {
  const { headers, body } = await send(`${at.url}/api/auth/csrf`);
  const given = headers['set-cookie'] ?? [];
  const { csrfToken } = JSON.parse(body) as { csrfToken: string };
  const form = new URLSearchParams({ csrfToken, employeeId, json: 'true' }).toString();
  const answer = await send(`${at.url}/api/auth/callback/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: given.map((one) => one.split(';')[0]).join('; ') },
    body: form,
  });
  return [...given, ...(answer.headers['set-cookie'] ?? [])];
}

describe('cookies', () => {
  test('no script and no other site gets at them', async () => {
    const cookies = await signIn(app, programme.people.employee);
    expect(cookies.some((one) => one.startsWith('next-auth.session-token='))).toBe(true);
    for (const one of cookies) expect(one).toMatch(/^(?=.*; *HttpOnly)(?=.*; *SameSite=(Lax|Strict)).*$/i);
  });

  test('behind https they are bound to it', async () => {
    const secure = await startApp({ settings: { NEXTAUTH_URL: 'https://uge13.kommune.example' } });
    try {
      const cookies = await signIn(secure, programme.people.employee);
      const names = cookies.map((one) => one.split('=')[0]);
      expect(names).toEqual(expect.arrayContaining(['__Host-next-auth.csrf-token', '__Secure-next-auth.session-token']));
      for (const one of cookies) {
        expect(one).toMatch(/^__(Host|Secure)-/);
        expect(one).toMatch(/^(?=.*; *HttpOnly)(?=.*; *SameSite=(Lax|Strict))(?=.*; *Secure).*$/i);
      }
    } finally {
      await secure.stop();
    }
  });
});

/** A connection beside the database, which can take it away. */
async function onServer(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.UGE13_TEST_SERVER_URL });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

test('health knows about the database: away it says so, and back it goes on by itself', async () => {
  const [{ name } = { name: '' }] = await sql<{ name: string }>('SELECT current_database() AS name');
  await closeDatabase();
  await disconnect();
  expect((await send(`${app.url}/api/health`)).status).toBe(200);
  await onServer(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
  try {
    await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    const away = await send(`${app.url}/api/health`);
    expect([away.status, JSON.parse(away.body)]).toEqual([503, { status: 'unavailable', database: 'unavailable' }]);
    // A page says so in words, without a stack or an address of the server.
    const page = await send(`${app.url}/visits`, { headers: { cookie } });
    expect(page.status).toBe(500);
    expect(page.body).not.toMatch(/\n\s+at |node_modules|Prisma|pg_|postgres/i);
  } finally {
    await onServer(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
  }
  expect((await send(`${app.url}/api/health`)).status).toBe(200);
  expect((await send(`${app.url}/visits`, { headers: { cookie } })).status).toBe(200);
});

test('the log says what happened, and never who by name or what they wrote', async () => {
  const facts = 'En borger med rød hue kunne ikke finde sit pas.';
  const { unit, site, opening } = programme.things;
  const people = await sql<{ name: string; email: string }>('SELECT name, email FROM employees');
  // Whatever the opening answers, it is a sign-up that is logged.
  expect(outcomeOf(await callAction({ url: `${app.url}/visits/${opening}`, action: 'signUpAction', cookie, fields: [['openingId', opening]] })).status).toMatch(/done|refused/);
  const form = [
    ...[['clientKey', crypto.randomUUID()], ['origin', 'everyday'], ['unitId', unit], ['siteId', site], ['day', '2026-01-12']] as const,
    ...[['time', '10:00'], ['role', 'guest'], ['facts', facts], ['quote', 'Hvor er mit pas?']] as const,
  ];
  expect(outcomeOf(await callAction({ url: `${app.url}/observations/new`, action: 'keepObservationAction', cookie, fields: form }))).toEqual({ status: 'done' });
  await send(`${app.url}/observations/all?q=hue`, { headers: { cookie: await cookieOf(programme.people.lead) } });

  const log = app.log();
  expect(log).toContain('"action":"signUp"');
  expect(log).toContain('"action":"keepObservation"');
  expect(log).toContain(programme.people.employee);
  for (const text of [facts, 'rød hue', 'mit pas', 'session-token', ...people.flatMap(({ name, email }) => [name, email])]) {
    expect([text, log.includes(text)]).toEqual([text, false]);
  }
});

// Last, for they use up what one person and one address may do in a minute.
describe('limits', () => {
  test('somebody who writes without end is asked to wait, and nobody else is', async () => {
    const draft = (of: string) =>
      send(`${app.url}/api/observations/draft`, { method: 'POST', headers: { cookie: of, origin: app.url, 'content-type': 'application/json' }, body: '{}' });
    const hasty = await cookieOf(programme.people.facilitator);
    const statuses: number[] = [];
    for (let turn = 0; turn < 160; turn += 1) statuses.push((await draft(hasty)).status);
    expect([...new Set(statuses)]).toEqual([400, 429]);
    expect(statuses.indexOf(429)).toBeGreaterThan(60);
    const action = await callAction({ url: `${app.url}/visits/${programme.things.opening}`, action: 'signUpAction', cookie: hasty, fields: [['openingId', programme.things.opening]] });
    expect(outcomeOf(action)).toEqual({ status: 'refused', reason: 'tooManyRequests' });
    expect((await draft(cookie)).status).toBe(400);
  });

  test('somebody who guesses at the door is asked to wait', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      const body = 'csrfToken=x&employeeId=x';
      statuses.push((await send(`${app.url}/api/auth/callback/demo`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })).status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });
});

test('where the server fails outside every page, what it answers is ours: in both languages, and without anything to fetch', () => {
  // What a running server answers then is this file; nothing that is known to us makes one fail so.
  const html = readFileSync(path.join(built, 'server/pages/500.html'), 'utf8');
  expect(html).toContain('<html lang="da">');
  expect(html).toMatch(/<section lang="da"><h1>Noget gik galt hos os<\/h1>/);
  expect(html).toMatch(/<section lang="en"><h1>Something went wrong on our side<\/h1>/);
  expect([scripts(html), styles(html), html.match(/<link\b/g)]).toEqual([[], [], null]);
});
