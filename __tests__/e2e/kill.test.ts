import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { encode } from 'next-auth/jwt';
import pg from 'pg';
import { freePort } from '../support/app-server';
import { isRunning } from '../support/postgres-process';
import { actionId, callAction, outcomeOf, send } from '../support/raw-request';
import { startCommand, type Started } from '../support/start-command';

let folder: string;
let port: string;
let url: string;
const started: Started[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'uge13-kill-'));
  port = String(await freePort());
  url = `http://localhost:${port}`;
});

afterAll(async () => {
  for (const pid of everything()) kill(pid);
  await wait(500);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<Started> {
  const command = await startCommand({ PORT: port, UGE13_DATA: folder, LOG_LEVEL: 'error' });
  started.push(command);
  expect(command.said()).toContain('Ctrl-C stops it');
  return command;
}

const cluster = () => path.join(folder, 'postgres', 'cluster');
const postmaster = () => readFileSync(path.join(cluster(), 'postmaster.pid'), 'utf8').split('\n');

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was faster.
  }
}

/** The launchers, and below them the app; the server of this folder, and below it the processes of its connections. */
function everything(): number[] {
  const parents = new Map(
    readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid): [number, number][] => {
      try {
        return [[Number(pid), Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) \S /s, '').split(' ')[0])]];
      } catch {
        return [];
      }
    }),
  );
  let server: number[] = [];
  try {
    server = [Number(postmaster()[0])].filter(isRunning);
  } catch {
    // There is none.
  }
  const roots = [...started.flatMap(({ process: { pid, exitCode, signalCode } }) => (pid && exitCode === null && signalCode === null ? [pid] : [])), ...server];
  const all = new Set(roots);
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    for (const [pid, parent] of parents) if (all.has(parent)) all.add(pid);
  }
  return [...all];
}

/** Asks the tables beside the app, with the password that lies beside the data. */
async function ask<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const password = readFileSync(path.join(folder, 'database-password'), 'utf8');
  const client = new pg.Client({ user: 'uge13', password, host: postmaster()[4], port: Number(postmaster()[3]), database: 'uge13' });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

const PEOPLE = 63;
const SEATS = 20;
const OPENINGS = 8;

/** People without a desk and openings of one round, one an hour on one day, beside what the demo has. */
async function gather(): Promise<{ openings: string[]; people: { id: string; cookie: string }[] }> {
  const openings = await ask<{ id: string }>(
    `WITH made AS (
       INSERT INTO rounds (id, project_id, name, iso_year, iso_week, state, sign_up_opens, sign_up_closes, visits_per_person)
       SELECT gen_random_uuid(), id, 'Storm', 2031, 13, 'published', now() - interval '1 day', now() + interval '30 days', 20 FROM projects WHERE current RETURNING id)
     INSERT INTO openings (id, round_id, unit_id, site_id, host_id, starts, ends, seats, topic)
     SELECT gen_random_uuid(), made.id, h.unit_id, h.site_id, h.id, at, at + interval '45 minutes', $1, 'Storm'
     FROM made, (SELECT e.id, e.unit_id, e.site_id FROM employees e JOIN units u ON u.id = e.unit_id AND u.kind = 'library' ORDER BY e.id LIMIT 1) h,
       generate_series(timestamptz '2031-03-25 06:00Z', timestamptz '2031-03-25 06:00Z' + ($2 - 1) * interval '1 hour', interval '1 hour') AS at
     RETURNING id`,
    [SEATS, OPENINGS],
  );
  const people = await ask<{ id: string }>(
    `INSERT INTO employees (id, name, email, unit_id, site_id, demo)
     SELECT gen_random_uuid(), 'Medarbejder ' || n, 'medarbejder-' || n || '@storm.example', u.id, s.id, true
     FROM generate_series(1, $1::int) n, (SELECT id FROM units WHERE kind = 'citizenService' ORDER BY id LIMIT 1) u, (SELECT id FROM sites ORDER BY id LIMIT 1) s
     RETURNING id`,
    [PEOPLE],
  );
  const secret = readFileSync(path.join(folder, 'session-secret'), 'utf8');
  const cookieOf = async (employeeId: string) => `next-auth.session-token=${await encode({ secret, token: { employeeId }, maxAge: 3600 })}`;
  return { openings: openings.map(({ id }) => id), people: await Promise.all(people.map(async ({ id }) => ({ id, cookie: await cookieOf(id) }))) };
}

type Told = { signUps: { visitorId: string; openingId: string }[]; drafts: { authorId: string; clientKey: string; facts: string }[]; handedIn: string[] };

/** What one person does: sees to a seat in each opening in turn, and writes meanwhile. Only what was answered counts. */
async function hurry({ id, cookie }: { id: string; cookie: string }, index: number, openings: string[], told: Told): Promise<void> {
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    const openingId = openings[(index + turn) % OPENINGS]!;
    const answer = await callAction({ url: `${url}/visits/${openingId}`, action: 'signUpAction', cookie, fields: [['openingId', openingId]] });
    if (outcomeOf(answer).status === 'done') told.signUps.push({ visitorId: id, openingId });

    const clientKey = crypto.randomUUID();
    const facts = `Borger nummer ${index} kom igen for ${turn}. gang.`;
    const values = { clientKey, origin: 'everyday', version: '0', facts };
    const headers = { cookie, origin: url, 'content-type': 'application/json' };
    const draft = await send(`${url}/api/observations/draft`, { method: 'POST', headers, body: JSON.stringify({ values }) });
    if (draft.status === 200) told.drafts.push({ authorId: id, clientKey, facts });
  }
}

