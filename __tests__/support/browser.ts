import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const own = ['localhost', '127.0.0.1'];

// Without the quieting flags Chromium looks for its maker's servers at every start. No other machine has a name here.
const flags = [
  `--host-resolver-rules=MAP * ~NOTFOUND, ${own.map((name) => `EXCLUDE ${name}`).join(', ')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const desk = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** A headless Chromium with an empty profile; `more` flags for one that is to have a camera, say. */
export async function openBrowser(more: string[] = []): Promise<Browser> {
  const found = execFileSync(process.execPath, [path.join(__dirname, 'prepare-browser.mjs')], { encoding: 'utf8' });
  const { executablePath, env } = JSON.parse(found) as { executablePath: string; env?: Record<string, string> };
  return chromium.launch({ executablePath, args: [...flags, ...more], env: { ...process.env, ...env } as Record<string, string> });
}

/** A visitor's browser: Danish, at a desk, and no name but this machine's; every request for another is remembered. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; strayed: string[] }> {
  const context = await browser.newContext({ viewport: desk, locale: 'da-DK', timezoneId: 'Europe/Copenhagen', ...options });
  // A step that takes longer has failed; the default of half a minute only hides it.
  context.setDefaultTimeout(15_000);
  const strayed: string[] = [];
  // Only listened to: a route would have every request wait for this process, and would turn the browser's cache off.
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !own.includes(hostname)) strayed.push(request.url());
  });
  return { context, strayed };
}

/** Until the page answers yes. Playwright's own waitForFunction takes a promise for a yes, whatever comes of it. */
export async function until(page: Page, question: () => Promise<boolean>, patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await page.evaluate(question))) {
    if (Date.now() > end) throw new Error(`The page never said yes to ${question}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
