import { database, disconnect } from '@/lib/platform/db/client';
import { makeEmployee } from '@/prisma/seed/factories-organisation';
import { handlers, pages, type Things } from '../support/access-table';
import { sessionFor, startApp, type App } from '../support/app-server';
import { listBrokenPromises } from '../support/broken-promises';
import { closeDatabase, sql } from '../support/database';
import { sowForRoles } from '../support/demo-programme';
import { asksNothing, formFields, hostileValues, inOrderBut, queryNames } from '../support/hostile-values';
import { rows, spoiltTexts } from '../support/table-witness';
import { actionId, actionNames, callAction, homeOf, multipart, outcomeOf, send, type Field, type RawAnswer } from '../support/raw-request';

let app: App;
let things: Things;
let page: string;
/** People who may do everything, many of them, so that the limit on writes is not what refuses. */
const cookies: string[] = [];
let turn = 0;
const somebody = () => cookies[(turn += 1) % cookies.length]!;

beforeAll(async () => {
  ({ things } = await sowForRoles(new Date()));
  const placed = { unitId: things.unit, siteId: things.site, roles: ['lead', 'administrator'] as ('lead' | 'administrator')[] };
  for (let each = 0; each < 30; each += 1) {
    const { id } = await makeEmployee(database(), { name: `Prøve ${each}`, email: `proeve-${each}@kommune.example`, demo: true, ...placed });
    cookies.push(await cookieOf(id));
  }
  app = await startApp();
  page = `${app.url}/signin?started=1`;
});

// Each looks at what it caused itself.
beforeEach(() => void errors());

afterAll(async () => {
  await app?.stop();
  await disconnect();
  await closeDatabase();
});

const at = (action: string) => app.url + homeOf(action, things);

const cookieOf = async (id: string) => {
  const { name, value } = await sessionFor(id);
  return `${name}=${value}`;
};

/** Nothing of how the app is made: no stack, no file of ours or of a package, no statement. */
const inside = /\n\s+at \S+ ?\(|node_modules|node:internal|webpack-internal|Prisma|SELECT .+ FROM|SQLSTATE|\.tsx?:\d+/;

function expectClear(what: string, { status, body }: RawAnswer): void {
  expect([what, status < 500, status]).toEqual([what, true, status]);
  const leak = inside.exec(body)?.[0] ?? (body.includes(process.cwd()) ? process.cwd() : null);
  expect([what, leak]).toEqual([what, null]);
  expect([what, body.includes('"reason":"unexpected"')]).toEqual([what, false]);
}

let read = 0;

/** Errors that the server wrote in its log since the last look. */
function errors(): string[] {
  const fresh = app.log().slice(read);
  read += fresh.length;
  return fresh.split('\n').filter((line) => /"level":[56]0|Error:|⨯/.test(line));
}

/** A few at a time: the server is not what is measured here. */
async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  }));
}

describe('forms', () => {
  test('each action has its fields, and each row its action', () => expect(Object.keys(formFields).sort()).toEqual([...actionNames].sort()));

  test.each(Object.entries(hostileValues))('%s in every field: refused in the form, and nothing stored', async (_name, value) => {
    const before = await rows();
    // What is made of words alone may be any words: see the test of texts.
    const forms = Object.entries(formFields).filter(([action]) => !['addSiteAction', 'makeNewsletterAction'].includes(action));
    await eachOf(forms, async ([action, names]) => {
      const answer = await callAction({ url: at(action), action, cookie: somebody(), fields: names.map((name) => [name, value]) });
      expectClear(action, answer);
      if (answer.status === 413) return;
      const { status } = outcomeOf(answer);
      expect([action, status]).toEqual([action, asksNothing.includes(action) ? 'done' : expect.stringMatching(/^(invalid|refused)$/)]);
    });
    expect(await rows()).toEqual(before);
    expect(errors()).toEqual([]);
  });

  const shapes: Record<string, (names: string[]) => Field[]> = {
    'fields that are missing': () => [],
    'every field twice': (names) => names.flatMap((name) => [[name, 'a'], [name, 'b']]),
    'fields of fields': (names) => names.map((name) => [`${name}.x.y`, 'a']),
    'a text and a field of it': (names) => names.flatMap((name) => [[name, 'a'], [`${name}.0`, 'a']]),
    'a list without end': (names) => names.flatMap((name) => [[`${name.split('.')[0]}[4294967294]`, 'a'], [`${name.split('.')[0]}.9999`, 'a'], [`${name.split('.')[0]}.9"9999999.x`, 'a']]),
    'a field ten thousand deep': (names) => names.map((name) => [`${name}${'.0'.repeat(2_000)}`, 'a']),
    'the prototype': (names) => names.flatMap((name) => [[`${name}.__proto__.polluted`, 'a'], [`__proto__.${name}`, 'a'], [`${name}[constructor][prototype][polluted]`, 'a']]),
    'thousands of fields': (names) => Array.from({ length: 2_500 }, (_, index) => [`${names[0]!.split('.')[0]}.${index}.x`, 'a']),
    'answers to questions nobody asked': () => [
      ['clientKey', crypto.randomUUID()],
      ...Array.from({ length: 1_700 }, (): Field => [`answers.${crypto.randomUUID()}.999`, 'a']),
    ],
  };
  test.each(Object.entries(shapes))('%s: refused in the form, at once, and nothing stored', async (_name, shape) => {
    const before = await rows();
    await eachOf(Object.entries(formFields), async ([action, names]) => {
      const started = Date.now();
      const answer = await callAction({ url: at(action), action, cookie: somebody(), fields: shape(names) });
      expectClear(action, answer);
      expect([action, Date.now() - started < 10_000]).toEqual([action, true]);
      if (answer.status === 413) return;
      if (!asksNothing.includes(action)) expect([action, outcomeOf(answer).status]).toEqual([action, expect.stringMatching(/^(invalid|refused)$/)]);
    });
    expect(await rows()).toEqual(before);
    expect(errors()).toEqual([]);
  });

  test('hostile texts in forms that are otherwise in order are refused, or kept as the words they are', async () => {
    await eachOf(Object.entries(hostileValues), async ([name, value]) => {
      for (const [action, form] of Object.entries(inOrderBut)) {
        const answer = await callAction({ url: at(action), action, cookie: somebody(), fields: form(value, things) });
        expectClear(`${action}, ${name}`, answer);
        if (answer.status === 413) continue;
        expect([action, name, outcomeOf(answer).status]).toEqual([action, name, expect.stringMatching(/^(invalid|refused|done)$/)]);
      }
    });
    expect(errors()).toEqual([]);
    expect(await spoiltTexts()).toEqual([]);
    expect(await sql("SELECT FROM sites WHERE name = 'Århus'")).toHaveLength(1);
    const html = hostileValues.html as string;
    expect(await sql('SELECT FROM observations WHERE facts = $1', [html])).toHaveLength(1);
    const list = await send(`${app.url}/admin/sites`, { headers: { cookie: somebody() } });
    expect(list.status).toBe(200);
    expect(list.body).not.toContain('<script>alert(1)');
  });
});

