import { database, disconnect } from '@/lib/platform/db/client';
import { makeRound } from '@/prisma/seed/factories';
import { makeEmployee } from '@/prisma/seed/factories-organisation';
import { handlers, pages, type Things } from '../support/access-table';
import { sessionFor, startApp, type App } from '../support/app-server';
import { readSources } from '../support/architecture/source';
import { listBrokenPromises } from '../support/broken-promises';
import { closeDatabase, sql } from '../support/database';
import { sowForRoles } from '../support/demo-programme';
import { eachOf } from '../support/few-at-a-time';
import { asPosted, isText, withValues, withWords, wrongPosts, type Form, type Ground, type MakeForm } from '../support/forms/form';
import { observationForms } from '../support/forms/observations';
import { organisationForms } from '../support/forms/organisation';
import { roundOf, weekAhead, weekForms } from '../support/forms/week';
import { asksNothing, formFields, hostileQueries, hostileTurns, hostileValues, inOrderBut, packings } from '../support/hostile-values';
import { rows, spoiltTexts } from '../support/table-witness';
import { actionId, actionNames, callAction, homeOf, multipart, outcomeOf, send, wrongFieldsIn, type Field, type Outcome, type RawAnswer } from '../support/raw-request';

let app: App;
let things: Things;
let ground: Ground;
let page: string;
/** People who may do everything, many of them, so that the limit on writes is not what refuses. */
const cookies: string[] = [];
let turn = 0;
const somebody = () => cookies[(turn += 1) % cookies.length]!;

