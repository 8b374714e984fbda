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
  await sql('TRUNCATE mail_items, mails CASCADE');
  await sql('DELETE FROM pgboss.job');
  server.received.length = 0;
  server.behave('take');
});

afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop();
});

afterAll(async () => {
  await server?.close();
  await disconnect();
  await closeDatabase();
});

async function start(): Promise<App> {
  const app = await startApp({
    settings: {
      ...{ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'uge13', OIDC_CLIENT_SECRET: 'x', LOG_LEVEL: 'info' },
      ...{ SMTP_URL: server.url, MAIL_FROM: 'uge13@kommune.example' },
    },
  });
  apps.push(app);
  return app;
}

async function kill(app: App): Promise<void> {
  const ended = once(app.process, 'exit');
  app.process.kill('SIGKILL');
  await ended;
}

const params = { topic: 'Pas', site: 'Viby', starts: '2030-03-26T09:00:00.000Z', ends: '2030-03-26T10:00:00.000Z' };
const tell = (ids: string[]) => inTransaction((tx) => queueMails(tx, ids.map((employeeId) => ({ to: { employeeId }, kind: 'signedUp' as const, params, link: '/visits' })), new Date()));
const times = (app: App, job: string) => app.log().split('\n').filter((line) => line.includes(`"job":"${job}"`)).length;
const states = async () => (await sql<{ state: string; count: number }>('SELECT state, count(*)::int AS count FROM mails GROUP BY 1')).map(({ state, count }) => `${count} ${state}`);
const ids = () => new Set(server.received.map(({ messageId }) => messageId));

test('two processes on one database share the jobs: each is done once', async () => {
  const both = await Promise.all([start(), start()]);
  await tell(people);
  await server.untilReceived(people.length);
  await wait(5_000);
  expect(server.received).toHaveLength(people.length);
  expect(ids().size).toBe(people.length);
  expect(await states()).toEqual([`${people.length} sent`]);
  const [first, second] = both.map((app) => times(app, 'sendMail'));
  expect(first! + second!).toBe(people.length);
  // Shared, and not one of them idle.
  expect(Math.min(first!, second!)).toBeGreaterThan(0);
});

test('killed between the commit and the sending, nothing is lost and nothing comes twice', async () => {
  const app = await start();
  await tell(people);
  // In the middle: some have gone, some are written, some are not even that.
  await server.untilReceived(5);
  await kill(app);
  const before = server.received.length;
  expect(before).toBeLessThan(people.length);
  await start();
  // What the dead process had in hand is given to another when its time has run out; here it is made to.
  await sql("UPDATE pgboss.job SET started_on = started_on - interval '5 minutes' WHERE state = 'active'");
  await sql("UPDATE mails SET claimed_at = claimed_at - interval '5 minutes' WHERE state = 'sending'");
  for (let tries = 0; tries < 1_800 && (await states()).join() !== `${people.length} sent`; tries += 1) await wait(50);
  expect(await states()).toEqual([`${people.length} sent`]);
  expect(ids().size).toBe(people.length);
  // One may have been taken by the mail server in the very instant of the kill, and is the same mail for its id.
  expect(server.received.length - people.length).toBeLessThanOrEqual(1);
}, 150_000);

test('killed while the mail server hangs, the mail comes once it answers', async () => {
  server.behave('hang');
  const before = server.handedOver();
  const app = await start();
  await tell(people.slice(0, 1));
  for (let tries = 0; tries < 600 && server.handedOver() === before; tries += 1) await wait(50);
  await kill(app);
  expect(await states()).toEqual(['1 sending']);
  server.behave('take');
  await sql("UPDATE pgboss.job SET started_on = started_on - interval '5 minutes' WHERE state = 'active'");
  await sql("UPDATE mails SET claimed_at = claimed_at - interval '5 minutes' WHERE state = 'sending'");
  await start();
  for (let tries = 0; tries < 1_800 && (await states()).join() !== '1 sent'; tries += 1) await wait(50);
  expect(await states()).toEqual(['1 sent']);
  expect(server.received).toHaveLength(1);
}, 150_000);

test('the clock asks once a minute, however many processes there are, and finds what no job is at any more', async () => {
  await Promise.all([start(), start()]);
  await tell(people.slice(0, 3));
  await sql("DELETE FROM pgboss.job WHERE name = 'mail'");
  await sql("UPDATE mail_items SET due_at = due_at - interval '5 minutes'");
  for (let tries = 0; tries < 2_400 && server.received.length < 3; tries += 1) await wait(50);
  expect(ids().size).toBe(3);
  const [asked] = await sql<{ times: number; minutes: number }>(
    `SELECT count(*) FILTER (WHERE name = 'clock')::int AS times, count(DISTINCT singleton_on) FILTER (WHERE name = '__pgboss__send-it')::int AS minutes FROM pgboss.job`,
  );
  expect(asked!.times).toBeGreaterThan(0);
  expect(asked!.times).toBeLessThanOrEqual(asked!.minutes);
}, 180_000);

test('a process that is told to stop takes no more jobs, says so with its usual exit, and leaves the rest to be done', async () => {
  const app = await start();
  app.process.kill('SIGTERM');
  const [code] = (await once(app.process, 'exit')) as [number | null];
  expect(code === 143 || code === 0 || code === null).toBe(true);
  expect(app.log()).not.toMatch(/"level":50/);
  await tell(people.slice(0, 2));
  await start();
  await server.untilReceived(2);
  expect(ids().size).toBe(2);
});
