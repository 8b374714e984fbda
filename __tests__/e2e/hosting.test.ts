import type { Page } from 'playwright-core';
import { database } from '@/lib/platform/db/client';
import { makeOpening, makeVisit } from '@/prisma/seed/factories';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';
import { press, tabTo, tick } from '../support/keyboard';

const { app, pageOf } = openDemo();

const withoutScripts = { javaScriptEnabled: false };

const one = async <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) => (await sql<Row>(text, values))[0]!;
const lead = () => one<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles)");
/** The next of the openings still to come, with at least so many visitors, and its host. */
const openingWith = (visitors: number) =>
  one<{ id: string; host: string }>(
    `SELECT o.id, o.host_id AS host FROM openings o JOIN employees e ON e.id = o.host_id
     WHERE o.state = 'offered' AND o.starts > now() AND e.roles = '{}'
       AND (SELECT count(*) FROM visits v WHERE v.opening_id = o.id AND v.state = 'registered') >= $1 ORDER BY o.starts LIMIT 1`,
    [visitors],
  );
const answer = (page: Page) => page.locator('.answer-box');
const send = (page: Page) => page.locator('main form button[type=submit]').last();

test('the lead makes a round by keyboard alone; it shows the week’s holidays before it is saved', async () => {
  const page = await pageOf((await lead()).id);
  await page.goto(`${app.url}/rounds/new`);
  await tabTo(page, 'Navn');
  await page.keyboard.type('Efterårsrunden');
  await tabTo(page, 'Uge');
  // Down to a week with something unusual in it, far enough ahead for the sign-up that the form proposes.
  const weeks = await page.locator('select[name=week] option').allInnerTexts();
  const unusual = weeks.findIndex((week, index) => index > 8 && week.includes('('));
  for (let presses = 0; presses < unusual; presses += 1) await page.keyboard.press('ArrowDown');
  await page.locator('[aria-live=polite]', { hasText: /lukket, ingen besøg|tid begynder/ }).waitFor();
  await tabTo(page, 'Gem som kladde');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/rounds\/[0-9a-f-]{36}$/);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Efterårsrunden');
  await page.getByText('Runden er en kladde').first().waitFor();
});

test('a host offers without scripts: a holiday is refused by name, nothing is lost, and the rest is saved', async () => {
  const round = await one<{ id: string; days: string[] }>(
    `SELECT id, ARRAY(SELECT to_char(d, 'YYYY-MM-DD') FROM generate_series(
       to_date(iso_year || '-' || iso_week, 'IYYY-IW'), to_date(iso_year || '-' || iso_week, 'IYYY-IW') + 4, '1 day') d) AS days
     FROM rounds WHERE state = 'published'`,
  );
  const host = await one<{ id: string }>(
    `SELECT id FROM employees WHERE roles = '{}' AND NOT EXISTS (SELECT FROM commitments c WHERE c.employee_id = employees.id) ORDER BY id LIMIT 1`,
  );
  const page = await pageOf(host.id, withoutScripts);
  await page.goto(`${app.url}/hosting/offer?round=${round.id}`);
  const closed = await page.locator('select[name="rows.0.day"] option', { hasText: 'lukket' }).count();
  await page.locator('summary', { hasText: 'Flere rækker' }).click();
  await page.locator('[name=topic]').fill('Bag skranken');
  for (const [row, day] of round.days.entries()) {
    await page.locator(`[name="rows.${row}.day"]`).selectOption(day);
    await page.locator(`[name="rows.${row}.from"]`).fill('10:00');
    await page.locator(`[name="rows.${row}.to"]`).fill('11:00');
  }
  await send(page).click();
  if (closed > 0) {
    await expect(answer(page).innerText()).resolves.toMatch(/Række \d: .*(påskedag|torsdag|fredag|pinsedag).*lukket/);
    expect(await sql('SELECT id FROM openings WHERE host_id = $1', [host.id])).toEqual([]);
    expect(await page.locator('[name=topic]').inputValue()).toBe('Bag skranken');
    for (const [row] of round.days.entries()) {
      const chosen = await page.locator(`[name="rows.${row}.day"] option:checked`).innerText();
      if (!chosen.includes('lukket')) continue;
      await page.locator(`[name="rows.${row}.day"]`).selectOption('');
      for (const field of ['from', 'to']) await page.locator(`[name="rows.${row}.${field}"]`).fill('');
    }
    await send(page).click();
  }
  await page.waitForURL(`${app.url}/hosting`);
  expect(await page.getByRole('link', { name: 'Bag skranken' }).count()).toBeGreaterThan(0);
});

