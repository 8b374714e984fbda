import { readFileSync } from 'node:fs';
import path from 'node:path';
import { disconnect } from '@/lib/platform/db/client';
import { actions, handlers, pages, roles, type Answer, type Role, type Things } from '../support/access-table';
import { startApp, sessionFor, type App } from '../support/app-server';
import { exportsOf } from '../support/architecture/entrances';
import { readSources, root } from '../support/architecture/source';
import { closeDatabase } from '../support/database';
import { sowForRoles } from '../support/demo-programme';

let app: App;
let things: Things;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  const programme = await sowForRoles(new Date());
  things = programme.things;
  for (const [role, id] of Object.entries(programme.people)) {
    const { name, value } = await sessionFor(id);
    cookies.set(role as Role, `${name}=${value}`);
  }
  app = await startApp();
});

afterAll(async () => {
  await app?.stop();
  await disconnect();
  await closeDatabase();
});

const headers = (role: Role): Record<string, string> => (cookies.has(role) ? { cookie: cookies.get(role)! } : {});

async function answerOf(address: string, role: Role): Promise<Answer | number> {
  const response = await fetch(app.url + address, { headers: headers(role), redirect: 'manual' });
  await response.arrayBuffer();
  if (response.status === 200) return 'shown';
  if (response.status === 403) return 'refused';
  if (response.status === 404) return 'missing';
  if (response.status >= 300 && response.status < 400) {
    return response.headers.get('location')?.startsWith('/signin') ? 'signIn' : 'sentOn';
  }
  return response.status;
}

describe('pages', () => {
  const found = readSources()
    .map((source) => /^app(.*)\/page\.tsx$/.exec(source.path)?.[1])
    .filter((folder) => folder !== undefined);

  test('each page has its row, and each row its page', () => expect(Object.keys(pages).sort()).toEqual([...found].sort()));

  test.each(Object.entries(pages).flatMap(([folder, page]) => roles.map((role) => [folder, role, page] as const)))(
    '%s for %s',
    async (_folder, role, page) => expect(await answerOf(page.path(things), role)).toBe(page.answers[role]),
  );

  test.each(['not-a-uuid', '00000000-0000-7000-8000-000000000000', "1'--", '%F0%9F%98%80'])(
    'an id that is nothing (%s) is a page that does not exist, never an error',
    async (bad) => {
      const nothing = Object.fromEntries(Object.keys(things).map((key) => [key, bad])) as Things;
      for (const [folder, page] of Object.entries(pages).filter(([name]) => name.includes('[id]'))) {
        const role = page.answers.lead === 'shown' ? 'lead' : page.answers.administrator === 'shown' ? 'administrator' : 'employee';
        expect([folder, await answerOf(page.path(nothing), role)]).toEqual([folder, 'missing']);
      }
    },
  );
});

type Manifest = { node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }> };

describe('server actions', () => {
  const exported = readSources()
    .filter(({ path: name }) => name.endsWith('/actions.ts'))
    .flatMap((source) => exportsOf(source).filter(({ wrapper }) => wrapper === 'defineAction').map(({ name }) => `${source.path} ${name}`));

  test('each action has its row, and each row its action', () => expect(Object.keys(actions).sort()).toEqual([...exported].sort()));

  /** Posts an empty form to an action as a browser with scripts does, from a page that holds it. */
  async function knock(action: string, role: Role): Promise<string> {
    const dist = process.env.UGE13_DIST_DIR || '.next';
    const manifest = JSON.parse(readFileSync(path.join(root, dist, 'server/server-reference-manifest.json'), 'utf8')) as Manifest;
    const [id, entry] = Object.entries(manifest.node).find(([, { filename, exportedName }]) => `${filename} ${exportedName}` === action) ?? [];
    if (!id || !entry) throw new Error(`${action} is on no page`);
    const body = new FormData();
    body.set('0', '[{"status":"idle"},"$K1"]');
    body.set('_1_nothing', '');
    const response = await fetch(`${app.url}/signin?started=1`, {
      method: 'POST',
      headers: { ...headers(role), 'next-action': id, origin: app.url },
      body,
      redirect: 'manual',
    });
    return response.text();
  }

  test.each(Object.entries(actions).flatMap(([action, let_in]) => roles.map((role) => [action, role, let_in] as const)))(
    '%s for %s',
    async (action, role, letIn) => {
      const answer = await knock(action, role);
      const refused = /"reason":"(signedOut|notAllowed)"/.exec(answer)?.[1] ?? null;
      expect(refused).toBe(role === 'nobody' ? 'signedOut' : letIn.includes(role) ? null : 'notAllowed');
      if (refused === null) expect(answer).toMatch(/"status":"(invalid|refused|done)"|NEXT_REDIRECT/);
    },
  );
});

describe('route handlers', () => {
  const found = readSources()
    .filter(({ path: name }) => name.endsWith('/route.ts'))
    .flatMap((source) => exportsOf(source).filter(({ name }) => /^[A-Z]+$/.test(name)).map(({ name }) => `${source.path} ${name}`));

  test('each handler has its row, and each row its handler', () => expect(Object.keys(handlers).sort()).toEqual([...found].sort()));

  test.each(Object.entries(handlers).flatMap(([name, handler]) => roles.map((role) => [name, role, handler] as const)))(
    '%s for %s',
    async (_name, role, { path: at, method, statuses }) => {
      const response = await fetch(app.url + at(things), { method, headers: { ...headers(role), origin: app.url }, redirect: 'manual' });
      await response.arrayBuffer();
      expect(response.status).toBe(statuses[role]);
    },
  );
});
