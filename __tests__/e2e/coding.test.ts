import type { Page } from 'playwright-core';
import { phone } from '../support/browser';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';

const { app, pageOf } = openDemo();

const lead = async () => (await sql<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles)"))[0]!.id;
const coder = async () => (await sql<{ id: string }>('SELECT employee_id AS id FROM coders ORDER BY employee_id'))[0]!.id;

/** What the person has marked in a text, as the database has it. */
const marksOf = (employeeId: string, observationId: string) =>
  sql<{ text: string; theme: string }>(
    `SELECT p.text, t.name AS theme FROM codings c JOIN passages p ON p.id = c.passage_id JOIN themes t ON t.id = c.theme_id
     WHERE c.coder_id = $1 AND c.observation_id = $2 AND c.removed_in_id IS NULL AND p.removed_in_id IS NULL ORDER BY p.from_char`,
    [employeeId, observationId],
  );
const shownText = (page: Page) => page.locator('.queue-rows a[aria-current=page]').getAttribute('href').then((href) => new URL(href!, app.url).searchParams.get('observation')!);
const saved = (page: Page) => page.locator('.save-state', { hasText: 'Alt er gemt' }).waitFor();

async function until<Value>(ask: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    const value = await ask();
    if (holds(value) || tries > 60) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test('a text is coded by keyboard alone: sentence, theme by typing, undo, done and on to the next', async () => {
  const person = await lead();
  const page = await pageOf(person);
  await page.goto(`${app.url}/coding`);
  await page.locator('.coding-text').first().waitFor();
  await saved(page);
  const observation = await shownText(page);

  await page.keyboard.press('j');
  const sentence = (await page.locator('.run-chosen').allInnerTexts()).join('');
  await page.keyboard.press('t');
  await page.keyboard.type('rum');
  await page.getByText('Enter vælger Rum og diskretion').waitFor();
  await page.keyboard.press('Enter');
  expect(await until(() => marksOf(person, observation), (rows) => rows.length === 1)).toEqual([{ text: sentence, theme: 'Rum og diskretion' }]);

  // The next sentence with one more, and then not.
  await page.keyboard.press('j');
  await page.keyboard.press('t');
  await page.keyboard.type('konse');
  await page.keyboard.press('Enter');
  expect(await until(() => marksOf(person, observation), (rows) => rows.length === 2)).toHaveLength(2);
  await saved(page);
  await page.keyboard.press('z');
  expect(await until(() => marksOf(person, observation), (rows) => rows.length === 1)).toHaveLength(1);

  // A second theme on the mark that is open.
  await page.keyboard.press('m');
  await page.keyboard.press('t');
  await page.keyboard.type('roller');
  await page.keyboard.press('Enter');
  expect((await until(() => marksOf(person, observation), (rows) => rows.length === 2)).map(({ theme }) => theme).sort()).toEqual(['Roller og kultur', 'Rum og diskretion']);

  await saved(page);
  await page.keyboard.press('f');
  await until(() => shownText(page), (id) => id !== observation);
  expect(await shownText(page)).not.toBe(observation);
  expect(await until(() => sql('SELECT 1 FROM coded_texts WHERE observation_id = $1 AND coder_id = $2 AND done_at IS NOT NULL', [observation, person]), (rows) => rows.length > 0)).toHaveLength(1);
});

test('the letters do nothing once they are switched off', async () => {
  const page = await pageOf(await lead());
  await page.goto(`${app.url}/coding`);
  await saved(page);
  await page.getByRole('button', { name: 'Genveje' }).click();
  await page.keyboard.press('j');
  expect(await page.locator('.run-chosen').count()).toBe(0);
});

test('without a net a mark is shown, said to be unsent, survives a new page, and arrives', async () => {
  const person = await coder();
  const page = await pageOf(person);
  await page.goto(`${app.url}/coding?queue=open`);
  await saved(page);
  const observation = await shownText(page);
  await page.route('**/api/coding', (route) => route.abort());
  await page.keyboard.press('j');
  await page.keyboard.press('t');
  await page.keyboard.type('modtag');
  await page.keyboard.press('Enter');
  await page.getByText('Vi kan ikke få fat i serveren').waitFor();
  await page.locator('.mark-card', { hasText: 'Modtagelse' }).waitFor();
  expect(await marksOf(person, observation)).toEqual([]);
  await page.unroute('**/api/coding');
  await page.goto(`${app.url}/coding?queue=all`);
  await saved(page);
  expect((await until(() => marksOf(person, observation), (rows) => rows.length === 1)).map(({ theme }) => theme)).toEqual(['Modtagelse']);
});

test('on a phone a sentence is chosen by a tap and has its theme by another', async () => {
  const person = await coder();
  const page = await pageOf(person, { viewport: phone });
  await page.goto(`${app.url}/coding?queue=open`);
  await saved(page);
  const observation = await shownText(page);
  await page.getByRole('button', { name: 'Vælg sætning for sætning' }).click();
  const sentence = page.locator('.sentences button').first();
  const words = await sentence.innerText();
  await sentence.click();
  await page.locator('.theme-tree').getByRole('button', { name: 'Digitale barrierer' }).click();
  expect(await until(() => marksOf(person, observation), (rows) => rows.length === 1)).toEqual([{ text: words, theme: 'Digitale barrierer' }]);
});

test('the number in a table of patterns leads to as many passages, and a passage back to its text', async () => {
  const page = await pageOf(await lead());
  await page.goto(`${app.url}/patterns?rows=theme&columns=situation`);
  const cell = page.locator('.heat-table td a').first();
  const number = Number.parseInt((await cell.innerText()).trim(), 10);
  await cell.click();
  await page.waitForURL(/\/passages\?/);
  expect(await page.locator('.passages > li').count()).toBe(number);
  await page.locator('.passages blockquote a').first().click();
  await page.getByRole('link', { name: 'Se det i teksten' }).click();
  await page.waitForURL(/\/coding\?queue=all&observation=/);
  await page.locator('.coding-text').first().waitFor();
});
