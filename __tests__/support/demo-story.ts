import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { disconnect } from '@/lib/platform/db/client';
import { sessionFor, startApp, type App } from './app-server';
import { listBrokenPromises } from './broken-promises';
import { openBrowser, openContext } from './browser';
import { closeDatabase } from './database';
import { haveDemoProgramme } from './demo-database';

declare global {
  /** Called by the environment of tests when one has failed. */
  var tellOfFailure: (() => Promise<void>) | undefined;
}

/** What a browser's open pages say, as far as they still answer. */
async function tellOfPages(browser: Browser): Promise<void> {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    const said = await page.locator('body').innerText({ timeout: 2_000 }).catch(String);
    console.error(`On ${page.url()} stood: ${said.replaceAll(/\s+/g, ' ').slice(0, 1_500)}`);
  }
}

/**
 * The built app on the demo programme, with a browser, for a test file that tells a story there: call it once at the
 * top. What the file looks up in the programme goes into a `beforeAll` after it. After each story the tables are asked
 * whether a promise was broken. `patience`: how long a step of a page may take, in milliseconds.
 */
export function openDemo({ patience = 20_000 } = {}) {
  let started: App | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    await haveDemoProgramme();
    await Promise.all([startApp().then((app) => (started = app)), openBrowser().then((opened) => (browser = opened))]);
    globalThis.tellOfFailure = () => tellOfPages(browser!);
  });
  afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await started?.stop();
    await disconnect();
    await closeDatabase();
  });

  return {
    app: {
      get url() {
        return started!.url;
      },
    },
    /** A page of somebody signed in, or of nobody, in a browser of their own. */
    async pageOf(employeeId: string | null, options: BrowserContextOptions = {}): Promise<Page> {
      const { context } = await openContext(browser!, options);
      if (employeeId) await context.addCookies([await sessionFor(employeeId)]);
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      return page;
    },
  };
}
