import type { Browser, Page } from 'playwright-core';
import { disconnect } from '@/lib/platform/db/client';
import { pages, readerOf, roles, type Role, type Things } from '../support/access-table';
import { sessionFor, startApp, type App } from '../support/app-server';
import { expectClean } from '../support/axe';
import { desk, openBrowser, openContext } from '../support/browser';
import { closeDatabase } from '../support/database';
import { sowForRoles, type SignedIn } from '../support/demo-programme';

let browser: Browser;
let app: App;
let things: Things;
/** A page of each role, which goes from address to address as a person does; a new one costs a process each time. */
const windows = new Map<Role, { page: Page; strayed: string[]; wrong: string[] }>();

beforeAll(async () => {
  const programme = await sowForRoles(new Date());
  things = programme.things;
  app = await startApp({ settings: { UGE13_JOBS_PAUSE: '60' } });
  browser = await openBrowser();
  for (const role of roles) {
    const opened = await openContext(browser);
    if (role !== 'nobody') await opened.context.addCookies([await sessionFor(programme.people[role as SignedIn])]);
    const page = await opened.context.newPage();
    const wrong: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(error.message));
    windows.set(role, { page, strayed: opened.strayed, wrong });
  }
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await disconnect();
  await closeDatabase();
});

const all = Object.entries(pages).flatMap(([folder, page]) =>
  (['da', 'en'] as const).map((locale) => [folder, locale, page] as const),
);

test.each(all)('%s in %s: nothing for axe, nothing from outside, nothing sticks out, nothing goes wrong', async (_folder, locale, { path, answers }) => {
  const { page, strayed, wrong } = windows.get(readerOf(answers))!;
  await page.context().addCookies([{ name: 'uge13-locale', value: locale, url: 'http://localhost' }]);
  await page.setViewportSize(desk);

  await page.goto(app.url + path(things), { waitUntil: 'load' });
  expect(await page.title()).toMatch(/\S · Uge 13$/);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  expect(await page.locator('h1').count()).toBe(1);
  await expectClean(page);
  expect({ wrong: wrong.splice(0), strayed: strayed.splice(0) }).toEqual({ wrong: [], strayed: [] });
});
