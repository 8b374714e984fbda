import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';
import { choose, press, tabTo } from '../support/keyboard';
import { faultsOf, readXml } from '../support/refi-qda';

const { app, pageOf } = openDemo();
let lead: string;

beforeAll(async () => {
  lead = (await sql<{ id: string }>("SELECT id FROM employees WHERE deactivated_at IS NULL AND 'lead' = ANY(roles) LIMIT 1"))[0]!.id;
});

/** Presses a button of the card with this heading once the file is chosen, and reads what the browser saved. */
async function take(page: Page, card: string, file: string, button = 'Hent filen'): Promise<{ name: string; bytes: Buffer }> {
  const place = page.locator('.box', { has: page.getByRole('heading', { name: card, exact: true }) });
  if (button === 'Hent filen') await place.getByLabel(file).check({ force: true });
  const [download] = await Promise.all([page.waitForEvent('download'), place.getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('the lead takes out the report, everything as a workbook and the project for analysis, and sees what was taken', async () => {
  const page = await pageOf(lead);
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
  const page = await pageOf(lead);
  await page.goto(`${app.url}/exports`);
  await page.locator('#workbook-named').check({ force: true });
  await page.locator('.box', { has: page.getByRole('heading', { name: 'Alt materiale', exact: true }) }).getByRole('button', { name: 'Hent filen' }).click();
  await page.getByText('Skriv, hvorfor navnene skal med').waitFor();
});

test('by keyboard alone: the list narrowed, from a number in the heat table to what is behind it, and all of it in a file', async () => {
  const page = await pageOf(lead);
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
