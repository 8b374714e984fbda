import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { desk, phone } from './browser';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const wcag22aa: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // What passes is not written down element by element: nobody reads it, and it takes most of the time.
  resultTypes: ['violations'],
  // The one frame there is, a mail as it would look, runs no scripts: nothing in it is going to answer.
  pingWaitTime: 20,
};

async function findings(page: Page): Promise<string[]> {
  // Put into words in the page: the whole result is fifty thousand characters, and Playwright looks at each of its parts.
  return page.evaluate<string[], RunOptions>(async (options) => {
    const { axe } = window as unknown as { axe: { run: (run: RunOptions) => Promise<AxeResults> } };
    const { violations } = await axe.run(options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, wcag22aa);
}

/** What axe finds on the page as it stands, and how far it sticks out, at a desk and on a phone. */
export async function expectClean(page: Page): Promise<void> {
  // Through the debugger, where the page's own policy does not reach.
  await page.evaluate(axeSource);
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    await expectFits(page);
    expect({ width: size.width, found: await findings(page) }).toEqual({ width: size.width, found: [] });
  }
}

/** The same at the size the page has, in the middle of a story that goes on there. */
export async function expectCleanHere(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  await expectFits(page);
  expect(await findings(page)).toEqual([]);
}

/**
 * The page at an address in each language that there are `words` in, which must stand on it, so that it is the state that is
 * meant. Axe reads it in Danish: in English only the words are others, and must fit a phone.
 */
export async function expectCleanInBoth(page: Page, address: string, words: { da: string; en?: string }, before: (page: Page) => Promise<void> = async () => undefined): Promise<void> {
  for (const locale of ['da', 'en'] as const) {
    const said = words[locale];
    if (said === undefined) continue;
    await page.context().addCookies([{ name: 'uge13-locale', value: locale, url: 'http://localhost' }]);
    await page.goto(address);
    await page.getByText(said).first().waitFor();
    await before(page);
    if (locale === 'da') {
      await expectClean(page);
    } else {
      await page.setViewportSize(phone);
      await expectFits(page);
    }
  }
}

/** Nothing sticks out at the side. */
async function expectFits(page: Page): Promise<void> {
  const [width, sticksOut] = await page.evaluate(() => [window.innerWidth, document.documentElement.scrollWidth - document.documentElement.clientWidth]);
  expect({ width, sticksOut }).toEqual({ width, sticksOut: 0 });
}
