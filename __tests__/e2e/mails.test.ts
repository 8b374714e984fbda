import ICAL from 'ical.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { database, disconnect } from '@/lib/platform/db/client';
import { addCivilDays, civilDateOf, isoWeekOf, startOfCivilDay, weekdayOf } from '@/lib/platform/time';
import { makeRound } from '@/prisma/seed/factories';
import { makeEmployee } from '@/prisma/seed/factories-organisation';
import { sessionFor, startApp, type App } from '../support/app-server';
import { openBrowser, openContext, phone } from '../support/browser';
import { closeDatabase, sql } from '../support/database';
import { makeExchange, type Exchange } from '../support/exchange';
import { startMailServer, type MailServer } from '../support/mail-server';

/** Each story waits for its mail. */
const often = { UGE13_JOBS_PAUSE: '0.5' };
let demo: App;
let real: App;
let server: MailServer;
let browser: Browser;

let given: Exchange;
let roundId: string;
let administrator: string;
/** A Tuesday two weeks off, whenever this runs. */
const today = civilDateOf(new Date());
const tuesday = addCivilDays(today, 16 - weekdayOf(today));

beforeAll(async () => {
  const db = database();
  given = await makeExchange();
  const window = { signUpOpens: new Date(Date.now() - 3_600_000), signUpCloses: startOfCivilDay(addCivilDays(tuesday, -2)) };
  roundId = (await makeRound(db, { projectId: given.project.id, ...isoWeekOf(tuesday), ...window, visitsPerPerson: 5 })).id;
  administrator = (await makeEmployee(db, { name: 'Karen Admin', unitId: given.library.id, siteId: given.books.id, roles: ['administrator'] })).id;
  demo = await startApp({ settings: often });
  server = await startMailServer();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
  await real?.stop();
  await server?.close();
  await disconnect();
  await closeDatabase();
});

const withoutScripts = { javaScriptEnabled: false };

async function pageOf(employeeId: string | null, options: BrowserContextOptions = {}): Promise<Page> {
  const { context } = await openContext(browser, options);
  if (employeeId) await context.addCookies([await sessionFor(employeeId)]);
  return context.newPage();
}

const one = async <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) => (await sql<Row>(text, values))[0]!;

/** A fresh person without a desk, and an opening they may sit down at. */
async function makeGuest() {
  const { id } = await given.free('Gerda Gæst');
  const opening = await given.opening({ roundId, date: tuesday, from: '10:00', to: '11:00', hostId: (await given.host('Hans Vært')).id });
  return { id, opening: opening.id };
}

test('in the demo nothing leaves: a sign-up’s mail stands in the outbox as it would look, and in one’s own list', async () => {
  const { id, opening } = await makeGuest();
  const page = await pageOf(id, withoutScripts);
  await page.goto(`${demo.url}/visits/${opening}`);
  await page.getByRole('button', { name: 'Tilmeld dig', exact: true }).click();
  for (let tries = 0; tries < 300 && (await sql('SELECT 1 FROM mails WHERE employee_id = $1', [id])).length === 0; tries += 1) await page.waitForTimeout(100);

  await page.goto(`${demo.url}/mails`);
  await page.getByRole('link', { name: /^Besøg hos/ }).click();
  const frame = page.frameLocator('iframe');
  await frame.getByText('Hej Gerda').waitFor();
  await frame.getByRole('rowheader', { name: 'Sted' }).waitFor();

  const outbox = await pageOf(administrator, { viewport: phone });
  await outbox.goto(`${demo.url}/admin/mails`);
  await outbox.getByText('I demoen forlader ingen mail huset.').waitFor();
  await outbox.getByRole('row', { name: /Gerda Gæst/ }).getByRole('link').click();
  await outbox.getByText('METHOD:REQUEST').waitFor({ state: 'attached' });
  // Somebody else's mail does not exist.
  const stranger = await pageOf((await makeGuest()).id);
  expect((await stranger.goto(outbox.url()))!.status()).toBe(404);
  expect(server.received).toEqual([]);
});

test('a calendar is subscribed to by a secret address, without scripts, and a new address closes the old', async () => {
  const { id, opening } = await makeGuest();
  const page = await pageOf(id, withoutScripts);
  await page.goto(`${demo.url}/visits/${opening}`);
  await page.getByRole('button', { name: 'Tilmeld dig', exact: true }).click();
  await page.goto(`${demo.url}/mails`);
  await page.getByRole('button', { name: 'Lav mit link' }).click();
  await page.goto(`${demo.url}/mails`);
  const address = await page.getByLabel('Dit link').inputValue();

  const answer = await fetch(address);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  expect(calendar.getFirstPropertyValue('method')).toBeNull();
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  const visit = await one<{ id: string }>("SELECT id FROM visits WHERE visitor_id = $1 AND state = 'registered'", [id]);
  expect(events[0]!.getFirstPropertyValue('uid')).toBe(`${visit.id}@uge13`);

  await page.getByText('Forny linket').click();
  await page.getByRole('button', { name: 'Ja, lav et nyt link' }).click();
  await page.goto(`${demo.url}/mails`);
  const renewed = await page.getByLabel('Dit link').inputValue();
  expect(renewed).not.toBe(address);
  expect([(await fetch(address)).status, (await fetch(renewed)).status]).toEqual([404, 200]);
  expect((await fetch(renewed.replace(/.\.ics$/, renewed.at(-5) === 'A' ? 'B.ics' : 'A.ics'))).status).toBe(404);
  await sql('UPDATE employees SET deactivated_at = now() WHERE id = $1', [id]).catch(() => undefined);
});

