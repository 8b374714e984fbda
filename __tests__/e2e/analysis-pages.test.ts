import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';

const { app, pageOf } = openDemo();

const one = async (text: string, values: unknown[] = []) => (await sql<{ id: string }>(text, values))[0]!.id;
const lead = () => one("SELECT id FROM employees WHERE 'lead' = ANY(roles)");
const coder = () => one('SELECT employee_id AS id FROM coders WHERE revoked_at IS NULL ORDER BY employee_id');
const theme = (name: string) => one('SELECT id FROM themes WHERE name = $1', [name]);
const open = async (path: string, who = lead) => {
  const page = await pageOf(await who());
  await page.goto(app.url + path);
  return page;
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
/** Opens what asks before it acts, and says yes. */
async function confirm(page: Page, trigger: string, yes: string): Promise<void> {
  await page.locator('summary', { hasText: trigger }).first().click();
  await press(page, yes);
}
const marksWith = async (name: string) => Number((await sql<{ n: string }>('SELECT count(*) AS n FROM codings c JOIN themes t ON t.id = c.theme_id WHERE t.name = $1 AND c.removed_in_id IS NULL', [name]))[0]!.n);
const order = async () => (await sql<{ name: string }>('SELECT name FROM themes WHERE parent_id IS NULL AND retired_at IS NULL ORDER BY position')).map(({ name }) => name);

test('codebook: a theme is made and undone, moved, split, merged back, retired and taken up again', async () => {
  const page = await open('/coding/codebook');
  const card = (name: string) => page.locator('.codebook-card', { has: page.getByRole('heading', { name, level: 3 }) });
  const form = page.locator('section', { has: page.getByRole('heading', { name: 'Nyt tema' }) });
  await form.getByLabel('Navn').fill('Køen');
  await form.getByRole('button', { name: 'Opret tema' }).click();
  await card('Køen').waitFor();
  await press(page, /^Fortryd: nyt tema/);
  // What was new is not deleted; it goes out of use.
  const retired = page.locator('section', { has: page.getByRole('heading', { name: 'Udgåede temaer' }) });
  await retired.locator('.codebook-card', { hasText: 'Køen' }).waitFor();

  const [first, second] = await order();
  await card(first!).getByRole('button', { name: 'Ned' }).click();
  await page.getByRole('button', { name: /^Fortryd: flyttet tema/ }).waitFor();
  expect((await order()).slice(0, 2)).toEqual([second, first]);

  const before = await marksWith('Modtagelse');
  await page.goto(`${app.url}/coding/codebook/${await theme('Modtagelse')}`);
  const split = page.locator('section', { has: page.getByRole('heading', { name: 'Del', exact: true }) });
  await split.getByLabel('Kun uddrag fra observationer med ordene').fill('nummeret');
  await split.getByLabel('Kun uddrag fra observationer med ordene').press('Enter');
  await page.waitForURL(/q=nummeret/);
  await split.getByLabel('Det nye temas navn').fill('Nummersystemet');
  await split.getByRole('checkbox').first().check();
  await press(page, 'Del temaet');
  await page.getByRole('heading', { level: 1, name: 'Nummersystemet' }).waitFor();
  const moved = await marksWith('Nummersystemet');
  expect([moved > 0, await marksWith('Modtagelse')]).toEqual([true, before - moved]);

  await page.locator('summary', { hasText: 'Læg sammen' }).click();
  await page.locator('select[name=intoId]').selectOption({ label: 'Modtagelse' });
  await press(page, 'Ja, læg sammen');
  await page.getByRole('heading', { level: 1, name: 'Modtagelse' }).waitFor();
  expect(await marksWith('Modtagelse')).toBe(before);

  await page.goto(`${app.url}/coding/codebook/${await theme('Rum og diskretion')}`);
  await confirm(page, 'Lad temaet udgå', 'Ja, lad det udgå');
  await retired.locator('.codebook-card', { hasText: 'Rum og diskretion' }).getByRole('button', { name: 'Tag temaet i brug igen' }).click();
  await retired.locator('.codebook-card', { hasText: 'Rum og diskretion' }).waitFor({ state: 'detached' });
  expect(await order()).toContain('Rum og diskretion');
});

test('who codes: the right is given and taken away again', async () => {
  const page = await open('/coding/coders');
  const select = page.locator('select[name=employeeId]');
  const value = await select.locator('option').nth(3).getAttribute('value');
  const name = (await sql<{ name: string }>('SELECT name FROM employees WHERE id = $1', [value]))[0]!.name;
  await select.selectOption(value!);
  await press(page, 'Giv ret til at kode');
  const card = page.locator('.box, .card', { has: page.getByRole('heading', { level: 2, name }) });
  await card.first().waitFor();
  const helper = await pageOf(value!);
  expect((await helper.goto(`${app.url}/coding`))!.status()).toBe(200);
  await card.first().locator('summary').click();
  await card.first().getByRole('button', { name: 'Ja, fratag retten' }).click();
  await page.getByRole('heading', { level: 2, name }).waitFor({ state: 'detached' });
  expect((await helper.goto(`${app.url}/coding`))!.status()).toBe(403);
});

test('agreement: from the figures to one text side by side, and back', async () => {
  const page = await open('/coding/agreement');
  await page.getByRole('row', { name: /Alle temaer under ét/ }).waitFor();
  await page.locator('section', { has: page.getByRole('heading', { name: 'Læs dem side om side' }) }).getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: 'Side om side' }).waitFor();
  expect(await page.locator('.side-by-side > section').count()).toBe(2);
  await page.getByRole('link', { name: 'Enighed' }).first().click();
  await page.waitForURL(/\/coding\/agreement\?first=/);
});