test.each([
  ['with scripts', {}],
  ['without scripts', withoutScripts],
])('a change says whom it reaches before it is made, %s', async (way, options) => {
  const { id, host } = await openingWith(2);
  const people = await sql<{ name: string }>(
    "SELECT e.name FROM visits v JOIN employees e ON e.id = v.visitor_id WHERE opening_id = $1 AND state IN ('registered', 'waitlisted')",
    [id],
  );
  const page = await pageOf(host, options);
  await page.goto(`${app.url}/hosting/${id}/change`);
  await page.locator('[name=topic]').fill(`Nyt emne ${way}`);
  await page.getByRole('button', { name: 'Gem ændringen' }).click();
  await answer(page).waitFor();
  for (const { name } of people) await expect(answer(page).innerText()).resolves.toContain(name);
  expect((await one<{ topic: string }>('SELECT topic FROM openings WHERE id = $1', [id])).topic).not.toContain('Nyt emne '.concat(way));
  await page.getByRole('button', { name: 'Ja, gem og giv besked' }).click();
  await page.waitForURL(`${app.url}/hosting/${id}`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`Nyt emne ${way}`);
  expect(await sql("SELECT 1 FROM notices WHERE kind = 'openingChanged' AND params->>'topic' = $1", [`Nyt emne ${way}`])).toHaveLength(people.length);
});

test('two hosts’ windows: the second is told, and finds the way to what it is now', async () => {
  const { id, host } = await openingWith(0);
  const [first, second] = [await pageOf(host), await pageOf(host)];
  for (const page of [first, second]) await page.goto(`${app.url}/hosting/${id}/change`);
  await first.locator('[name=programme]').fill('Først');
  await first.getByRole('button', { name: 'Gem ændringen' }).click();
  await first.waitForURL(`${app.url}/hosting/${id}`);
  await second.locator('[name=programme]').fill('Siden');
  await second.getByRole('button', { name: 'Gem ændringen' }).click();
  await answer(second).getByText('En anden har ændret besøgspladsen').waitFor();
  expect(await second.locator('[name=programme]').inputValue()).toBe('Siden');
  await second.getByRole('link', { name: 'Åbn besøgspladsen' }).click();
  await second.getByText('Først').waitFor();
});

test('calling off by keyboard: the names first, a reason, and the seat is given back', async () => {
  const { id, host } = await openingWith(1);
  const page = await pageOf(host);
  await page.goto(`${app.url}/hosting/${id}/call-off`);
  // Somebody signs up while the host is writing.
  const late = await one<{ id: string; name: string }>(
    `SELECT e.id, e.name FROM employees e, openings o WHERE o.id = $1 AND e.unit_id <> o.unit_id AND e.roles = '{}'
       AND NOT EXISTS (SELECT FROM commitments c WHERE c.employee_id = e.id AND c.active)
       AND NOT EXISTS (SELECT FROM visits v WHERE v.visitor_id = e.id) ORDER BY e.id LIMIT 1`,
    [id],
  );
  await sql('UPDATE openings SET seats = seats + 1 WHERE id = $1', [id]);
  await makeVisit(database(), { openingId: id, visitorId: late.id });
  await tabTo(page, 'Begrundelse');
  await page.keyboard.type('Værten er syg.');
  await tabTo(page, 'Aflys besøgspladsen');
  await page.keyboard.press('Enter');
  await answer(page).getByText(late.name).waitFor();
  await tabTo(page, 'Ja, aflys og giv besked');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${app.url}/hosting/${id}`);
  await page.getByText('Aflyst: Værten er syg.').waitFor();
  expect(await sql("SELECT 1 FROM visits WHERE opening_id = $1 AND state IN ('registered', 'waitlisted')", [id])).toEqual([]);
});

test('an opening is copied to another day by keyboard alone', async () => {
  const round = await one<{ id: string; day: string }>(
    "SELECT id, to_char(to_date(iso_year || '-' || iso_week, 'IYYY-IW') + 1, 'YYYY-MM-DD') AS day FROM rounds WHERE state = 'published' AND mode = 'direct' ORDER BY iso_year DESC, iso_week DESC LIMIT 1",
  );
  const host = await one<{ id: string }>(
    "SELECT id FROM employees WHERE roles = '{}' AND desk_id IS NULL AND NOT EXISTS (SELECT FROM commitments c WHERE c.employee_id = employees.id) ORDER BY id DESC LIMIT 1",
  );
  const { id } = await makeOpening(database(), { roundId: round.id, hostId: host.id, date: round.day, from: '10:00', to: '11:00', topic: 'To dage i træk' });
  const page = await pageOf(host.id);
  await page.goto(`${app.url}/hosting/${id}`);
  await press(page, 'Kopiér til andre dage');
  await page.waitForURL(/\/copy$/);
  await press(page, /^Kopiér$/);
  await page.getByRole('alert').getByRole('link').first().waitFor();
  await tick(page, /^onsdag/i);
  await press(page, /^Kopiér$/);
  await page.waitForURL(`${app.url}/hosting`);
  expect(await sql("SELECT FROM openings WHERE host_id = $1 AND topic = 'To dage i træk'", [host.id])).toHaveLength(2);
});
