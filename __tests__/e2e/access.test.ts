import { readFileSync } from 'node:fs';
import path from 'node:path';
import { database, disconnect, inTransaction } from '@/lib/platform/db/client';
import { placeIn } from '@/prisma/seed/placement';
import { sowProgramme } from '@/prisma/seed/programme';
import { actions, handlers, pages, roles, type Answer, type Role, type Things } from '../support/access-table';
import { startApp, sessionFor, type App } from '../support/app-server';
import { exportsOf } from '../support/architecture/entrances';
import { readSources, root } from '../support/architecture/source';
import { closeDatabase, sql } from '../support/database';

let app: App;
let things: Things;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  const now = new Date();
  await inTransaction((tx) => sowProgramme(tx, placeIn(2027, now)));
  await chooseRoles();
  things = await chooseThings(now);
  app = await startApp();
});

afterAll(async () => {
  await app?.stop();
  await disconnect();
  await closeDatabase();
});

/** A person of each role; the employee neither hosts, runs nor leads anything. */
async function chooseRoles() {
  const [lead] = await sql<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles) LIMIT 1");
  const [administrator] = await sql<{ id: string }>("SELECT id FROM employees WHERE roles = '{administrator}' LIMIT 1");
  const [facilitator] = await sql<{ id: string }>(
    `SELECT id FROM employees WHERE roles = '{}' AND id IN (SELECT employee_id FROM event_facilitators)
     AND id NOT IN (SELECT host_id FROM openings) LIMIT 1`,
  );
  const [employee] = await sql<{ id: string }>(
    `SELECT id FROM employees WHERE roles = '{}' AND desk_id IS NOT NULL AND id NOT IN (SELECT host_id FROM openings)
     AND id NOT IN (SELECT employee_id FROM event_facilitators) AND id NOT IN (SELECT visitor_id FROM visits)
     AND id NOT IN (SELECT author_id FROM observations) ORDER BY id LIMIT 1`,
  );
  for (const [role, person] of Object.entries({ lead, administrator, facilitator, employee })) {
    const { name, value } = await sessionFor(person!.id);
    cookies.set(role as Role, `${name}=${value}`);
    ids.set(role as Role, person!.id);
  }
}
const ids = new Map<Role, string>();

async function chooseThings(now: Date): Promise<Things> {
  const one = async (text: string, values: unknown[] = []) => (await sql<{ id: string }>(text, values))[0]!.id;
  const employee = ids.get('employee')!;
  const project = await one('SELECT id FROM projects WHERE current');
  const own = await database().observation.create({
    data: {
      projectId: project,
      authorId: employee,
      clientKey: crypto.randomUUID(),
      origin: 'everyday',
      facts: 'En borger spurgte om vej.',
      state: 'submitted',
      occurredAt: now,
      savedAt: now,
      submittedAt: now,
    },
  });
  return {
    site: await one('SELECT id FROM sites LIMIT 1'),
    unit: await one('SELECT id FROM units LIMIT 1'),
    desk: await one('SELECT id FROM desks LIMIT 1'),
    person: await one("SELECT id FROM employees WHERE roles = '{}' LIMIT 1"),
    round: await one("SELECT id FROM rounds WHERE state = 'published' LIMIT 1"),
    opening: await one("SELECT openings.id FROM openings JOIN rounds ON rounds.id = round_id WHERE rounds.state = 'published' AND openings.state = 'offered' LIMIT 1"),
    event: await one('SELECT id FROM events LIMIT 1'),
    shift: await one('SELECT id FROM shifts ORDER BY starts DESC LIMIT 1'),
    othersObservation: await one("SELECT id FROM observations WHERE state = 'submitted' AND origin = 'everyday' AND author_id <> ALL($1) LIMIT 1", [[...ids.values()]]),
    ownObservation: own.id,
  };
}

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
    body.set('1_nothing', '');
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
