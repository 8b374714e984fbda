import type { Browser, BrowserContext, Page } from 'playwright-core';
import { database, disconnect } from '@/lib/platform/db/client';
import { makeOpening, makeProject, makeRound, makeVisit } from '@/prisma/seed/factories';
import { sessionFor, startApp, type App } from '../support/app-server';
import { openBrowser, openContext, phone, until } from '../support/browser';
import { closeDatabase, sql } from '../support/database';
import { press, write } from '../support/keyboard';

let browser: Browser;
let app: App;
let guest: string;
let host: string;
let visit: string;

beforeAll(async () => {
  const db = database();
  const project = await makeProject(db, { current: true });
  const opening = await makeOpening(db, { roundId: (await makeRound(db, { projectId: project.id })).id });
  const row = await makeVisit(db, { openingId: opening.id });
  [guest, host, visit] = [row.visitorId, opening.hostId, row.id];
  // Nothing here waits for a job.
  app = await startApp({ settings: { UGE13_JOBS_PAUSE: '60' } });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await disconnect();
  await closeDatabase();
});

/** Somebody's own phone, or with `scripts: false` one on which none run. */
async function phoneOf(employeeId: string, { scripts = true } = {}): Promise<BrowserContext> {
  const { context } = await openContext(browser, { viewport: phone, javaScriptEnabled: scripts });
  await context.addCookies([await sessionFor(employeeId)]);
  return context;
}
async function openForm(context: BrowserContext, path = `/observations/new?visit=${visit}`): Promise<Page> {
  const page = await context.newPage();
  await page.goto(app.url + path);
  // The form is there at once; what these stories tell needs its scripts as well.
  await page.locator('.has-scripts').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}
const factsOf = (page: Page) => page.getByLabel('Hvad så og hørte du?');
const kept = (facts: string) => sql<{ state: string; author_id: string }>('SELECT state::text, author_id FROM observations WHERE facts = $1', [facts]);
const saved = (page: Page) => page.getByText(/^Gemt \d/).waitFor();
const keptHere = (page: Page) => page.getByText(/Gemt på telefonen \d/).waitFor();
const writerReady = (page: Page) => page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));

test('one question at a time on a phone, saved while typing, through a dead net and a closed page to one observation', async () => {
  const context = await phoneOf(guest);
  const page = await openForm(context);
  await page.getByLabel('Vejledning').check();
  await page.getByRole('button', { name: 'Næste' }).click();
  expect(await page.getByLabel('Vejledning').isVisible()).toBe(false);
  await factsOf(page).fill('Lang kø ved skranken.');
  await saved(page);
  expect(page.url()).toMatch(/\/observations\/[0-9a-f-]{36}$/);

  await context.setOffline(true);
  await factsOf(page).fill('Lang kø ved skranken, og så gik nettet.');
  await keptHere(page);
  await page.getByText('Du er uden net').waitFor();
  await page.close();
  await context.setOffline(false);

  const again = await openForm(context, new URL(page.url()).pathname);
  await again.getByText('Vi har hentet det, du skrev sidst').waitFor();
  await saved(again);
  expect(await kept('Lang kø ved skranken, og så gik nettet.')).toHaveLength(1);
  expect(await kept('Lang kø ved skranken.')).toHaveLength(0);

  await again.getByRole('button', { name: 'Jeg har 30 sekunder' }).click();
  expect(await factsOf(again).isVisible()).toBe(true);
  await again.getByRole('button', { name: 'Aflevér' }).click();
  await again.getByText('Tak, observationen er afleveret').waitFor();
  expect(await kept('Lang kø ved skranken, og så gik nettet.')).toMatchObject([{ state: 'submitted' }]);
  await context.close();
});

test('a CPR number is warned about and stays on the device; a session that ran out loses nothing', async () => {
  const context = await phoneOf(host);
  const page = await openForm(context);
  await page.getByRole('button', { name: 'Næste' }).click();
  await factsOf(page).fill('Borgeren 010170-1234 kom igen.');
  await page.getByText('Det ligner et CPR-nummer').waitFor();
  await page.getByText('så gemmer vi kladden').waitFor();
  expect(await sql("SELECT 1 FROM observations WHERE facts LIKE '%010170%'")).toHaveLength(0);

  await context.clearCookies();
  await factsOf(page).fill('Borgeren kom igen.');
  await page.getByText('Du er blevet logget ud').waitFor();
  await keptHere(page);
  await context.addCookies([await sessionFor(host)]);
  await page.getByRole('button', { name: 'Jeg er logget ind igen' }).click();
  await saved(page);
  expect(await kept('Borgeren kom igen.')).toHaveLength(1);
  await context.close();
});