test('people choose their mail, with and without scripts', async () => {
  const { id } = await makeGuest();
  for (const options of [withoutScripts, {}]) {
    const page = await pageOf(id, options);
    await page.goto(`${demo.url}/mails`);
    await page.getByLabel('Påmindelse dagen før').setChecked(options === withoutScripts ? false : true);
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Dit valg er gemt.').waitFor();
    expect(await sql('SELECT unwanted FROM mail_preferences WHERE employee_id = $1', [id])).toEqual([{ unwanted: options === withoutScripts ? ['reminders'] : [] }]);
  }
});

describe('signing in by a mailed link', () => {
  beforeAll(async () => {
    // Instances that share a database share their settings too: the demo's would take jobs and send nothing.
    await demo.stop();
    real = await startApp({
      settings: {
        ...{ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'uge13', OIDC_CLIENT_SECRET: 'x', OIDC_NAME: 'Kommunen' },
        ...often,
        ...{ SMTP_URL: server.url, MAIL_FROM: 'Uge 13 <uge13@kommune.example>' },
      },
    });
    // Of the demo's own mails nothing must be waiting to be sent for real.
    await sql("UPDATE mail_items SET handled_at = now() WHERE handled_at IS NULL");
    server.received.length = 0;
  });

  const mailedTo = (address: string) => server.received.filter(({ to }) => JSON.stringify(to).includes(address));

  test('it works once, needs no script, and a program that only opens the link uses nothing up', async () => {
    await makeEmployee(database(), { name: 'Mette Lund', email: 'mette@kommune.example' });
    const page = await pageOf(null, withoutScripts);
    await page.goto(`${real.url}/signin`);
    await page.getByLabel('E-mailadresse').fill('Mette@Kommune.example');
    await page.getByRole('button', { name: 'Send mig et link' }).click();
    await page.getByText('Er adressen oprettet i Uge 13').waitFor();
    for (let tries = 0; tries < 200 && mailedTo('mette@').length === 0; tries += 1) await page.waitForTimeout(100);
    const [mail] = mailedTo('mette@');
    const link = /https?:\/\/\S+\/signin\/link\/\S+/.exec(mail!.text!)![0];
    expect((await fetch(link)).status).toBe(200);
    // The kept copy opens nothing.
    expect(JSON.stringify(await sql('SELECT text, html FROM mails'))).not.toContain(link.split('/').pop());

    await page.goto(link);
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.getByText('Mette Lund').first().waitFor();
    const again = await pageOf(null);
    await again.goto(link);
    await again.getByText('Linket er brugt eller for gammelt').waitFor();
    const posted = await fetch(`${link}/enter`, { method: 'POST', headers: { origin: real.url }, redirect: 'manual' });
    expect([posted.status, posted.headers.get('location'), posted.headers.getSetCookie()]).toEqual([303, '/signin?started=1&error=link', []]);
  });

  test('an unknown address gets the same answer and no mail; a link is too old after a quarter of an hour', async () => {
    await makeEmployee(database(), { name: 'Jens Holm', email: 'jens@kommune.example' });
    const ask = async (email: string) => {
      const answer = await fetch(`${real.url}/signin/link`, { method: 'POST', body: new URLSearchParams({ email }), headers: { origin: real.url }, redirect: 'manual' });
      return [answer.status, answer.headers.get('location'), await answer.text()];
    };
    expect(await ask('nobody@kommune.example')).toEqual(await ask('jens@kommune.example'));
    for (let tries = 0; tries < 200 && mailedTo('jens@').length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(mailedTo('nobody@')).toEqual([]);
    const link = /https?:\/\/\S+\/signin\/link\/\S+/.exec(mailedTo('jens@')[0]!.text!)![0];
    await sql("UPDATE sign_in_links SET created_at = created_at - interval '16 minutes', expires_at = expires_at - interval '16 minutes'");
    const late = await fetch(`${link}/enter`, { method: 'POST', headers: { origin: real.url }, redirect: 'manual' });
    expect([late.headers.get('location'), late.headers.getSetCookie()]).toEqual(['/signin?started=1&error=link', []]);
    // From another site nobody can be made to sign in.
    expect((await fetch(`${link}/enter`, { method: 'POST', headers: { origin: 'https://elsewhere.example' }, redirect: 'manual' })).status).toBe(403);
  });

  test('the administrator sees what failed and why, and sends it again', async () => {
    const failed = { address: 'mette@kommune.example', name: 'Mette Lund', subject: 'Besøg', text: 'Hej', html: '<p>Hej</p>', state: 'failed', attempts: 8, reason: 'EENVELOPE: 550 No such mailbox', createdAt: new Date() } as const;
    const { id } = await database().mail.create({ data: failed });
    const page = await pageOf(administrator, withoutScripts);
    await page.goto(`${real.url}/admin/mails?show=failed`);
    await page.getByText('1 mail kom ikke af sted').waitFor();
    await page.getByText('550 No such mailbox').waitFor();
    await page.getByRole('button', { name: 'Send igen Besøg' }).click();
    // The mailbox has it a moment before the row says so.
    const stateNow = async () => (await database().mail.findUniqueOrThrow({ where: { id } })).state;
    for (let tries = 0; tries < 200 && (await stateNow()) !== 'sent'; tries += 1) await page.waitForTimeout(100);
    expect(await stateNow()).toBe('sent');
    expect(mailedTo('mette@').map(({ subject }) => subject)).toContain('Besøg');
    expect(await sql("SELECT actor_id FROM audit_entries WHERE action = 'mailSentAgain'")).toEqual([{ actor_id: administrator }]);
  });
});