test('patterns: a view is saved, come back to and removed; the table is taken as XLSX and as SVG', async () => {
  const page = await open('/patterns?rows=theme&columns=unit&outside=none');
  await page.getByText(/Kun uddrag fra observationer, hvor: .*Kun herfra/).waitFor();
  await page.getByLabel('Visningens navn').fill('Temaer efter enhed');
  await press(page, 'Gem visningen');
  const view = page.getByRole('link', { name: 'Temaer efter enhed' });
  await view.waitFor();
  await page.goto(`${app.url}/patterns?rows=theme&columns=month`);
  await view.click();
  await page.waitForURL((url) => url.searchParams.get('columns') === 'unit' && url.searchParams.get('outside') === 'none');
  await press(page, /^Fjern\s+Temaer efter enhed/);
  await view.waitFor({ state: 'detached' });

  // By share of the row every row has a darkest cell of its own measure, with the share in it.
  await page.getByLabel('Farven viser').selectOption('share');
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await page.waitForURL(/shade=share/);
  expect(await page.locator('.heat-table .heat-note').first().innerText()).toMatch(/^\d+ %$/);
  await page.goto(`${app.url}/patterns?rows=theme&columns=unit`);
  await page.getByRole('link', { name: 'Hent tabellen' }).click();
  await page.waitForURL(/\/exports\?rows=theme&columns=unit/);
  const card = page.locator('.box', { has: page.getByRole('heading', { name: 'Tabeller over mønstre', exact: true }) });
  const take = async (file: string) => {
    await card.getByLabel(file).check({ force: true });
    const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: 'Hent filen' }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const sheet = await take('Excel (.xlsx)');
  expect(sheet.name).toMatch(/\.xlsx$/);
  expect(JSON.stringify(await readXlsxFile(sheet.bytes))).toMatch(/Tema|Modtagelse/);
  const drawing = await take('Tegning (.svg)');
  expect(drawing.bytes.toString('utf8')).toMatch(/^(<\?xml[^>]*>\s*)?<svg[\s\S]*<\/svg>\s*$/);
});

test('the brief: a point is added, reworded, moved up, taken out and put back', async () => {
  const page = await open('/brief/edit');
  const items = async () => (await sql<{ text: string }>('SELECT text FROM brief_items WHERE retired_at IS NULL ORDER BY position')).map(({ text }) => text);
  const adding = page.locator('form', { has: page.getByRole('button', { name: 'Tilføj et punkt' }) });
  await adding.getByLabel('Punktet').fill('Hvordan når vi de unge?');
  await adding.getByRole('button', { name: 'Tilføj et punkt' }).click();
  const card = (text: string) => page.locator('.box', { hasText: text });
  await card('Hvordan når vi de unge?').waitFor();
  await card('Hvordan når vi de unge?').getByLabel('Punktet').fill('Hvordan når vi de unge og de travle?');
  await card('Hvordan når vi de unge').getByRole('button', { name: 'Gem punktet' }).click();
  await card('Hvordan når vi de unge og de travle?').waitFor();
  const at = (await items()).indexOf('Hvordan når vi de unge og de travle?');
  await page.getByRole('button', { name: /^Flyt op\s*: Hvordan når vi de unge og de travle/ }).click();
  await until(async () => (await items()).indexOf('Hvordan når vi de unge og de travle?') === at - 1);
  await card('Hvordan når vi de unge og de travle?').locator('summary', { hasText: 'Tag ud' }).click();
  await card('Hvordan når vi de unge og de travle?').getByRole('button', { name: 'Ja, tag det ud' }).click();
  await until(async () => !(await items()).includes('Hvordan når vi de unge og de travle?'));
  await page.locator('.box', { hasText: 'Hvordan når vi de unge og de travle?' }).getByRole('button', { name: 'Sæt ind igen' }).click();
  await until(async () => (await items()).includes('Hvordan når vi de unge og de travle?'));
});

