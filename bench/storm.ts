import pg from 'pg';
import { cookieOf, startApp, type App } from './shared/app';
import { makeCrowd } from './shared/crowd';
import { actionCall, hiddenFields, multipart } from './shared/forms';
import { ask, crowd, type Answer } from './shared/http';
import { sow } from './shared/programme';
import { insist, report } from './shared/report';
import { run } from './shared/run';
import { median, noise, percentile } from './shared/statistics';

const PEOPLE = 1_000;
const SEATS = 30;
const RUNS = 3;

type Storm = { seconds: number; waits: number[] };
type Person = { cookie: string };

const url = process.env.UGE13_EMBEDDED_DATABASE_URL;
const database = new pg.Pool({ connectionString: url, max: 10 });

/** Lets everybody press at the same moment, and waits until each has an answer. */
async function atOnce<Each>(people: readonly Each[], press: (person: Each) => Promise<number>): Promise<Storm> {
  const started = performance.now();
  const waits = await Promise.all(people.map(press));
  return { seconds: (performance.now() - started) / 1_000, waits };
}

async function insistOnSeats(openingId: string): Promise<void> {
  const { rows } = await database.query(
    `SELECT count(*)::int AS taken, count(DISTINCT seat)::int AS seats, max(seat) AS last, count(DISTINCT visitor_id)::int AS people
     FROM visits WHERE opening_id = $1 AND state = 'registered'`,
    [openingId],
  );
  insist(rows[0].taken === SEATS && rows[0].seats === SEATS && rows[0].last === SEATS && rows[0].people === SEATS, `${JSON.stringify(rows[0])} instead of ${SEATS} seats taken by as many`);
}

/** Sign-up over HTTP; `post` says how the browser does it. Each answer is either a receipt or a refusal in words. */
async function overHttp(app: App, people: readonly Person[], openingId: string, post: (hidden: [string, string][]) => Post): Promise<Storm> {
  const page = `${app.url}/visits/${openingId}`;
  const { body: html } = await ask({ url: page, cookie: people[0]!.cookie });
  const { headers, body, isReceipt } = post(hiddenFields(html, openingId));
  const agent = crowd(PEOPLE);
  let receipts = 0;
  const storm = await atOnce(people, async ({ cookie }) => {
    const answer = await ask({ url: page, cookie, method: 'POST', agent, body, headers: { origin: app.url, ...headers } });
    insist(answer.status < 500, `an answer of ${answer.status}`);
    if (isReceipt(answer)) receipts += 1;
    else insist(/pladser er taget/.test(answer.body), `an answer of ${answer.status} that says neither yes nor why not`);
    return answer.milliseconds;
  });
  agent.destroy();
  insist(storm.waits.length === PEOPLE, 'somebody got no answer');
  insist(receipts === SEATS, `${receipts} receipts for ${SEATS} seats`);
  await insistOnSeats(openingId);
  return storm;
}

type Post = { headers: Record<string, string>; body: string; isReceipt: (answer: Answer) => boolean };

const isReceiptAddress = (address: unknown) => typeof address === 'string' && address.includes('/visits/receipt/');

const withoutScripts = (openingId: string) => (hidden: [string, string][]): Post => {
  const { body, contentType } = multipart([...hidden, ['openingId', openingId]]);
  return { body, headers: { 'content-type': contentType, accept: 'text/html' }, isReceipt: ({ headers }) => isReceiptAddress(headers.location) };
};

const withScripts = (openingId: string) => (hidden: [string, string][]): Post => {
  const { id, body, contentType } = actionCall(hidden, [['openingId', openingId]]);
  const headers = { 'content-type': contentType, accept: 'text/x-component', 'next-action': id };
  return { body, headers, isReceipt: (answer) => isReceiptAddress(answer.headers['x-action-redirect']) };
};

