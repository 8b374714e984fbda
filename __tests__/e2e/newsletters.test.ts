import { phone } from '../support/browser';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';

const { app, pageOf } = openDemo();
const one = async (text: string) => (await sql<{ id: string }>(text))[0]!.id;
const lead = () => one("SELECT id FROM employees WHERE 'lead' = ANY(roles)");
const employee = () => one("SELECT id FROM employees WHERE roles = '{}' ORDER BY id LIMIT 1");

test('an issue is put together from what happened, ordered by keyboard, published and read, printed and mailed', async () => {
  const page = await pageOf(await lead());
  await page.goto(`${app.url}/newsletters`);
  await page.getByRole('link', { name: 'Nyt nummer' }).click();
  await page.getByLabel('Overskrift').fill('Snart er det uge 13');
  await page.getByRole('button', { name: 'Begynd på nummeret' }).click();
  await page.waitForURL(/\/newsletters\/[^/]+\/edit$/);
  const id = page.url().split('/').at(-2)!;
  await page.getByRole('button', { name: 'Sæt ind: Hvad skal community center hedde på dansk?' }).click();
  await page.getByRole('heading', { level: 3, name: 'Hvad skal community center hedde på dansk?' }).nth(1).waitFor();
  const own = page.locator('section', { has: page.getByRole('heading', { name: 'Din egen tekst' }) }).last();
  await own.getByLabel('Overskrift').fill('Kære alle');
  await own.getByLabel('Tekst').fill('Vi **glæder** os. <script>alert(1)</script> [Besøg](/visits)');
  await page.getByRole('button', { name: 'Tilføj teksten' }).click();
  await page.getByRole('button', { name: 'Flyt Kære alle op' }).press('Enter');
  await page.getByRole('button', { name: 'Flyt Kære alle ned' }).waitFor();
  await page.getByRole('link', { name: 'Ret Kære alle' }).press('Enter');
  await page.waitForURL(/block=/);
  const form = page.locator('.issue-block', { has: page.getByRole('button', { name: 'Gem', exact: true }) });
  await form.getByLabel('Tekst').fill('Vi **glæder** os meget. <script>alert(1)</script> [Besøg](/visits)');
  await form.getByRole('button', { name: 'Gem', exact: true }).press('Enter');
  await page.getByText('os meget.').waitFor();
  await page.locator('summary', { hasText: 'Udgiv nummeret' }).click();
  await page.getByRole('button', { name: 'Ja, udgiv og send' }).click();
  await page.waitForURL(new RegExp(`/newsletters/${id}$`));

  const reader = await pageOf(await employee(), { viewport: phone });
  await reader.goto(`${app.url}/newsletters`);
  await reader.getByRole('link', { name: 'Snart er det uge 13' }).click();
  await reader.getByRole('heading', { level: 1, name: 'Snart er det uge 13' }).waitFor();
  await reader.getByText('Nyhedsbrev · Nr. 2 - ').waitFor();
  expect(await reader.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(expect.arrayContaining(['Kære alle', 'Hvad skal community center hedde på dansk?']));
  await reader.getByText('<script>alert(1)</script>').waitFor();
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  const pdf = await reader.request.get(`${app.url}/api/newsletters/${id}/pdf`);
  expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  const [told] = await sql<{ people: number; items: number }>(
    `SELECT (SELECT count(*)::int FROM employees WHERE deactivated_at IS NULL) AS people,
            (SELECT count(*)::int FROM mail_items WHERE kind = 'newsletterPublished' AND link = $1) AS items`,
    [`/newsletters/${id}`],
  );
  expect(told!.items).toBe(told!.people);
  expect((await reader.goto(`${app.url}/newsletters/${id}/edit`))?.status()).toBe(403);
});