/** Hands in, by way of the form that scripts send. */
async function handIn({ cookie }: { cookie: string }, told: Told): Promise<void> {
  const [{ unit, site }] = (await ask<{ unit: string; site: string }>('SELECT (SELECT id FROM units ORDER BY id LIMIT 1) AS unit, (SELECT id FROM sites ORDER BY id LIMIT 1) AS site')) as [{ unit: string; site: string }];
  for (;;) {
    const clientKey = crypto.randomUUID();
    const fields = [
      ...[['clientKey', clientKey], ['origin', 'everyday'], ['unitId', unit], ['siteId', site], ['day', '2026-01-12']] as const,
      ...[['time', '10:00'], ['role', 'guest'], ['facts', 'Afleveret midt i stormen.']] as const,
    ];
    const answer = await callAction({ url: `${url}/observations/new`, action: 'keepObservationAction', cookie, fields });
    if (outcomeOf(answer).status !== 'done') throw new Error('no more');
    told.handedIn.push(clientKey);
  }
}

test('killed in the middle of a storm, app, launcher and database lose nothing that was acknowledged', async () => {
  await start();
  // Known before the storm, not looked up in it.
  expect(actionId('signUpAction')).toMatch(/^[0-9a-f]+$/);
  const { openings, people } = await gather();
  const told: Told = { signUps: [], drafts: [], handedIn: [] };
  const asked = [
    ...people.slice(0, 60).map((person, index) => hurry(person, index, openings, told)),
    ...people.slice(60, 62).map((person) => handIn(person, told)),
  ];
  const storm = Promise.allSettled(asked);

  const enough = () => told.signUps.length >= 40 && told.drafts.length >= 40 && told.handedIn.length >= 4;
  for (let tries = 0; !enough() && tries < 1_200; tries += 1) await wait(50);
  expect(enough()).toBe(true);
  const victims = everything();
  const server = Number(postmaster()[0]);
  expect(victims).toEqual(expect.arrayContaining([server, started[0]!.process.pid]));
  expect(victims.length).toBeGreaterThan(5);
  for (const pid of victims) kill(pid);
  const ended = await storm;
  // In the middle: some were still asking and got no answer.
  expect(ended.some(({ status }) => status === 'rejected')).toBe(true);
  for (let tries = 0; victims.some(isRunning) && tries < 100; tries += 1) await wait(50);
  expect(victims.filter(isRunning)).toEqual([]);

  await start();
  expect(Number(postmaster()[0])).not.toBe(server);
  const { signUps, drafts, handedIn } = told;
  const kept = await ask<{ key: string }>("SELECT visitor_id || ' ' || opening_id AS key FROM visits WHERE state = 'registered'");
  const visits = new Set(kept.map(({ key }) => key));
  expect(signUps.filter(({ visitorId, openingId }) => !visits.has(`${visitorId} ${openingId}`))).toEqual([]);
  const found = await ask<{ client_key: string; author_id: string; facts: string; state: string }>('SELECT client_key, author_id, facts, state FROM observations');
  const byKey = new Map(found.map((row) => [row.client_key, row]));
  for (const { clientKey, authorId, facts } of drafts) expect(byKey.get(clientKey)).toEqual({ client_key: clientKey, author_id: authorId, facts, state: 'draft' });
  for (const key of handedIn) expect(byKey.get(key)?.state).toBe('submitted');

  // Nothing half done, and no seat given twice: each visit has its hour, each hour its visit.
  expect(await ask(
    `SELECT o.id FROM openings o JOIN visits v ON v.opening_id = o.id AND v.state = 'registered' GROUP BY o.id
     HAVING count(*) > o.seats OR max(v.seat) > o.seats OR count(DISTINCT v.seat) <> count(*) OR count(DISTINCT v.visitor_id) <> count(*)`,
  )).toEqual([]);
  expect(await ask(
    `SELECT v.id FROM visits v FULL JOIN (SELECT * FROM commitments WHERE kind = 'visiting' AND active) c ON c.visit_id = v.id
     WHERE (v.state IN ('registered', 'pending')) IS DISTINCT FROM (c.id IS NOT NULL)`,
  )).toEqual([]);

  // And it goes on: somebody who waited gets in, or is told why not.
  const answer = await callAction({ url: `${url}/visits/${openings[0]!}`, action: 'signUpAction', cookie: people.at(-1)!.cookie, fields: [['openingId', openings[0]!]] });
  expect(outcomeOf(answer).status).toMatch(/done|refused/);
  started.at(-1)!.process.kill('SIGTERM');
  expect(await started.at(-1)!.ended).toBe(0);
}, 240_000);
