import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { disconnect } from '@/lib/platform/db/client';
import { pages, roles, type Role, type Things } from '../support/access-table';
import { sessionFor, startApp, type App } from '../support/app-server';
import { desk, openBrowser, openContext, phone } from '../support/browser';
import { closeDatabase } from '../support/database';
import { sowForRoles, type SignedIn } from '../support/demo-programme';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const wcag22aa: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // What passes is not written down element by element: nobody reads it, and it takes most of the time.
  resultTypes: ['violations'],
};

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

/** Whoever the page is for, the one with the fewest rights first; but where coders read the lead writes, and sees more of the page. */
const readerOf = (answers: Record<Role, string>): Role => roles.find((role) => role !== 'coder' && answers[role] === 'shown') ?? 'lead';

async function findings(page: Page): Promise<string[]> {
  const results = await page.evaluate<AxeResults, RunOptions>(
    (options) => (window as unknown as { axe: { run: (run: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    wcag22aa,
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3).join(' | ')}`);
}

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
  // Through the debugger, where the page's own policy does not reach.
  await page.evaluate(axeSource);
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    expect({ width: size.width, found: await findings(page) }).toEqual({ width: size.width, found: [] });
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect({ width: size.width, sticksOut }).toEqual({ width: size.width, sticksOut: 0 });
  }
  expect({ wrong, strayed }).toEqual({ wrong: [], strayed: [] });
  await page.close();
});