/** The same claim with nothing around it: lock the opening, count, take the lowest free seat, write both rows. */
async function claim(openingId: string, visitorId: string): Promise<number> {
  const started = performance.now();
  const client = await database.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT FROM openings WHERE id = $1 FOR NO KEY UPDATE', [openingId]);
    // A second statement, for the first may have waited and would count what was there before.
    const { rows } = await client.query(
      `SELECT starts, ends, site_id, seats > (SELECT count(*) FROM visits WHERE opening_id = $1 AND state = 'registered') AS free
       FROM openings WHERE id = $1`,
      [openingId],
    );
    if (rows[0].free) {
      const taken = await client.query(
        `INSERT INTO visits (id, opening_id, visitor_id, state, seat, signed_up_by_id, signed_up_at)
         SELECT gen_random_uuid(), $1, $2, 'registered', 1 + count(*), $2, now() FROM visits WHERE opening_id = $1 AND state = 'registered' RETURNING id`,
        [openingId, visitorId],
      );
      await client.query(
        `INSERT INTO commitments (id, employee_id, kind, visit_id, site_id, starts, ends) VALUES (gen_random_uuid(), $1, 'visiting', $2, $3, $4, $5)`,
        [visitorId, taken.rows[0].id, rows[0].site_id, rows[0].starts, rows[0].ends],
      );
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  return performance.now() - started;
}

async function storms(): Promise<void> {
  const sown = await sow(new Date());
  const { employeeIds, openingIds } = await makeCrowd(sown, PEOPLE, SEATS, RUNS * 3 + 1);
  const people = await Promise.all(employeeIds.map(async (id) => ({ cookie: await cookieOf(id) })));
  const app = await startApp();
  try {
    const [first = '', ...rest] = openingIds;
    // Compiled and connected before anything counts, as a server is in the middle of the morning.
    await overHttp(app, people, first, withoutScripts(first));
    const kinds = { trivial: [] as Storm[], form: [] as Storm[], action: [] as Storm[], sql: [] as Storm[] };
    for (let turn = 0; turn < RUNS; turn += 1) {
      const [form = '', action = '', sql = ''] = rest.slice(turn * 3, turn * 3 + 3);
      kinds.form.push(await overHttp(app, people, form, withoutScripts(form)));
      kinds.action.push(await overHttp(app, people, action, withScripts(action)));
      const agent = crowd(PEOPLE);
      kinds.trivial.push(await atOnce(people, async ({ cookie }) => (await ask({ url: `${app.url}/about`, cookie, agent })).milliseconds));
      agent.destroy();
      kinds.sql.push(await atOnce(employeeIds, (id) => claim(sql, id)));
      await insistOnSeats(sql);
    }
    print(kinds);
  } finally {
    await app.stop();
    await database.end();
  }
}

function print(kinds: Record<'trivial' | 'form' | 'action' | 'sql', Storm[]>): void {
  const rate = (all: Storm[]) => PEOPLE / median(all.map(({ seconds }) => seconds));
  const wait = (all: Storm[], share: number) => median(all.map(({ waits }) => percentile(waits, share)));
  const of = (name: 'form' | 'action', words: string) => {
    const all = kinds[name];
    const remark = `${words}; ${noise(all.map(({ seconds }) => seconds))}`;
    return [
      { name: `storm.${name}.answered`, value: PEOPLE, unit: 'people', remark: `${SEATS} got a seat, ${PEOPLE - SEATS} were told why not` },
      { name: `storm.${name}.p50`, value: wait(all, 0.5), unit: 'ms', ratio: wait(all, 0.5) / wait(kinds.trivial, 0.5), to: 'a trivial page pressed by as many' },
      { name: `storm.${name}.p99`, value: wait(all, 0.99), unit: 'ms', ratio: wait(all, 0.99) / wait(kinds.trivial, 0.99), to: 'a trivial page pressed by as many' },
      { name: `storm.${name}.rate`, value: rate(all), unit: 'answers/s', ratio: rate(all) / rate(kinds.sql), to: 'the same claim in raw SQL', remark },
    ];
  };
  report(`${PEOPLE} people press at once for ${SEATS} seats, ${RUNS} times`, [
    ...of('form', 'without scripts'),
    ...of('action', 'with scripts'),
    { name: 'storm.trivial.p50', value: wait(kinds.trivial, 0.5), unit: 'ms' },
    { name: 'storm.trivial.p99', value: wait(kinds.trivial, 0.99), unit: 'ms' },
    { name: 'storm.sql.p50', value: wait(kinds.sql, 0.5), unit: 'ms' },
    { name: 'storm.sql.p99', value: wait(kinds.sql, 0.99), unit: 'ms' },
    { name: 'storm.sql.rate', value: rate(kinds.sql), unit: 'claims/s', remark: noise(kinds.sql.map(({ seconds }) => seconds)) },
  ]);
}

run(storms);
