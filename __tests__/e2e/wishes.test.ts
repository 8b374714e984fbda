import type { Page } from 'playwright-core';
import { database } from '@/lib/platform/db/client';
import { makeVisit } from '@/prisma/seed/factories';
import { phone } from '../support/browser';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';

const { app, pageOf } = openDemo();
let round: string;

beforeAll(async () => {
  [{ id: round }] = (await sql<{ id: string }>("SELECT id FROM rounds WHERE mode = 'wishes' AND state = 'published'")) as [{ id: string }];
});

const withoutScripts = { javaScriptEnabled: false };

/** Somebody of Borgerservice who has not answered yet. */
async function silent(skip: number): Promise<{ id: string; name: string }> {
  const [person] = await sql<{ id: string; name: string }>(
    `SELECT e.id, e.name FROM employees e JOIN units u ON u.id = e.unit_id WHERE u.kind = 'citizenService' AND e.roles = '{}'
       AND NOT EXISTS (SELECT FROM wish_statements s WHERE s.employee_id = e.id) ORDER BY e.id OFFSET $1 LIMIT 1`,
    [skip],
  );
  return person!;
}
const saved = (employeeId: string) =>
  sql<{ rank: number; topic: string | null; opening: string | null; only: boolean; version: number }>(
    `SELECT w.rank, w.topic, o.topic AS opening, s.only_wishes AS only, s.version
     FROM wish_statements s LEFT JOIN wishes w ON w.statement_id = s.id LEFT JOIN openings o ON o.id = w.opening_id
     WHERE s.employee_id = $1 ORDER BY w.rank`,
    [employeeId],
  );
const openingSelect = (page: Page, row: number) => page.locator(`select[name="rows.${row}.opening"]`);
/** The first line of the select whose words match. */
async function choose(page: Page, row: number, words: RegExp) {
  const select = openingSelect(page, row);
  const value = await select.locator('option', { hasText: words }).first().getAttribute('value');
  await select.selectOption(value!);
}

test('from Min uge to five wishes on a phone, moved by keyboard, and changed again until the deadline', async () => {
  const person = await silent(0);
  const page = await pageOf(person.id, { viewport: phone });
  await page.goto(app.url);
  await page.getByRole('link', { name: /Skriv dine ønsker til Ønskerunde/ }).click();
  await page.waitForURL(/\/wishes\?round=/);
  await page.getByText('Du har ikke svaret endnu').waitFor();
  await choose(page, 0, /It-hjælp uden tidsbestilling/);
  await page.getByText(/andre ønsker en af de 4 pladser/).first().waitFor();
  await page.getByRole('button', { name: /^Ønsk.*Aften på biblioteket/ }).click();
  await page.getByText('Aften på biblioteket er nu dit 2. ønske').waitFor();
  await page.getByRole('button', { name: 'Op 2. ønske' }).press('Enter');
  await page.getByText('2. ønske er nu 1. ønske.').waitFor();
  await page.getByLabel('Så vil jeg hellere blive hjemme').check();
  await page.getByRole('button', { name: 'Gem ønskerne' }).click();
  await page.getByText('Dine ønsker er gemt').waitFor();
  expect(await saved(person.id)).toMatchObject([
    { rank: 1, opening: 'Aften på biblioteket', only: true, version: 1 },
    { rank: 2, opening: 'It-hjælp uden tidsbestilling' },
  ]);
  await page.getByRole('button', { name: 'Fjern 1. ønske' }).click();
  await page.getByRole('button', { name: 'Gem ønskerne' }).click();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=version]')?.value === '2');
  expect(await saved(person.id)).toMatchObject([{ rank: 1, opening: 'It-hjælp uden tidsbestilling', version: 2 }]);
  await page.goto(app.url);
  expect(await page.getByRole('link', { name: /Skriv dine ønsker/ }).count()).toBe(0);
});