beforeAll(async () => {
  ({ things } = await sowForRoles(new Date()));
  const placed = { unitId: things.unit, siteId: things.site, roles: ['lead', 'administrator'] as ('lead' | 'administrator')[] };
  const people: string[] = [];
  for (let each = 0; each < 30; each += 1) {
    const { id } = await makeEmployee(database(), { name: `Prøve ${each}`, email: `proeve-${each}@kommune.example`, demo: true, ...placed });
    people.push(id);
    cookies.push(await cookieOf(id));
  }
  const { id: projectId } = await database().project.findFirstOrThrow({ where: { current: true } });
  const days = weekAhead(new Date());
  const { id: roundId } = await makeRound(database(), { ...roundOf(days), projectId });
  ground = { things, people, projectId, roundId, days };
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

/** Forms that are made anew, with what they are about, each time they are asked for. */
const made: Record<string, MakeForm> = { ...organisationForms, ...weekForms, ...observationForms };

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

describe('forms', () => {
  test('each action has its fields, and each row its action', () => expect(Object.keys(formFields).sort()).toEqual([...actionNames].sort()));

  test.each(Object.entries(hostileTurns))('%s in every field: refused in the form, and nothing stored', async (_name, value) => {
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

  /** Null for a form to which the shape is none of its own: its fields are then as unknown to it as those of another shape. */
  const shapes: Record<string, (names: string[]) => Field[] | null> = {
    'fields that are missing': () => [],
    'every field twice': (names) => names.flatMap((name) => [[name, 'a'], [name, 'b']]),
    'fields of fields': (names) => names.map((name) => [`${name}.x.y`, 'a']),
    'a text and a field of it': (names) => names.flatMap((name) => [[name, 'a'], [`${name}.0`, 'a']]),
    'a list without end': (names) => names.flatMap((name) => [[`${name.split('.')[0]}[4294967294]`, 'a'], [`${name.split('.')[0]}.9999`, 'a'], [`${name.split('.')[0]}.9"9999999.x`, 'a']]),
    'a field ten thousand deep': (names) => names.map((name) => [`${name}${'.0'.repeat(2_000)}`, 'a']),
    'the prototype': (names) => names.flatMap((name) => [[`${name}.__proto__.polluted`, 'a'], [`__proto__.${name}`, 'a'], [`${name}[constructor][prototype][polluted]`, 'a']]),
    'thousands of fields': (names) => {
      const list = names.find((name) => name.includes('.'))?.split('.')[0];
      return list ? Array.from({ length: 2_500 }, (_, index): Field => [`${list}.${index}.x`, 'a']) : null;
    },
    'answers to questions nobody asked': (names) => names.some((name) => name.startsWith('answers.')) ? [
      ['clientKey', crypto.randomUUID()],
      ...Array.from({ length: 1_700 }, (): Field => [`answers.${crypto.randomUUID()}.999`, 'a']),
    ] : null,
  };
  test.each(Object.entries(shapes))('%s: refused in the form, at once, and nothing stored', async (_name, shape) => {
    const before = await rows();
    await eachOf(Object.entries(formFields), async ([action, names]) => {
      const fields = shape(names);
      if (!fields) return;
      const started = Date.now();
      const answer = await callAction({ url: at(action), action, cookie: somebody(), fields });
      expectClear(action, answer);
      expect([action, Date.now() - started < 10_000]).toEqual([action, true]);
      if (answer.status === 413) return;
      if (!asksNothing.includes(action)) expect([action, outcomeOf(answer).status]).toEqual([action, expect.stringMatching(/^(invalid|refused)$/)]);
    });
    expect(await rows()).toEqual(before);
    expect(errors()).toEqual([]);
  });

  /** Pressed again while somebody else's change is under way, as the answer asks. */
  async function post(action: string, { as }: Pick<Form, 'as'>, fields: readonly Field[]): Promise<RawAnswer> {
    for (let tries = 1; ; tries += 1) {
      const answer = await callAction({ url: at(action), action, cookie: as ? await cookieOf(as) : somebody(), fields });
      if (outcomeOf(answer).reason !== 'busy' || tries === 5) return answer;
    }
  }

  test('each field that is wrong in a form otherwise in order is named, or the form refused for what it means, and nothing is stored; as it is, the form is done', async () => {
    const forms: [string, Form][] = [];
    for (const [action, make] of Object.entries(made)) forms.push([action, await make(ground)]);
    const before = await rows();
    await eachOf(forms.flatMap(([action, form]) => wrongPosts(form).map((bad) => ({ action, form, bad }))), async ({ action, form, bad }) => {
      // What is asked across fields is not asked while one of them is wrong in itself; so the rest is posted again.
      let left = [...bad];
      while (left.length > 0) {
        const answer = await post(action, form, withValues(form, new Map(left)));
        const what = [action, ...left.map(([name, value]) => `${name}: ${value.slice(0, 40)}`)];
        expectClear(what.join(' '), answer);
        // Of one alone the form may also say what it means that it is so.
        if (left.length === 1 && outcomeOf(answer).status === 'refused') return;
        expect([what, outcomeOf(answer).status]).toEqual([what, 'invalid']);
        const named = wrongFieldsIn(answer);
        expect([what, named]).not.toEqual([what, []]);
        expect([what, named.filter((name) => left.every(([each]) => each !== name))]).toEqual([what, []]);
        left = left.filter(([name]) => !named.includes(name));
      }
    });
    expect(await rows()).toEqual(before);
    await eachOf(forms, async ([action, form]) => expect([action, outcomeOf(await post(action, form, asPosted(form)))]).toEqual([action, { status: 'done' }]));
    expect(errors()).toEqual([]);
  });

  /** Says the hostile words in as few texts as the form has room for: the fewest first, and what is too long is refused as it is filled in. */
  async function inFewestTexts(say: (words: Buffer, column: number) => Promise<Outcome>, expected: unknown): Promise<void> {
    for (const texts of packings) {
      const last = texts === packings.at(-1);
      const first = await say(texts[0]!, 0);
      if (first.status === 'invalid' && !last) continue;
      expect([`${texts[0]}`, first]).toEqual([`${texts[0]}`, expected]);
      for (const [column, words] of texts.entries()) if (column > 0) expect([`${words}`, await say(words, column)]).toEqual([`${words}`, expected]);
      return;
    }
  }

  test('hostile words in forms otherwise in order are kept as the words they are', async () => {
    const filled = await Promise.all(Object.entries(made).map(async ([action, make]) => ({ action, make, form: await make(ground) })));
    const letter = (index: number) => String.fromCharCode(97 + index);
    const worded = filled.filter(({ form }) => form.fields.some(([, , kind]) => isText(kind)));
    // One form after the other in its own time: of two who change the same thing the second is asked to wait.
    await eachOf(worded.map((each, row) => ({ ...each, row })), async ({ action, make, row }) => {
      await inFewestTexts(async (words, column) => {
        const form = await make(ground);
        const answer = await post(action, form, withWords(form, words, letter(row) + letter(column)));
        expectClear(`${action}, ${words}`, answer);
        return { action, ...outcomeOf(answer) };
      }, expect.objectContaining({ status: 'done' }));
    });
    expect(errors()).toEqual([]);
    expect(await spoiltTexts()).toEqual([]);
    expect(await sql("SELECT FROM sites WHERE name LIKE '%Århus%'")).toHaveLength(2);
    expect(await sql('SELECT FROM observations WHERE facts LIKE $1', [`%${String(hostileValues.html)}%`])).toHaveLength(2);
    const list = await send(`${app.url}/admin/sites`, { headers: { cookie: somebody() } });
    expect(list.status).toBe(200);
    expect(list.body).not.toContain('<script>alert(1)');
  });

  test('hostile texts in the other forms are refused, or kept as the words they are; and ordinary ones are kept', async () => {
    // One form after the other in its own time: what is changed has a version that the next must know.
    await eachOf(Object.entries(inOrderBut), async ([action, form]) => {
      const say = async (value: string | Buffer, expected: unknown = expect.stringMatching(/^(invalid|refused|done)$/)) => {
        const answer = await callAction({ url: at(action), action, cookie: somebody(), fields: await form(value, things) });
        const what = `${action}, ${value.slice(0, 300)}`;
        expectClear(what, answer);
        const outcome = answer.status === 413 ? { status: 'invalid' } : outcomeOf(answer);
        expect([what, outcome.status]).toEqual([what, expected]);
        return outcome;
      };
      await say('Almindelige ord', 'done');
      for (const name of ['nothing', 'a hundred thousand letters', 'a NUL']) await say(hostileValues[name]!);
      await inFewestTexts((words) => say(words), expect.anything());
    });
    expect(errors()).toEqual([]);
    expect(await spoiltTexts()).toEqual([]);
  });
});

describe('what is not a form', () => {
  const calls: Record<string, { headers?: Record<string, string>; body?: string | Buffer }> = {
    'no body': {},
    'a body that breaks off': { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\nContent-Disposition: form-data; name="1_a"\r\n\r\nb' },
    'a part that is none': { headers: { 'content-type': `multipart/form-data; boundary=${'x'.repeat(30)}` }, body: `--${'x'.repeat(30)}\r\nnothing\r\n--${'x'.repeat(30)}--\r\n` },
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
        expectClear(`${action} ${id}`, answer);
        if (name === 'a body that breaks off') expect([answer.status, answer.body]).toEqual([400, expect.stringMatching(/kom ikke helt frem, og intet er gemt/)]);
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
  const all = Object.entries(hostileQueries);
  // A page that does not read its query cannot tell one from another: each such page gets one of them, and each query some pages.
  const reads = new Set(readSources().filter(({ text }) => text.includes('searchParams')).map(({ path }) => path));
  const asked = Object.entries(pages).filter(([folder]) => may(folder));
  const unread = asked.filter(([folder]) => !reads.has(`app${folder}/page.tsx`));

  test.each(all.map(([name, query], index) => [name, query, index] as const))('%s in the query of every page is a page all the same', async (_name, query, index) => {
    const those = asked.filter((each) => !unread.includes(each) || unread.indexOf(each) % all.length === index);
    await eachOf(those, async ([folder, { path }]) => {
      const [address] = path(things).split('?');
      const answer = await send(`${app.url}${address}?${query}`, { headers: { cookie: somebody() } });
      expectClear(folder, answer);
      // Turned away for its length, it would have been read by nobody.
      expect([folder, answer.status]).not.toEqual([folder, 431]);
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
    const posts = await Promise.all(actionNames.map(async (action) => {
      const form = await made[action]?.(ground);
      return { action, form, fields: form ? asPosted(form) : ((await inOrderBut[action]?.('Udefra', things)) ?? []) };
    }));
    const before = await rows();
    await eachOf(posts, async ({ action, form, fields }) => {
      const answer = await callAction({ url: at(action), action, cookie: form?.as ? await cookieOf(form.as) : somebody(), origin, fields });
      expectClear(action, answer);
      expect([action, answer.status]).toEqual([action, 403]);
    });
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
