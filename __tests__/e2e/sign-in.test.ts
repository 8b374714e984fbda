import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { database, disconnect } from '@/lib/platform/db/client';
import { makeEmployee } from '@/prisma/seed/factories-organisation';
import { freePort, startApp, type App } from '../support/app-server';
import { openBrowser, openContext } from '../support/browser';
import { closeDatabase, sql } from '../support/database';

let browser: Browser;
let provider: ChildProcess;
let app: App;
let issuer: string;

beforeAll(async () => {
  const [appPort, providerPort] = [await freePort(), await freePort()];
  issuer = `http://localhost:${providerPort}`;
  const callback = `http://localhost:${appPort}/api/auth/callback/oidc`;
  provider = spawn(
    process.execPath,
    [path.join(__dirname, '../support/identity-provider.mjs'), String(providerPort), callback],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await once(provider.stdout!, 'data');
  app = await startApp({
    port: appPort,
    settings: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'uge13', OIDC_CLIENT_SECRET: 'only-for-tests', OIDC_NAME: 'Kommunen' },
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  provider?.kill();
  await disconnect();
  await closeDatabase();
});

async function signInAs(page: Page, login: string, to = '/') {
  await page.goto(app.url + to);
  await page.getByRole('button', { name: 'Log ind med Kommunen' }).click();
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('x');
  await page.locator('button[type=submit]').click();
  // The provider asks once whether the app may know who it is.
  if (page.url().includes('/interaction/')) await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.origin === app.url);
}

test('an employee signs in at the municipality’s provider, with PKCE, state and nonce, and comes to where they were going', async () => {
  const { id } = await makeEmployee(database(), { name: 'Mette Lund', email: 'mette@kommune.example' });
  const { context } = await openContext(browser);
  const page = await context.newPage();
  await signInAs(page, 'mette@kommune.example', '/observations');
  expect(new URL(page.url()).pathname).toBe('/observations');
  await page.getByText('Mette Lund').first().waitFor();

  const seen = (await (await fetch(`${issuer}/seen`)).json()) as Record<string, string>[];
  expect(seen[0]).toMatchObject({ code_challenge_method: 'S256', response_type: 'code', client_id: 'uge13' });
  for (const field of ['code_challenge', 'state', 'nonce']) expect(seen[0]![field]!.length).toBeGreaterThan(20);
  expect(await sql('SELECT subject FROM employees WHERE id = $1', [id])).toEqual([
    { subject: `${issuer} mette@kommune.example` },
  ]);

  // Out at the next click once deactivated: the cookie is still good, the person is not.
  await sql('UPDATE employees SET deactivated_at = now() WHERE id = $1', [id]);
  await page.goto(`${app.url}/observations`);
  expect(new URL(page.url()).pathname).toBe('/signin');
  await context.close();
});

test('somebody the municipality has not entered is told so, and an unverified address opens nothing', async () => {
  await makeEmployee(database(), { name: 'Jens Holm', email: 'jens@kommune.example' });
  for (const login of ['stranger@kommune.example', 'unverified.jens@kommune.example']) {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await signInAs(page, login);
    await page.getByText('Vi kan ikke finde dig').waitFor();
    await context.close();
  }
  expect(await sql('SELECT id FROM employees WHERE subject LIKE $1', ['%jens%'])).toEqual([]);
});

test('with a provider there is no demo: not on the page, and not for somebody who posts to its address', async () => {
  const { id } = await makeEmployee(database(), { name: 'Demo Demosen', demo: true });
  const { context } = await openContext(browser);
  const page = await context.newPage();
  await page.goto(`${app.url}/signin`);
  expect(await page.getByText('Demo', { exact: false }).count()).toBe(0);
  const { csrfToken } = (await (await context.request.get(`${app.url}/api/auth/csrf`)).json()) as { csrfToken: string };
  await context.request.post(`${app.url}/api/auth/callback/demo`, { form: { csrfToken, employeeId: id } });
  expect((await context.cookies()).some(({ name }) => name.includes('session-token'))).toBe(false);
  await context.close();
});

test('signing in needs no script', async () => {
  await makeEmployee(database(), { name: 'Karen Friis', email: 'karen@kommune.example' });
  const { context } = await openContext(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(page, 'karen@kommune.example');
  await page.getByText('Karen Friis').first().waitFor();
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.waitForURL(/\/signin/);
  await page.goto(`${app.url}/observations`);
  expect(new URL(page.url()).pathname).toBe('/signin');
  await context.close();
});
