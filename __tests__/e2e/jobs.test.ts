import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { queueMails } from '@/lib/mails/commands';
import { database, disconnect, inTransaction } from '@/lib/platform/db/client';
import { makeEmployee, makeSite, makeUnit } from '@/prisma/seed/factories-organisation';
import { startApp, type App } from '../support/app-server';
import { closeDatabase, sql } from '../support/database';
import { startMailServer, type MailServer } from '../support/mail-server';

let server: MailServer;
let people: string[];
const apps: App[] = [];

beforeAll(async () => {
  server = await startMailServer();
  const db = database();
  const [unit, site] = [await makeUnit(db, {}), await makeSite(db, {})];
  people = [];
  for (let index = 0; index < 40; index += 1) people.push((await makeEmployee(db, { name: `Medarbejder ${index}`, unitId: unit.id, siteId: site.id })).id);
});

beforeEach(async () => {
  await sql('DELETE FROM pgboss.job');
  // In the order in which the processes of the test before, which may be at a last mail, lock them.
  await sql('TRUNCATE mails, mail_items CASCADE');
  server.received.length = 0;
  server.behave('take');
});

afterAll(async () => {
  await Promise.all(apps.map((app) => app.stop()));
  await server?.close();
  await disconnect();
  await closeDatabase();
});

const settings = () => ({
  ...{ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'uge13', OIDC_CLIENT_SECRET: 'x', LOG_LEVEL: 'info', UGE13_JOBS_PAUSE: '0.5' },
  ...{ SMTP_URL: server.url, MAIL_FROM: 'uge13@kommune.example' },
});

/** So many processes, and no more: those of the test before go on, for to start one takes longer than most tests here. */
async function running(count: number): Promise<App[]> {
  await Promise.all(apps.splice(count).map((app) => app.stop()));
  apps.push(...(await Promise.all(Array.from({ length: count - apps.length }, () => startApp({ settings: settings() })))));
  return [...apps];
}

/** Ends one at once or as a host does, and answers how it went. */
async function end(app: App, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  apps.splice(apps.indexOf(app), 1);
  const ended = once(app.process, 'exit');
  app.process.kill(signal);
  const [code] = (await ended) as [number | null];
  return code;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_800 && !(await holds()); tries += 1) await wait(50);
}

const params = { topic: 'Pas', site: 'Viby', starts: '2030-03-26T09:00:00.000Z', ends: '2030-03-26T10:00:00.000Z' };
const tell = (ids: string[]) => inTransaction((tx) => queueMails(tx, ids.map((employeeId) => ({ to: { employeeId }, kind: 'signedUp' as const, params, link: '/visits' })), new Date()));
const times = (app: App, job: string) => app.log().split('\n').filter((line) => line.includes(`"job":"${job}"`)).length;
const states = async () => (await sql<{ state: string; count: number }>('SELECT state, count(*)::int AS count FROM mails GROUP BY 1')).map(({ state, count }) => `${count} ${state}`);
const ids = () => new Set(server.received.map(({ messageId }) => messageId));
const inHand = async () => (await sql("SELECT 1 FROM pgboss.job WHERE name = 'mail' AND state IN ('created', 'retry', 'active')")).length;
/** Once a minute the clock is asked, and a mark says that this minute has been. */
const forgetMinute = () => sql("DELETE FROM pgboss.job WHERE name IN ('clock', '__pgboss__send-it')");
/** What a dead process had in hand is given to another when its time has run out and the clock comes by; here both are made to. */
async function letRunOut(): Promise<void> {
  await sql("UPDATE pgboss.job SET started_on = started_on - interval '5 minutes' WHERE state = 'active'");
  await sql("UPDATE mails SET claimed_at = claimed_at - interval '5 minutes' WHERE state = 'sending'");
  await forgetMinute();
}

test('two processes on one database share the jobs: each is done once', async () => {
  const both = await running(2);
  await tell(people);
  await until(async () => server.received.length >= people.length && (await inHand()) === 0);
  // Both have looked again, more than once.
  await wait(1_500);
  expect(server.received).toHaveLength(people.length);
  expect(ids().size).toBe(people.length);
  expect(await states()).toEqual([`${people.length} sent`]);
  const [first, second] = both.map((app) => times(app, 'sendMail'));
  expect(first! + second!).toBe(people.length);
  // Shared, and not one of them idle.
  expect(Math.min(first!, second!)).toBeGreaterThan(0);
});

test('the clock asks once a minute, however many processes there are, and finds what no job is at any more', async () => {
  await running(2);
  await tell(people.slice(0, 3));
  await sql("UPDATE mail_items SET due_at = due_at - interval '5 minutes'");
  // With the jobs goes the mark that this minute has been asked for.
  await sql('DELETE FROM pgboss.job');
  await until(() => server.received.length === 3);
  expect(ids().size).toBe(3);
  // Both have looked at the clock again meanwhile, which each does every second here.
  await wait(2_500);
  const [asked] = await sql<{ times: number; minutes: number }>(
    `SELECT count(*) FILTER (WHERE name = 'clock')::int AS times, count(DISTINCT singleton_on) FILTER (WHERE name = '__pgboss__send-it')::int AS minutes FROM pgboss.job`,
  );
  expect(asked!.times).toBeGreaterThan(0);
  expect(asked!.times).toBeLessThanOrEqual(asked!.minutes);
});

test('a process that is told to stop takes no more jobs, says so with its usual exit, and leaves the rest to be done', async () => {
  const [app] = await running(2);
  const before = app!.log().length;
  const code = await end(app!, 'SIGTERM');
  expect(code === 143 || code === 0 || code === null).toBe(true);
  expect(app!.log().slice(before)).not.toMatch(/"level":50/);
  await tell(people.slice(0, 2));
  await until(() => server.received.length === 2);
  expect(ids().size).toBe(2);
});

test('killed between the commit and the sending, nothing is lost and nothing comes twice', async () => {
  const [app] = await running(1);
  await tell(people);
  // In the middle: some have gone, some are written, some are not even that.
  await server.untilReceived(5);
  await end(app!, 'SIGKILL');
  const before = server.received.length;
  expect(before).toBeLessThan(people.length);
  await running(1);
  await letRunOut();
  await until(async () => (await states()).join() === `${people.length} sent`);
  expect(await states()).toEqual([`${people.length} sent`]);
  expect(ids().size).toBe(people.length);
  // Of the two that are sent side by side each may have been taken by the mail server in the very instant of the kill; it is the
  // same mail for its id.
  expect(server.received.length - people.length).toBeLessThanOrEqual(2);
});

test('killed while the mail server hangs, the mail comes once it answers', async () => {
  const [app] = await running(1);
  server.behave('hang');
  const before = server.handedOver();
  await tell(people.slice(0, 1));
  await until(() => server.handedOver() > before);
  await end(app!, 'SIGKILL');
  expect(await states()).toEqual(['1 sending']);
  server.behave('take');
  await running(1);
  await letRunOut();
  await until(async () => (await states()).join() === '1 sent');
  expect(await states()).toEqual(['1 sent']);
  expect(server.received).toHaveLength(1);
});