test('without scripts: plain selects, a kind of visit, a button in the list, and a refusal that loses nothing', async () => {
  const person = await silent(0);
  const page = await pageOf(person.id, withoutScripts);
  await page.goto(`${app.url}/wishes`);
  await choose(page, 0, /Børnefamilierne/);
  await page.locator('summary', { hasText: 'Flere ønsker' }).click();
  await choose(page, 1, /Børnefamilierne/);
  await page.getByRole('button', { name: 'Gem ønskerne' }).click();
  await page.getByText('1. og 2. ønske er det samme').waitFor();
  expect(await openingSelect(page, 0).locator('option:checked').innerText()).toContain('Børnefamilierne');
  expect(await saved(person.id)).toEqual([]);
  // Posted back, the second row is one of those that stand open.
  const second = page.locator('fieldset', { has: openingSelect(page, 1) }).last();
  await openingSelect(page, 1).selectOption('');
  await second.locator('summary').click();
  await page.locator('select[name="rows.1.topic"]').selectOption('Spørg en bibliotekar');
  await page.locator('select[name="absences.0.day"]').selectOption({ index: 3 });
  await page.getByRole('button', { name: /^Ønsk.*Lokalrådets kontortid/ }).click();
  await page.getByText('Dine ønsker er gemt').waitFor();
  expect(await saved(person.id)).toMatchObject([
    { rank: 1, opening: 'Børnefamilierne på biblioteket' },
    { rank: 2, topic: 'Spørg en bibliotekar' },
    { rank: 3, opening: 'Lokalrådets kontortid' },
  ]);
  expect(await sql('SELECT 1 FROM wish_absences a JOIN wish_statements s ON s.id = a.statement_id WHERE s.employee_id = $1', [person.id])).toHaveLength(1);
});

test('two windows: the second is told, keeps what it has, and finds the way to what is saved', async () => {
  const person = await silent(0);
  const [first, second] = [await pageOf(person.id), await pageOf(person.id)];
  for (const page of [first, second]) await page.goto(`${app.url}/wishes?round=${round}`);
  await choose(first, 0, /Aften på biblioteket/);
  await first.getByRole('button', { name: 'Gem ønskerne' }).click();
  await first.getByText('Dine ønsker er gemt').waitFor();
  await choose(second, 0, /Lektiecafé/);
  await second.getByRole('button', { name: 'Gem ønskerne' }).click();
  await second.getByText('Dine ønsker er gemt i et andet vindue imens').waitFor();
  expect(await openingSelect(second, 0).locator('option:checked').innerText()).toContain('Lektiecafé');
  await second.getByRole('link', { name: 'Åbn dine gemte ønsker' }).click();
  await second.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=version]')?.value === '1');
  expect(await openingSelect(second, 0).locator('option:checked').innerText()).toContain('Aften på biblioteket');
});

test('a pair: one asks, the other reads of it and says yes, and both see that it counts', async () => {
  const [one, other] = [await silent(0), await silent(1)];
  const asking = await pageOf(one.id);
  await asking.goto(`${app.url}/wishes`);
  await asking.getByLabel('Vil du følges med en kollega?').selectOption(other.id);
  await asking.getByRole('button', { name: 'Gem ønskerne' }).click();
  await asking.getByText(`${other.name} har ikke valgt dig endnu`).waitFor();
  const asked = await pageOf(other.id);
  await asked.goto(app.url);
  await asked.getByRole('link', { name: new RegExp(`${one.name} vil gerne følges med dig`) }).click();
  await asked.waitForURL(/\/wishes\?round=/);
  await asked.getByLabel('Vil du følges med en kollega?').selectOption(one.id);
  await asked.getByRole('button', { name: 'Gem ønskerne' }).click();
  await asked.getByText(`Du og ${one.name} har valgt hinanden.`).waitFor();
  await asking.reload();
  await asking.getByText(`Du og ${other.name} har valgt hinanden.`).waitFor();
});

