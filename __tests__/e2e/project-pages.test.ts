import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { phone } from '../support/browser';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';
import { choose, press, tabTo } from '../support/keyboard';
import { faultsOf, readXml } from '../support/refi-qda';

const { app, pageOf } = openDemo();

const one = async (text: string) => (await sql<{ id: string }>(text))[0]!.id;
const lead = () => one("SELECT id FROM employees WHERE 'lead' = ANY(roles)");
const employee = () => one("SELECT id FROM employees WHERE roles = '{}' ORDER BY id LIMIT 1");
const guest = () => one("SELECT e.id FROM employees e JOIN units u ON u.id = e.unit_id WHERE u.kind = 'localActors' ORDER BY e.name DESC LIMIT 1");
const voices = async (name: string) =>
  (await sql<{ count: number }>('SELECT count(*)::int AS count FROM name_approvals a JOIN name_suggestions n ON n.id = a.suggestion_id WHERE n.name = $1 AND withdrawn_at IS NULL', [name]))[0]!.count;

/** Presses a button of the card with this heading once the file is chosen, and reads what the browser saved. */
async function take(page: Page, card: string, file: string, button = 'Hent filen'): Promise<{ name: string; bytes: Buffer }> {
  const place = page.locator('.box', { has: page.getByRole('heading', { name: card, exact: true }) });
  if (button === 'Hent filen') await place.getByLabel(file).check({ force: true });
  const [download] = await Promise.all([page.waitForEvent('download'), place.getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('the lead takes out the report, everything as a workbook and the project for analysis, and sees what was taken', async () => {
  const page = await pageOf(await lead());
  await page.goto(`${app.url}/exports`);
  const report = await take(page, 'Rapporten', 'Word (.docx)');
  expect(report.name).toMatch(/^rapport-.*\.docx$/);
  const { value } = await mammoth.extractRawText({ buffer: report.bytes });
  expect(value).toContain('Kommissoriet');
  const pdf = await take(page, 'Rapporten', 'PDF (.pdf)');
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');

  const book = (await readXlsxFile((await take(page, 'Alt materiale', 'Excel (.xlsx)')).bytes)) as unknown as { sheet: string; data: unknown[][] }[];
  const [{ count } = { count: 0 }] = await sql<{ count: number }>("SELECT count(*)::int AS count FROM observations WHERE state = 'submitted' AND project_id = (SELECT id FROM projects WHERE current)");
  expect(book.find(({ sheet }) => sheet === 'Observationer')!.data).toHaveLength(count + 1);

  const research = await JSZip.loadAsync((await take(page, 'Til analyseprogrammer', 'Hele projektet (.qdpx)')).bytes);
  expect(faultsOf(readXml(await research.file('project.qde')!.async('string')))).toEqual([]);

  const picture = await take(page, 'Tabeller over mønstre', '', 'Hent som billede (PNG)');
  expect(picture.name).toMatch(/\.png$/);
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');

  await page.reload();
  for (const what of ['Rapport', 'Alt materiale', 'Projekt til analyseprogrammer', 'Mønstre: Enhed']) await page.getByRole('cell', { name: what, exact: true }).first().waitFor();
});

test('names without a reason: no file, and the page says what is missing', async () => {
  const page = await pageOf(await lead());
  await page.goto(`${app.url}/exports`);
  await page.locator('#workbook-named').check({ force: true });
  await page.locator('.box', { has: page.getByRole('heading', { name: 'Alt materiale', exact: true }) }).getByRole('button', { name: 'Hent filen' }).click();
  await page.getByText('Skriv, hvorfor navnene skal med').waitFor();
});

test('by keyboard alone: the list narrowed, from a number in the heat table to what is behind it, and all of it in a file', async () => {
  const page = await pageOf(await lead());
  await page.goto(`${app.url}/observations/all`);
  await choose(page, 'unit', 'Bibliotek');
  await press(page, /^Vis$/);
  await page.waitForURL(/unit=/);
  await press(page, 'Ligheder og forskelle');
  await page.waitForURL(/\/matrix/);
  const cell = /^(\d+) .+, .+$/;
  await tabTo(page, cell);
  const [, number] = cell.exec((await page.evaluate(() => document.activeElement!.textContent)) ?? '') ?? [];
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Alle observationer' }).waitFor();
  expect(await page.locator('.found a').count()).toBe(Number(number));

  await page.goto(`${app.url}/observations/all`);
  await press(page, 'Eksportér');
  await page.waitForURL(/\/export/);
  await tabTo(page, 'Excel');
  await page.keyboard.press('ArrowDown');
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Hent filen')]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
});

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

test('a local actor suggests a name on a phone, is shown what it looks like, and supports others; the lead makes one of two and closes', async () => {
  const page = await pageOf(await guest(), { viewport: phone });
  await page.goto(`${app.url}/names`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await page.getByLabel('Navn', { exact: true }).fill('Mødested');
  await page.getByRole('link', { name: 'Støt Mødestedet i stedet' }).waitFor();
  await page.getByLabel('Hvorfor er det et godt navn?').fill('Kort og godt.');
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await page.getByText('Ellers sæt flueben ved, at du mener et andet navn').waitFor();
  expect(await voices('Mødested')).toBe(0);
  await page.getByLabel('Jeg mener et andet navn').check();
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await page.getByText('Tak. Mødested er med, og din egen stemme er talt.').waitFor();
  const before = await voices('Samlingspunktet');
  await page.getByRole('button', { name: 'Støt Samlingspunktet', exact: true }).click();
  await page.getByRole('button', { name: 'Træk din støtte tilbage: Samlingspunktet' }).waitFor();
  expect(await voices('Samlingspunktet')).toBe(before + 1);

  const tidying = await pageOf(await lead());
  await tidying.goto(`${app.url}/names`);
  await tidying.getByRole('link', { name: 'Mødested', exact: true }).click();
  await tidying.getByText('Læg sammen med et andet navn').click();
  await tidying.getByLabel('Navnet, der bliver stående').selectOption({ label: 'Mødestedet' });
  const both = await voices('Mødestedet');
  await tidying.getByRole('button', { name: 'Læg sammen' }).click();
  await tidying.getByText('Hertil er også talt stemmer for Mødested.').waitFor();
  expect(await voices('Mødestedet')).toBe(both + 1);
  await tidying.goto(`${app.url}/names/settings`);
  await tidying.getByText('Luk nu').click();
  await tidying.getByRole('button', { name: 'Ja, luk afstemningen' }).click();
  await tidying.getByText('Afstemningen sluttede').waitFor();

  // The phone's page was drawn before it closed: what is pressed there is refused with the day, and nothing is written.
  await page.getByRole('button', { name: 'Træk din støtte tilbage: Samlingspunktet' }).click();
  await page.getByText(/Afstemningen sluttede .*, så det er ikke gemt/).waitFor();
  expect(await voices('Samlingspunktet')).toBe(before + 1);
});

test('without scripts a name that looks like another is asked about, and the words come back', async () => {
  await sql('UPDATE name_polls SET closed_at = NULL');
  const page = await pageOf(await guest(), { javaScriptEnabled: false });
  await page.goto(`${app.url}/names`);
  await page.getByLabel('Navn', { exact: true }).fill('Lokalhus');
  await page.getByLabel('Hvorfor er det et godt navn?').fill('Fordi.');
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await page.getByRole('link', { name: 'Støt Lokalhuset i stedet' }).waitFor();
  expect(await page.getByLabel('Hvorfor er det et godt navn?').inputValue()).toBe('Fordi.');
  await page.getByRole('link', { name: 'Støt Lokalhuset i stedet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Lokalhuset' }).waitFor();
});