test('without net there is a page to write on, what it keeps is sent later, and once', async () => {
  const context = await phoneOf(guest);
  const page = await context.newPage();
  await page.goto(`${app.url}/observations`);
  await writerReady(page);
  // The worker keeps its page before it is ready; who writes here is noted by the list itself.
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.goto(`${app.url}/observations/new?visit=${visit}`);
  await page.getByRole('heading', { name: 'Du er uden net' }).waitFor();
  await factsOf(page).fill('Borgeren 010170-1234 kom.');
  await page.getByText('Det ligner et CPR-nummer: 010170-1234.').waitFor();
  await keptHere(page);
  expect(JSON.stringify(await onDevice(page))).toMatch(/Borgeren xxxxxx-xxxx kom\./);
  expect(JSON.stringify(await onDevice(page))).not.toContain('010170');
  await factsOf(page).fill('Skrevet uden net.');
  await page.getByLabel('Henvisning').check();
  await keptHere(page);
  await page.reload();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Skrevet uden net.');
  await page.close();

  await context.setOffline(false);
  const list = await context.newPage();
  await list.goto(`${app.url}/observations`);
  await list.getByText('1 observation er sendt fra denne enhed').waitFor();
  expect(await kept('Skrevet uden net.')).toMatchObject([{ state: 'draft', author_id: guest }]);
  await context.close();
});

test('on a shared phone nobody meets or sends another person’s draft', async () => {
  const context = await phoneOf(guest);
  const page = await openForm(context, '/observations/new');
  await page.getByRole('button', { name: 'Næste' }).click();
  await context.setOffline(true);
  await factsOf(page).fill('Kun for mig.');
  await keptHere(page);
  await page.getByText('Du er uden net').waitFor();
  await page.close();
  await context.setOffline(false);

  await context.addCookies([await sessionFor(host)]);
  const other = await openForm(context, '/observations/new');
  expect(await factsOf(other).inputValue()).toBe('');
  await other.goto(`${app.url}/observations`);
  await other.waitForLoadState('networkidle');
  expect(await other.content()).not.toContain('Kun for mig.');
  // The page that was closed may still have got its last request through, as the first person.
  expect((await kept('Kun for mig.')).filter(({ author_id }) => author_id !== guest)).toEqual([]);

  await context.addCookies([await sessionFor(guest)]);
  await other.goto(`${app.url}/observations`);
  await other.getByText('1 observation er sendt fra denne enhed').waitFor();
  expect(await kept('Kun for mig.')).toMatchObject([{ author_id: guest }]);
  await context.close();
});

test('without scripts the same form refuses, keeps what was written, saves for later, hands in and corrects', async () => {
  const context = await phoneOf(host, { scripts: false });
  const page = await context.newPage();
  await page.goto(`${app.url}/observations/new?visit=${visit}`);
  await page.getByLabel('MitID').check();
  await page.getByRole('button', { name: 'Aflevér' }).click();
  await page.getByText('Der er 1 ting, du skal rette').waitFor();
  expect(await page.getByLabel('MitID').isChecked()).toBe(true);
  await factsOf(page).fill('Værten skrev uden scripts.');
  await page.getByRole('button', { name: 'Gem, og skriv resten senere' }).click();
  await page.getByText('Kladden er gemt').waitFor();
  expect(await kept('Værten skrev uden scripts.')).toMatchObject([{ state: 'draft' }]);

  const [draft] = await sql<{ id: string }>("SELECT id FROM observations WHERE facts = 'Værten skrev uden scripts.'");
  await page.goto(`${app.url}/observations/${draft!.id}`);
  await page.getByRole('button', { name: 'Aflevér' }).click();
  await page.getByText('Tak, observationen er afleveret').waitFor();
  await page.getByRole('link', { name: 'Ret', exact: true }).click();
  await factsOf(page).fill('Værten rettede uden scripts.');
  await page.getByRole('button', { name: 'Gem rettelsen' }).click();
  await page.getByText('Rettelsen er gemt').waitFor();
  await page.getByText('Rettet 1 gang').click();
  expect(await page.getByText('Værten skrev uden scripts.').isVisible()).toBe(true);
  await context.close();
});

