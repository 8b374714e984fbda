import { setTimeout as wait } from 'node:timers/promises';
import { database, disconnect } from '@/lib/platform/db/client';
import { makeEvent, makeProject } from '@/prisma/seed/factories';
import { makeEmployee, makeSite, makeUnit } from '@/prisma/seed/factories-organisation';
import { sessionFor, startApp, type App } from '../support/app-server';
import { listBrokenPromises } from '../support/broken-promises';
import { closeDatabase, sql } from '../support/database';
import { callAction } from '../support/raw-request';

const DAY_MS = 86_400_000;
const OFFERED = 3;
const WAITING = 6;
const EVENTS = 4;
let apps: App[] = [];
let place: { unitId: string; siteId: string };
let projectId: string;

beforeAll(async () => {
  const db = database();
  place = { unitId: (await makeUnit(db, {})).id, siteId: (await makeSite(db, {})).id };
  projectId = (await makeProject(db, { current: true })).id;
  apps = await Promise.all([startApp({ settings: { LOG_LEVEL: 'info' } }), startApp({ settings: { LOG_LEVEL: 'info' } })]);
});
afterAll(async () => {
  for (const app of apps) await app.stop();
  await disconnect();
  await closeDatabase();
});

const people = async (count: number, name: string) => Promise.all(Array.from({ length: count }, (_, index) => makeEmployee(database(), { name: `${name} ${index + 1}`, demo: true, ...place })));

/** A full workshop whose every place is on offer to somebody whose time ran out a moment ago, with others waiting in order. */
async function lapsing(number: number): Promise<string> {
  const starts = new Date(Date.now() + (30 + number) * DAY_MS);
  const { id: eventId } = await makeEvent(database(), {
    ...{ projectId, siteId: place.siteId, title: `Udløb ${number}`, capacity: OFFERED, starts, ends: new Date(starts.getTime() + 3_600_000) },
    ...{ signUpOpens: new Date(Date.now() - DAY_MS), signUpCloses: new Date(starts.getTime() - DAY_MS) },
  });
  const since = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const [offered, waiting] = [await people(OFFERED, `Tilbudt ${number}`), await people(WAITING, `Venter ${number}`)];
  await database().registration.createMany({
    data: [
      ...offered.map(({ id: employeeId }, index) => ({ employeeId, state: 'offered' as const, queuedAt: since(900 - index), heldAt: since(600), expiresAt: since(1) })),
      ...waiting.map(({ id: employeeId }, index) => ({ employeeId, state: 'waitlisted' as const, queuedAt: since(500 - index) })),
    ].map((row) => ({ ...row, eventId, unitId: place.unitId, signedUpById: row.employeeId, signedUpAt: row.queuedAt })),
  });
  return eventId;
}

/** Each who was late has lapsed and been told, once; the places went to the next in order, each told once; nobody else was. */
async function expectOnce(eventId: string): Promise<void> {
  const rows = await sql<{ name: string; state: string; lapses: number; offers: number }>(
    `SELECT e.name, r.state,
       (SELECT count(*)::int FROM notices n WHERE n.employee_id = e.id AND n.kind = 'eventOfferLapsed') AS lapses,
       (SELECT count(*)::int FROM notices n WHERE n.employee_id = e.id AND n.kind = 'eventOffered') AS offers
     FROM registrations r JOIN employees e ON e.id = r.employee_id WHERE r.event_id = $1 AND (e.name LIKE 'Tilbudt%' OR e.name LIKE 'Venter%') ORDER BY r.queued_at`,
    [eventId],
  );
  expect(rows.map(({ state, lapses, offers }) => [state, lapses, offers])).toEqual([
    ...Array.from({ length: OFFERED }, () => ['lapsed', 1, 0]),
    ...Array.from({ length: OFFERED }, () => ['offered', 0, 1]),
    ...Array.from({ length: WAITING - OFFERED }, () => ['waitlisted', 0, 0]),
  ]);
  const mails = await sql<{ times: number }>(
    `SELECT count(*)::int AS times FROM mail_items WHERE kind IN ('eventOfferLapsed', 'eventOffered') AND about = $1 GROUP BY employee_id HAVING count(*) > 1`,
    [`event:${eventId}`],
  );
  expect(mails).toEqual([]);
  expect(await listBrokenPromises()).toEqual([]);
}

const noFault = () => apps.map((app) => app.log().split('\n').filter((line) => /"level":(50|60)/.test(line))).flat();

test('offers that have lapsed and people who press, at both processes at once: each offer expires once and goes on once', async () => {
  const events = await Promise.all(Array.from({ length: EVENTS }, (_, number) => lapsing(number)));
  const pressing = await people(12, 'Trykker');
  const cookies = await Promise.all(pressing.map(async ({ id }) => {
    const { name, value } = await sessionFor(id);
    return `${name}=${value}`;
  }));
  const answers = await Promise.all(
    events.flatMap((eventId, turn) =>
      cookies.map((cookie, index) => {
        const { url } = apps[(index + turn) % 2]!;
        const field = index % 3 === 2 ? 'waitFor' : 'eventId';
        return callAction({ url: `${url}/events/${eventId}`, action: 'signUpForEventAction', cookie, fields: [[field, eventId]] });
      }),
    ),
  );
  expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
  expect(answers.filter(({ body }) => body.includes('"reason":"unexpected"'))).toEqual([]);
  for (const eventId of events) {
    await expectOnce(eventId);
    // Nobody who pressed walked past those who waited: they are in the list behind them, or were told that it is full.
    expect(await sql("SELECT r.state FROM registrations r JOIN employees e ON e.id = r.employee_id WHERE r.event_id = $1 AND e.name LIKE 'Trykker%' AND r.state <> 'waitlisted'", [eventId])).toEqual([]);
  }
  expect(noFault()).toEqual([]);
}, 120_000);

/** The clock asks once a minute, by a mark that this minute has been asked for; without the mark both processes see a new one. */
async function aMinute(): Promise<void> {
  await sql("DELETE FROM pgboss.job WHERE name IN ('clock', '__pgboss__send-it')");
  const asked = async () => (await sql("SELECT 1 FROM pgboss.job WHERE name = 'clock' AND state = 'completed'")).length;
  for (let tries = 0; tries < 600 && (await asked()) === 0; tries += 1) await wait(100);
  expect(await asked()).toBeGreaterThan(0);
}

test('where nobody presses, the clock of the two processes does it, once', async () => {
  const events = await Promise.all([lapsing(EVENTS), lapsing(EVENTS + 1)]);
  await aMinute();
  expect(await sql('SELECT id FROM registrations WHERE expires_at <= now()')).toEqual([]);
  // A further minute of both clocks changes nothing.
  await aMinute();
  for (const eventId of events) await expectOnce(eventId);
  expect(noFault()).toEqual([]);
});