test.each([['with scripts', {}], ['without scripts', withoutScripts]])('“no thanks” is a second press, and can be taken back, %s', async (_way, options) => {
  const person = await silent(0);
  const page = await pageOf(person.id, options);
  await page.goto(`${app.url}/wishes?round=${round}`);
  await page.locator('summary', { hasText: 'Jeg vil ikke på besøg denne gang' }).click();
  await page.getByRole('button', { name: 'Ja, jeg springer over' }).click();
  await page.getByText('Du har sagt nej tak til et besøg').waitFor();
  await page.getByRole('button', { name: 'Gem ønskerne' }).click();
  await page.getByText('Dine ønsker er gemt').waitFor();
  expect(await sql('SELECT withdrawn_at FROM wish_statements WHERE employee_id = $1', [person.id])).toEqual([{ withdrawn_at: null }]);
});

test('from a visit one reads about, it is one press to wish for it', async () => {
  const person = await silent(0);
  const [opening] = await sql<{ id: string }>("SELECT id FROM openings WHERE round_id = $1 AND topic = 'Lokalrådets kontortid'", [round]);
  const page = await pageOf(person.id);
  await page.goto(`${app.url}/visits/${opening!.id}`);
  await page.getByRole('link', { name: 'Ønsk dette besøg' }).click();
  await page.getByText('Lokalrådets kontortid er nu dit 1. ønske. Husk at gemme.').waitFor();
  expect(await openingSelect(page, 0).inputValue()).toBe(opening!.id);
});

test('the lead sees who has answered, and reminds those who have not', async () => {
  const [lead] = await sql<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles)");
  const person = await silent(0);
  const page = await pageOf(lead!.id);
  await page.goto(`${app.url}/rounds/${round}`);
  await page.getByRole('link', { name: 'Hvem har ønsket' }).click();
  await page.getByRole('rowheader', { name: person.name }).waitFor();
  await page.getByRole('button', { name: 'Mind dem, der mangler' }).click();
  await page.getByText(/Påmindelsen er sendt til \d+ medarbejdere/).waitFor();
  const reader = await pageOf(person.id);
  await reader.goto(app.url);
  await reader.getByRole('link', { name: /Du har ikke svaret på, hvad du ønsker i Ønskerunde/ }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Mind dem, der mangler' }).click();
  await page.getByText('har fået en påmindelse inden for det seneste døgn').waitFor();
});

// Last, for it closes the window.
test('after the deadline it stands and cannot be changed; once seats are given, it says what came of it', async () => {
  const [person] = await sql<{ id: string; opening: string; topic: string }>(
    `SELECT s.employee_id AS id, o.id AS opening, o.topic FROM wish_statements s JOIN wishes w ON w.statement_id = s.id AND w.rank = 1 JOIN openings o ON o.id = w.opening_id
     JOIN employees e ON e.id = s.employee_id WHERE s.round_id = $1 AND s.withdrawn_at IS NULL AND e.desk_id IS NULL AND e.roles = '{}'
       AND o.seats > (SELECT count(*) FROM visits v WHERE v.opening_id = o.id AND v.seat IS NOT NULL)
       AND NOT EXISTS (SELECT FROM commitments c WHERE c.employee_id = e.id AND c.starts < o.ends + interval '2 hours' AND c.ends > o.starts - interval '2 hours') ORDER BY e.id LIMIT 1`,
    [round],
  );
  const page = await pageOf(person!.id);
  await page.goto(`${app.url}/wishes`);
  await sql("UPDATE rounds SET sign_up_closes = now() WHERE id = $1", [round]);
  await page.locator('input[name=takes]:not(:checked)').check();
  await page.getByRole('button', { name: 'Gem ønskerne' }).click();
  await page.getByText('Fristen for at ønske i Ønskerunde, uge 17 var').waitFor();
  await page.goto(`${app.url}/wishes`);
  await page.getByText('Nu bliver pladserne fordelt').waitFor();
  expect(await page.getByRole('heading', { name: 'Det ønskede du' }).count()).toBe(1);
  expect(await page.locator('main form').count()).toBe(0);
  await makeVisit(database(), { openingId: person!.opening, visitorId: person!.id });
  await page.reload();
  await page.getByRole('heading', { name: 'Du har fået et besøg' }).waitFor();
  await page.getByText('Det var dit 1. ønske.').waitFor();
  await page.getByRole('link', { name: 'Se besøget' }).click();
  await page.waitForURL(/\/visits\/receipt\//);
});
