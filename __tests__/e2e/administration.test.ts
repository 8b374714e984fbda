import type { Page } from 'playwright-core';
import { inTransaction } from '@/lib/platform/db/client';
import { lock } from '@/lib/platform/db/lock';
import { addCivilDays, civilDateOf, weekdayOf } from '@/lib/platform/time';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';
import { choose, press, tick, write, writeDay, writeMorning } from '../support/keyboard';

const { app, pageOf } = openDemo();

/** Somebody who has not signed in; the demo lets them choose whom to be. */
async function stranger(): Promise<Page> {
  const page = await pageOf('nobody');
  await page.context().clearCookies();
  await page.goto(app.url);
  await page.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor();
  return page;
}

const idOf = async (table: 'units' | 'sites' | 'desks' | 'employees', name: string) =>
  (await sql<{ id: string }>(`SELECT id FROM ${table} WHERE name = $1`, [name]))[0]?.id;

test('the demo says that it is one, lets people choose by role, and keeps the language they press', async () => {
  const page = await stranger();
  await page.getByRole('complementary', { name: 'Demo' }).waitFor();
  for (const role of ['Projektleder', 'Administrator', 'Facilitator', 'Medarbejder i borgerservice', 'Medarbejder på biblioteket']) {
    expect(await page.getByRole('button', { name: role }).count()).toBeGreaterThan(0);
  }
  await page.getByRole('button', { name: 'Medarbejder på biblioteket' }).first().click();
  await page.getByRole('complementary', { name: 'Demo' }).waitFor();
  await page.getByRole('button', { name: 'English' }).first().click();
  await page.getByRole('link', { name: 'My week' }).first().waitFor();
  await page.goto(`${app.url}/visits`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByRole('button', { name: 'Dansk' }).first().click();
  await page.locator('html[lang=da]').waitFor();
});

test('from nothing to somebody at a counter: unit, site with travel, desk, person and shift, and what is wrong is said', async () => {
  const page = await stranger();
  await page.getByRole('button', { name: 'Administrator' }).first().click();
  await page.getByRole('complementary', { name: 'Demo' }).waitFor();

  // All of it by keyboard alone.
  await page.goto(`${app.url}/admin/units/new`);
  await write(page, 'Navn', 'Musikskolen');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('Det er oprettet.').waitFor();

  await page.goto(`${app.url}/admin/sites/new`);
  await write(page, 'Navn', 'Gundsømagle');
  await press(page, /^Gem$/);
  await page.getByText('Det er oprettet.').waitFor();
  const site = await idOf('sites', 'Gundsømagle');
  await page.goto(`${app.url}/admin/sites/${site}`);
  await write(page, /^Minutter til Viby/, '1000');
  await press(page, 'Gem rejsetid');
  await page.getByRole('link', { name: /Minutter til Viby/ }).waitFor();
  expect(await page.getByLabel('Minutter til Viby').inputValue()).toBe('1000');
  await press(page, /^Minutter til Viby.*:/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('25');
  await press(page, 'Gem rejsetid');
  await page.getByText('Ændringerne er gemt.').waitFor();
  expect(await sql('SELECT minutes FROM travel_times WHERE 25 = minutes AND $1 IN (from_id, to_id)', [site])).toHaveLength(2);

  await page.goto(`${app.url}/admin/desks/new`);
  await write(page, 'name', 'Musikskolens skranke');
  await choose(page, 'unitId', 'Musikskolen');
  await choose(page, 'siteId', 'Gundsømagle');
  for (const [field, value] of [['from', '10'], ['to', '16'], ['people', '1']] as const) await write(page, `week.mon.0.${field}`, value);
  await tick(page, 'weekdaysAsMonday');
  await press(page, 'Gem skranken');
  await page.getByText('Det er oprettet.').waitFor();

  await page.goto(`${app.url}/admin/people/new`);
  await write(page, 'name', 'Dorte Demo-Dahl');
  await write(page, 'email', 'dorte@uge13.example');
  await choose(page, 'unitId', 'Musikskolen');
  await choose(page, 'siteId', 'Gundsømagle');
  await choose(page, 'deskId', 'Musikskolens skranke');
  await press(page, /^Opret$/);
  await page.getByText('Det er oprettet.').waitFor();

  // Outside opening hours first: the answer says so and keeps what was typed.
  let day = addCivilDays(civilDateOf(new Date()), 35);
  while (weekdayOf(day) !== 3) day = addCivilDays(day, 1);
  await page.goto(`${app.url}/admin/rosters/new?desk=${await idOf('desks', 'Musikskolens skranke')}`);
  await choose(page, 'employeeId', 'Dorte Demo-Dahl');
  await writeDay(page, 'date', day);
  await writeMorning(page, 'from', '08:00');
  await writeMorning(page, 'to', '09:00');
  await press(page, 'Læg vagten');
  await page.getByText(/ligger uden for åbningstiden/).first().waitFor();
  expect(await page.locator('[name=to]').inputValue()).toBe('09:00');
  await writeMorning(page, 'from', '10:00');
  await writeMorning(page, 'to', '11:30');
  await press(page, 'Læg vagten');
  await page.getByText('Vagten er lagt.').waitFor();
  expect(await sql('SELECT FROM shifts s JOIN employees e ON e.id = s.employee_id WHERE e.name = $1', ['Dorte Demo-Dahl'])).toHaveLength(1);

  // Out at the next click, and in the log who did it.
  const dorte = await idOf('employees', 'Dorte Demo-Dahl');
  const hers = await pageOf(dorte!);
  await hers.goto(app.url);
  await hers.getByText('Dorte Demo-Dahl').first().waitFor();
  await page.goto(`${app.url}/admin/people/${dorte}`);
  await press(page, 'Deaktivér');
  await press(page, 'Ja, deaktivér Dorte Demo-Dahl');
  await page.getByText('Medarbejderen er deaktiveret').waitFor();
  await hers.goto(`${app.url}/visits`);
  await hers.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor();
  await page.goto(`${app.url}/admin/log`);
  await page.getByRole('rowheader', { name: 'Medarbejder deaktiveret' }).first().waitFor();
}, 120_000);

test('who would change what somebody else holds is told so after a while, and finds what they wrote', async () => {
  const [{ id: administrator } = { id: '' }] = await sql<{ id: string }>("SELECT id FROM employees WHERE 'administrator' = ANY(roles)");
  const [{ id: desk } = { id: '' }] = await sql<{ id: string }>("SELECT id FROM desks WHERE name <> 'Musikskolens skranke' ORDER BY name LIMIT 1");
  const page = await pageOf(administrator);
  await page.goto(`${app.url}/admin/desks/${desk}`);
  await page.getByLabel('Navn', { exact: true }).fill('Den lange skranke');
  await inTransaction(async (tx) => {
    await lock(tx, { desks: [desk] });
    await page.getByRole('button', { name: 'Gem skranken' }).click();
    await page.getByText('Nogen er ved at ændre det samme lige nu').waitFor();
  });
  expect(await page.getByLabel('Navn', { exact: true }).inputValue()).toBe('Den lange skranke');
  await page.getByRole('button', { name: 'Gem skranken' }).click();
  await page.getByText('Ændringerne er gemt.').waitFor();
});