test('the keyboard alone goes from the first question to handing in, and on to a correction', async () => {
  const context = await phoneOf(guest);
  const page = await openForm(context, '/observations/new');
  await page.getByRole('button', { name: 'Jeg har 30 sekunder' }).focus();
  for (const key of ['Enter', 'Tab', 'Space', 'Tab']) await page.keyboard.press(key);
  expect(await page.getByLabel('Modtagelse').isChecked()).toBe(true);
  await page.keyboard.type('Skrevet med tasterne alene.');
  for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
  await page.getByText('Tak, observationen er afleveret').waitFor();
  expect(await kept('Skrevet med tasterne alene.')).toMatchObject([{ state: 'submitted' }]);
  await press(page, /^Ret$/);
  await page.locator('.has-scripts').waitFor();
  await press(page, 'Næste');
  await write(page, 'facts', 'Rettet med tasterne alene.');
  while (await page.getByRole('button', { name: 'Næste' }).isVisible()) await press(page, 'Næste');
  await press(page, 'Gem rettelsen');
  await page.getByText('Rettelsen er gemt').waitFor();
  expect(await kept('Rettet med tasterne alene.')).toMatchObject([{ state: 'submitted' }]);
  await context.close();
});

/** What lies on the device, as whoever owns it can read it. */
const onDevice = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ key: string; dirty: boolean }[]>((found, failed) => {
        const opening = indexedDB.open('uge13', 1);
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('drafts').objectStore('drafts').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            found(asked.result as { key: string; dirty: boolean }[]);
          };
        };
      }),
  );

test('signed out, the device keeps what has not been sent, without CPR digits, and no more; the next person sees none of it', async () => {
  const context = await phoneOf(guest);
  const page = await openForm(context, '/observations/new');
  await page.getByRole('button', { name: 'Næste' }).click();
  await factsOf(page).fill('Dette har serveren.');
  await saved(page);
  // Acknowledged is gone from here.
  await until(page, async () => {
    const opening = indexedDB.open('uge13', 1);
    const db = await new Promise<IDBDatabase>((found) => (opening.onsuccess = () => found(opening.result)));
    const asked = db.transaction('drafts').objectStore('drafts').getAll();
    const all = await new Promise<unknown[]>((found) => (asked.onsuccess = () => found(asked.result)));
    db.close();
    return all.length === 0;
  });
  // One that an earlier version of the app left behind, of somebody else at that.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('uge13', 1);
        opening.onsuccess = () => {
          const work = opening.result.transaction('drafts', 'readwrite');
          work.objectStore('drafts').put({ key: 'en-anden:1:draft', ownerId: 'en-anden', dirty: false, values: { facts: 'Gammel' }, sent: [], savedAt: 1 });
          work.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
  await factsOf(page).fill('Borgeren 010170-1234 kom igen, igen.');
  await page.getByText('Det ligner et CPR-nummer').waitFor();
  await page.getByText('så gemmer vi kladden').waitFor();
  expect(await factsOf(page).inputValue()).toContain('010170-1234');
  const during = JSON.stringify(await onDevice(page));
  expect(during).toContain('xxxxxx-xxxx kom igen, igen.');
  expect(during).not.toMatch(/010170|1234/);

  await page.goto(app.url);
  await page.getByRole('button', { name: 'Log ud' }).first().click();
  await page.waitForURL(/signin/);
  await page.getByText('1 observation på denne enhed er ikke sendt.').waitFor();
  expect((await onDevice(page)).map(({ dirty }) => dirty)).toEqual([true]);
  expect(await page.content()).not.toContain('kom igen, igen');

  await context.addCookies([await sessionFor(host)]);
  await page.goto(`${app.url}/observations`);
  await page.waitForLoadState('networkidle');
  expect(await page.content()).not.toContain('kom igen, igen');
  expect(await onDevice(page)).toHaveLength(1);
  await context.close();
});

test('a correction that is on the device alone can be let go; after fourteen days its link leads to what was handed in', async () => {
  const [own] = await sql<{ id: string }>("SELECT id FROM observations WHERE author_id = $1 AND state = 'submitted' ORDER BY submitted_at LIMIT 1", [guest]);
  const context = await phoneOf(guest);
  const page = await openForm(context, `/observations/${own!.id}/correct`);
  await page.getByRole('button', { name: 'Næste' }).click();
  await factsOf(page).fill('Rettet, men aldrig gemt.');
  await page.goto(`${app.url}/observations`);
  await page.getByText('Rettelse, du ikke har gemt endnu').waitFor();
  await sql(`BEGIN; SET LOCAL session_replication_role = replica; UPDATE observations SET submitted_at = submitted_at - interval '20 days' WHERE id = '${own!.id}'; COMMIT`);
  await page.getByText('Rettet, men aldrig gemt.').waitFor();
  await page.getByRole('link', { name: 'Åbn', exact: true }).first().click();
  await page.waitForURL(`${app.url}/observations/${own!.id}`);
  await page.goto(`${app.url}/observations`);
  await page.getByRole('button', { name: 'Slet fra enheden' }).click();
  await page.getByRole('button', { name: 'Ja, slet den' }).click();
  await page.getByText('Rettelse, du ikke har gemt endnu').waitFor({ state: 'detached' });
  expect(await onDevice(page)).toEqual([]);
  await context.close();
});