test('proposals: a variant keeps the words it began with and is listed; two versions stand side by side', async () => {
  const proposal = await one("SELECT id FROM proposals WHERE state = 'hearing' AND version > 1 ORDER BY number LIMIT 1");
  const page = await open(`/proposals/${proposal}`);
  await page.getByRole('link', { name: 'Alle udgaver' }).click();
  await page.waitForURL(/\/versions$/);
  expect(await page.locator('.versions-pair').count()).toBeGreaterThan(0);
  await page.getByLabel('Fra', { exact: true }).selectOption('1');
  await page.getByLabel('Til', { exact: true }).selectOption('1');
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await page.getByText('De to udgaver har de samme ord.').waitFor();

  await page.goto(`${app.url}/proposals/${proposal}`);
  await page.getByRole('link', { name: 'Skriv en variant' }).click();
  expect(await page.getByLabel('Forslaget i én sætning').inputValue()).not.toBe('');
  await page.getByLabel('Overskrift').fill('Fælles vært, kun om fredagen');
  await press(page, 'Gem idéen');
  await page.getByRole('heading', { level: 1, name: 'Fælles vært, kun om fredagen' }).waitFor();
  await page.locator(`main a[href="/proposals/${proposal}"]`).first().click();
  await page.waitForURL(`**/proposals/${proposal}`);
  await page.getByRole('link', { name: 'Fælles vært, kun om fredagen' }).waitFor();
});

test('a helper reads what a theme means, writes a note on it, and marks a single word by keyboard with the meaning in sight', async () => {
  const page = await open('/coding/codebook', coder);
  await page.getByRole('link', { name: 'Læs og skriv noter Modtagelse' }).click();
  await page.getByRole('heading', { level: 1, name: 'Modtagelse' }).waitFor();
  expect(await page.getByRole('button', { name: /Gem$|Del temaet|Flyt hertil/ }).count()).toBe(0);
  await page.getByLabel('Ny note').fill('Gælder også telefonen.');
  await press(page, 'Gem noten');
  await page.locator('.seen-text', { hasText: 'Gælder også telefonen.' }).waitFor();

  await page.goto(`${app.url}/coding?queue=open`);
  await page.locator('.save-state', { hasText: 'Alt er gemt' }).waitFor();
  await page.keyboard.press('w');
  await page.keyboard.press('w');
  await page.keyboard.press('Shift+B');
  const word = (await page.locator('.run-chosen').allInnerTexts()).join('');
  expect(word).toMatch(/^\S+$/);
  await page.keyboard.press('t');
  await page.keyboard.type('modtag');
  const about = page.locator('.theme-about');
  const [{ definition } = { definition: '' }] = await sql<{ definition: string }>("SELECT definition FROM themes WHERE name = 'Modtagelse'");
  await about.getByText(definition).waitFor();
  await about.getByText(/Eksempler/).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.mark-card', { hasText: word }).waitFor();
  // Under a finger all meanings are shown at once.
  await press(page, 'Vis, hvad temaerne betyder');
  expect(await page.locator('.theme-tree .theme-meaning').count()).toBe((await order()).length);
});

test('from the overview, the findings, the proposals and the brief one comes to what is made of them', async () => {
  const page = await open('/overview');
  for (const path of ['/patterns', '/brief', '/exports']) expect([path, await page.locator(`main a[href="${path}"]`).count()]).not.toEqual([path, 0]);
  for (const path of ['/findings', '/proposals', '/brief']) {
    await page.goto(app.url + path);
    await page.getByRole('link', { name: 'Hent rapporten' }).click();
    await page.waitForURL(/\/exports$/);
  }
  const helper = await open('/findings', coder);
  await helper.getByRole('heading', { level: 1 }).waitFor();
  expect(await helper.getByRole('link', { name: 'Hent rapporten' }).count()).toBe(0);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 60) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