describe('what is not a form', () => {
  // A multipart body that breaks off is the framework's to read and to refuse: with a page of its own, and no inside.
  const breaksOff = 'a body that breaks off';
  const calls: Record<string, { headers?: Record<string, string>; body?: string | Buffer }> = {
    'no body': {},
    [breaksOff]: { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\nContent-Disposition: form-data; name="1_a"\r\n\r\nb' },
    'a body without its boundary': { headers: { 'content-type': 'multipart/form-data' }, body: 'a=b' },
    'arguments that are no JSON': multipartBody([['0', '[{']]),
    'arguments of another shape': multipartBody([['0', '["$K9","$F1","$@2",{"__proto__":{"x":1}}]']]),
    'references in a ring': multipartBody([['0', '["$1","$1"]'], ['1', '["$0","$1"]']]),
    'a text where the form should be': { headers: { 'content-type': 'text/plain;charset=UTF-8' }, body: '["a","b"]' },
    'plain fields': { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' },
  };
  test.each(Object.entries(calls))('%s to an action: no inside, nothing stored, and the app goes on', async (name, { headers, body }) => {
    const before = await rows();
    for (const action of ['signUpAction', 'keepObservationAction', 'addUnitAction']) {
      for (const id of [actionId(action), 'f'.repeat(42), '__proto__', null]) {
        const asked = { origin: app.url, cookie: somebody(), ...headers, ...(id && { 'next-action': id }) };
        const answer = await send(page, { method: 'POST', headers: asked, body: body ?? '' });
        expectClear(`${action} ${id}`, name === breaksOff && answer.status === 500 ? { ...answer, status: 400 } : answer);
      }
    }
    expect(await rows()).toEqual(before);
    expect((await send(page)).status).toBe(200);
  });

  function multipartBody(fields: Field[]) {
    const { body, contentType } = multipart(fields);
    return { headers: { 'content-type': contentType }, body };
  }
});

const tenMegabytes = Buffer.alloc(10 * 1024 * 1024, 'x');

describe('ten megabytes', () => {
  test.each([false, true])('to an action are refused in words, also in pieces (%s)', async (chunked) => {
    const before = await rows();
    const answer = await callAction({ url: at('keepObservationAction'), action: 'keepObservationAction', cookie: somebody(), fields: [['facts', tenMegabytes]], chunked });
    expectClear('action', answer);
    expect(answer.status).toBe(413);
    expect(answer.body).toMatch(/for stor/);
    const { body, contentType } = multipart([['$ACTION_ID_' + actionId('keepObservationAction'), ''], ['facts', tenMegabytes]]);
    const plain = await send(`${app.url}/observations/new`, { method: 'POST', headers: { 'content-type': contentType, origin: app.url, cookie: somebody() }, body, chunked });
    expectClear('without scripts', plain);
    expect(plain.status).toBe(413);
    expect(plain.body).toMatch(/for stor/);
    expect(await rows()).toEqual(before);
    expect((await send(page)).status).toBe(200);
  });

  test.each(Object.keys(handlers).filter((name) => name.endsWith(' POST')))('to %s are refused', async (name) => {
    const { path } = handlers[name]!;
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      for (const chunked of [false, true]) {
        const answer = await send(app.url + path(things), { method: 'POST', chunked, body: tenMegabytes, headers: { 'content-type': type, origin: app.url, cookie: somebody() } });
        expectClear(`${name} ${type}`, answer);
        expect([type, answer.status]).toEqual([type, expect.any(Number)]);
        expect(answer.status).not.toBe(200);
      }
    }
    expect((await send(page)).status).toBe(200);
  });
});

describe('saving while typing', () => {
  const save = (body: unknown, more: Record<string, string> = {}) =>
    send(`${app.url}/api/observations/draft`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.url, cookie: somebody(), ...more },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const values = { clientKey: '00000000-0000-4000-8000-000000000001', origin: 'everyday', version: '0', facts: 'x' };
  const bodies: Record<string, unknown> = {
    'no JSON': '{"values":',
    null: null,
    'a list': [],
    'a number': 7,
    'values that are a list': { values: [1, 2] },
    'a value that is a thing': { values: { ...values, facts: { a: 1 } } },
    'half a letter': `{"values":{"clientKey":"${values.clientKey}","origin":"everyday","facts":"a\\ud800b"}}`,
    'a NUL': { values: { ...values, facts: 'a\u0000b' } },
    'a text too long': { values: { ...values, facts: 'x'.repeat(100_000) } },
    'a number too large': { values: { ...values, significance: '1e400', version: '99999999999999999999' } },
    'a list without end': { values: { ...values, 'errands[4294967294]': 'other', 'answers[4294967294]': 'x', 'answers.999': 'x' } },
    'the prototype': '{"values":{"__proto__":{"later":"on"},"constructor":"x"}}',
    'ten thousand deep': '['.repeat(100_000) + ']'.repeat(100_000),
  };
  test.each(Object.entries(bodies))('%s is refused and nothing stored', async (name, body) => {
    const before = await rows();
    const answer = await save(body);
    expectClear(name, answer);
    expect([400, 422]).toContain(answer.status);
    expect(await rows()).toEqual(before);
    expect(errors()).toEqual([]);
  });
});

describe('addresses', () => {
  const may = (folder: string) => pages[folder]!.answers.lead === 'shown' || pages[folder]!.answers.administrator === 'shown';
  const queries = Object.entries(hostileValues).map(([name, value]) => {
    const text = Buffer.from(value).subarray(0, 200);
    const raw = [...text].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    return [name, queryNames.map((each) => `${each}=${raw}`).join('&')] as const;
  });
  const twice = ['everything twice', queryNames.map((each) => `${each}=a&${each}=b`).join('&')] as const;
  const broken = ['broken escapes', queryNames.map((each) => `${each}=%E0%A4%A&${each}[]=%`).join('&')] as const;

  test.each([...queries, twice, broken])('%s in the query of every page is a page all the same', async (_name, query) => {
    await eachOf(Object.entries(pages).filter(([folder]) => may(folder)), async ([folder, { path }]) => {
      const [address] = path(things).split('?');
      const answer = await send(`${app.url}${address}?${query}`, { headers: { cookie: somebody() } });
      expectClear(folder, answer);
      expect([folder, answer.status]).toEqual([folder, expect.any(Number)]);
      expect([folder, answer.body.includes('<script>alert(1)')]).toEqual([folder, false]);
    });
    for (const address of [`/api/exports/x?${query}`, `/api/visits/x/calendar?${query}`, `/signin/start?${query}`, `/api/health?${query}`, `/api/auth/csrf?${query}`]) {
      expectClear(address.slice(0, 30), await send(app.url + address, { headers: { cookie: somebody() } }));
    }
    expect(errors()).toEqual([]);
  });
});

describe('posts from elsewhere', () => {
  test.each(['https://evil.example', 'null', 'http://localhost.evil.example'])('an action called from %s does nothing and is told so', async (origin) => {
    const before = await rows();
    for (const action of actionNames) {
      const answer = await callAction({ url: at(action), action, cookie: somebody(), origin, fields: inOrderBut[action]?.('Udefra', things) ?? [] });
      expectClear(action, answer);
      expect([action, answer.status]).toEqual([action, 403]);
    }
    expect(await rows()).toEqual(before);
  });

  test.each(Object.keys(handlers).filter((name) => name.endsWith(' POST') && !name.includes('nextauth')))('%s from elsewhere is refused', async (name) => {
    const before = await rows();
    for (const more of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}, { 'sec-fetch-site': 'cross-site', origin: app.url }, { 'sec-fetch-site': 'same-site' }]) {
      const answer = await send(app.url + handlers[name]!.path(things), { method: 'POST', headers: { cookie: somebody(), ...(more as Record<string, string>) }, body: 'format=csv' });
      expect(answer.status).toBe(403);
    }
    expect(await rows()).toEqual(before);
  });
});

// The last word of the file, and before the tables are gone.
test('no promise was broken by any of it', async () => expect(await listBrokenPromises()).toEqual([]));
