import type { Browser, BrowserContext } from 'playwright-core';
import { disconnect } from '@/lib/platform/db/client';
import { pages, readerOf, roles, type Role, type Things } from '../support/access-table';
import { sessionFor, startApp, type App } from '../support/app-server';
import { expectClean } from '../support/axe';
import { openBrowser, openContext } from '../support/browser';
import { closeDatabase } from '../support/database';
import { sowForRoles, type SignedIn } from '../support/demo-programme';

let browser: Browser;
let app: App;
let things: Things;
const contexts = new Map<Role, { context: BrowserContext; strayed: string[] }>();

beforeAll(async () => {
  const programme = await sowForRoles(new Date());
  things = programme.things;
  app = await startApp();
  browser = await openBrowser();
  for (const role of roles) {
    const opened = await openContext(browser);
    if (role !== 'nobody') await opened.context.addCookies([await sessionFor(programme.people[role as SignedIn])]);
    contexts.set(role, opened);
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
  const { context, strayed } = contexts.get(readerOf(answers))!;
  await context.addCookies([{ name: 'uge13-locale', value: locale, url: 'http://localhost' }]);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));

  await page.goto(app.url + path(things), { waitUntil: 'load' });
  expect(await page.title()).toMatch(/\S · Uge 13$/);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  expect(await page.locator('h1').count()).toBe(1);
  await expectClean(page);
  expect({ wrong, strayed }).toEqual({ wrong: [], strayed: [] });
  await page.close();
});
