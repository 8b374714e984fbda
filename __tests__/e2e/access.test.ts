import { disconnect } from '@/lib/platform/db/client';
import { actions, handlers, pages, roles, type Answer, type Role, type Things } from '../support/access-table';
import { startApp, sessionFor, type App } from '../support/app-server';
import { exportsOf } from '../support/architecture/entrances';
import { readSources } from '../support/architecture/source';
import { closeDatabase } from '../support/database';
import { sowForRoles } from '../support/demo-programme';
import { eachOf } from '../support/few-at-a-time';
import { callAction, homeOf } from '../support/raw-request';

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
  // Nothing here waits for a job.
  app = await startApp({ settings: { UGE13_JOBS_PAUSE: '60' } });
});

afterAll(async () => {
  await app?.stop();
  await disconnect();
  await closeDatabase();
});

/** Unpacked: to pack what lies on the same machine only costs both sides their time. */
const headers = (role: Role): Record<string, string> => ({ 'accept-encoding': 'identity', ...(cookies.has(role) && { cookie: cookies.get(role)! }) });

/** What each row answers to each role, asked for all at once before any is looked at. */
function askForEach<Row, Heard>(rows: Record<string, Row>, ask: (name: string, role: Role, row: Row) => Promise<Heard>) {
  const heard: Record<string, Partial<Record<Role, Heard>>> = {};
  const cases = Object.entries(rows).flatMap(([name, row]) => roles.map((role) => [name, role, row] as const));
  beforeAll(() => eachOf(cases, async ([name, role, row]) => void ((heard[name] ??= {})[role] = await ask(name, role, row))));
  return heard;
}

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

  const heard = askForEach(pages, (_folder, role, page) => answerOf(page.path(things), role));
  test.each(Object.entries(pages))('%s', (folder, { answers }) => expect(heard[folder]).toEqual(answers));

  test.each(['not-a-uuid', '00000000-0000-7000-8000-000000000000', "1'--", '%F0%9F%98%80'])(
    'an id that is nothing (%s) is a page that does not exist, never an error',
    async (bad) => {
      const nothing = Object.fromEntries(Object.keys(things).map((key) => [key, bad])) as Things;
      await eachOf(Object.entries(pages).filter(([name]) => name.includes('[id]')), async ([folder, page]) => {
        const role = page.answers.lead === 'shown' ? 'lead' : page.answers.administrator === 'shown' ? 'administrator' : 'employee';
        expect([folder, await answerOf(page.path(nothing), role)]).toEqual([folder, 'missing']);
      });
    },
  );
});

describe('server actions', () => {
  const exported = readSources()
    .filter(({ path: name }) => name.endsWith('/actions.ts'))
    .flatMap((source) => exportsOf(source).filter(({ wrapper }) => wrapper === 'defineAction').map(({ name }) => `${source.path} ${name}`));

  test('each action has its row, and each row its action', () => expect(Object.keys(actions).sort()).toEqual([...exported].sort()));

  /** Posts an empty form to an action as a browser with scripts does, from a page that holds it. */
  async function knock(named: string, role: Role): Promise<string> {
    const action = named.split(' ')[1]!;
    return (await callAction({ url: app.url + homeOf(action, things), action, cookie: cookies.get(role), fields: [['nothing', '']] })).body;
  }

  /** Why it let nobody in, or that it did: whoever is let in is answered about the form. */
  function meant(answer: string): string {
    const refused = /"reason":"(signedOut|notAllowed)"/.exec(answer)?.[1];
    return refused ?? (/"status":"(invalid|refused|done)"|NEXT_REDIRECT/.test(answer) ? 'letIn' : answer);
  }

  const heard = askForEach(actions, async (named, role) => meant(await knock(named, role)));
  test.each(Object.entries(actions))('%s', (named, letIn) => {
    const expected = (role: Role) => (role === 'nobody' ? 'signedOut' : letIn.includes(role) ? 'letIn' : 'notAllowed');
    expect(heard[named]).toEqual(Object.fromEntries(roles.map((role) => [role, expected(role)])));
  });
});

describe('route handlers', () => {
  const found = readSources()
    .filter(({ path: name }) => name.endsWith('/route.ts'))
    .flatMap((source) => exportsOf(source).filter(({ name }) => /^[A-Z]+$/.test(name)).map(({ name }) => `${source.path} ${name}`));

  test('each handler has its row, and each row its handler', () => expect(Object.keys(handlers).sort()).toEqual([...found].sort()));

  const heard = askForEach(handlers, async (_name, role, { path: at, method }) => {
    const response = await fetch(app.url + at(things), { method, headers: { ...headers(role), origin: app.url }, redirect: 'manual' });
    await response.arrayBuffer();
    return response.status;
  });
  test.each(Object.entries(handlers))('%s', (name, { statuses }) => expect(heard[name]).toEqual(statuses));
});
