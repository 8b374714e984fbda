import type { Page } from 'playwright-core';
import { database } from '@/lib/platform/db/client';
import { addCivilDays, civilDateOf } from '@/lib/platform/time';
import { makeVisit } from '@/prisma/seed/factories';
import { phone } from '../support/browser';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';
import { choose, press, write, writeDay, writeMorning } from '../support/keyboard';

const { app, pageOf } = openDemo();
/** People of Borgerservice with nothing in their calendar and no desk to mind: every library opening suits them. */
let free: { id: string; name: string }[];

beforeAll(async () => {
  free = await sql<{ id: string; name: string }>(
    `SELECT e.id, e.name FROM employees e JOIN units u ON u.id = e.unit_id AND u.kind = 'citizenService'
     WHERE e.desk_id IS NULL AND e.roles = '{}'
       AND NOT EXISTS (SELECT FROM commitments c WHERE c.employee_id = e.id)
       AND NOT EXISTS (SELECT FROM visits v WHERE v.visitor_id = e.id) ORDER BY e.id`,
  );
});

const nobodyElse = () => free.shift()!;
const named = async (name: string) => (await sql<{ id: string }>('SELECT id FROM employees WHERE name = $1', [name]))[0]!.id;

/** An opening of the coming week by its topic; the pilot's are over. */
async function opening(topic: string): Promise<{ id: string; seats: number; taken: number }> {
  const [found] = await sql<{ id: string; seats: number; taken: number }>(
    `SELECT o.id, seats, (SELECT count(*)::int FROM visits v WHERE v.opening_id = o.id AND v.state = 'registered') AS taken
     FROM openings o WHERE topic = $1 AND starts > now() ORDER BY starts LIMIT 1`,
    [topic],
  );
  return found!;
}

/** Others take what is left, while somebody is looking at the page. */
async function fill(topic: string): Promise<void> {
  const { id, seats } = await opening(topic);
  const taken = await sql<{ seat: number }>("SELECT seat FROM visits WHERE opening_id = $1 AND state = 'registered'", [id]);
  for (let seat = 1; seat <= seats; seat += 1) {
    if (!taken.some((one) => one.seat === seat)) await makeVisit(database(), { openingId: id, visitorId: nobodyElse().id, seat });
  }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const stateOf = async (visitorId: string, openingId: string) =>
  (await sql<{ state: string }>('SELECT state FROM visits WHERE visitor_id = $1 AND opening_id = $2 ORDER BY signed_up_at DESC LIMIT 1', [visitorId, openingId]))[0]?.state;

test('the week is a list on a phone and a calendar at a desk, and the other for whoever asks', async () => {
  const { id } = nobodyElse();
  const shape = (page: Page) => page.locator('.week').evaluate((week) => (getComputedStyle(week).display === 'grid' ? 'calendar' : 'list'));
  const [small, large] = [await pageOf(id, { viewport: phone }), await pageOf(id)];
  for (const page of [small, large]) await page.goto(`${app.url}/visits`);
  expect([await shape(small), await shape(large)]).toEqual(['list', 'calendar']);
  await small.getByRole('link', { name: 'Vis som kalender' }).click();
  await small.getByRole('link', { name: 'Vis som liste' }).waitFor();
  await large.getByRole('link', { name: 'Vis som liste' }).click();
  await large.getByRole('link', { name: 'Vis som kalender' }).waitFor();
  expect([await shape(small), await shape(large)]).toEqual(['calendar', 'list']);
  // A calendar that is wider than the phone scrolls within itself, and by keyboard.
  expect(await small.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await small.getByRole('region', { name: /uge|besøg/i }).focus();
});

test('two clicks from the week to a seat, a receipt with a calendar file, Min uge, and out again', async () => {
  const { id: openingId } = await opening('Børnefamilierne på biblioteket');
  const { id } = nobodyElse();
  const page = await pageOf(id);
  await page.goto(`${app.url}/visits`);
  await page.getByRole('link', { name: 'Børnefamilierne på biblioteket' }).click();
  await page.getByRole('button', { name: 'Tilmeld dig', exact: true }).click();
  await heading(page, 'Du er tilmeldt');
  expect(await stateOf(id, openingId)).toBe('registered');

  const link = page.getByRole('link', { name: 'Hent kalenderfil' });
  const file = await page.request.get(app.url + (await link.getAttribute('href')));
  expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const lines = (await file.text()).split('\r\n');
  expect(lines).toEqual(expect.arrayContaining(['BEGIN:VEVENT', 'SUMMARY:Besøg hos Bibliotek: Børnefamilierne på biblioteket']));
  expect(lines.find((line) => line.startsWith('DTSTART'))).toMatch(/^DTSTART:\d{8}T\d{6}Z$/);
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);

  await page.getByRole('link', { name: 'Gå til Min uge' }).click();
  await page.getByText('du er på besøg hos Signe Eventyrlund, Bibliotek').waitFor();
  await page.locator('summary', { hasText: 'Aflys' }).click();
  await page.getByRole('button', { name: 'Ja, aflys besøget' }).click();
  await heading(page, 'Du er afmeldt');
  expect(await stateOf(id, openingId)).toBe('cancelled');
  await page.context().close();
});

test('what one may not take says why, and a button signs up for something that works instead', async () => {
  const anne = await named('Anne Bundgaard');
  const page = await pageOf(anne);
  await page.goto(`${app.url}/visits?show=all`);
  const [clashing] = await sql<{ id: string }>(
    `SELECT o.id FROM openings o JOIN openings own ON own.host_id = $1 AND own.starts < o.ends AND o.starts < own.ends
     WHERE o.topic = 'Spørg en bibliotekar' AND o.starts > now() ORDER BY o.starts, o.id LIMIT 1`,
    [anne],
  );
  const card = page.locator('.cal', { has: page.locator(`a[href$="/visits/${clashing!.id}"]`) });
  const why = card.getByText('Du er vært');
  expect(await why.isVisible()).toBe(false);
  await card.getByText('Hvorfor ikke?').click();
  await why.waitFor();

  await card.getByRole('link').click();
  await page.getByText('Du kan ikke tilmelde dig').waitFor();
  await page.getByText(/^Du er vært \S+ \d.*\(Stændertorvet\)\.$/).waitFor();
  expect(await page.getByRole('button', { name: 'Tilmeld dig', exact: true }).count()).toBe(0);
  const instead = page.getByRole('button', { name: 'Tilmeld dig dette' });
  expect(await instead.count()).toBe(3);
  await instead.first().click();
  await heading(page, 'Du er tilmeldt');
  await page.context().close();
});

test.each([
  ['with scripts', true, 'Aften på biblioteket'],
  ['without scripts', false, 'Søndag på biblioteket'],
])('%s: a seat that went while one looked is refused with the way on, and who waits moves up', async (_how, javaScriptEnabled, topic) => {
  const { id: openingId } = await opening(topic);
  const { id } = nobodyElse();
  const page = await pageOf(id, { javaScriptEnabled });
  await page.goto(`${app.url}/visits/${openingId}`);
  await fill(topic);
  await page.getByRole('button', { name: 'Tilmeld dig', exact: true }).click();
  await page.getByText(/^Alle \d pladser er taget \(/).waitFor();
  expect(await page.getByRole('button', { name: 'Tilmeld dig dette' }).count()).toBe(3);
  await page.getByRole('button', { name: 'Skriv dig på ventelisten' }).click();
  await heading(page, 'Du står på ventelisten');
  await page.getByText('Du er nr. 1.').waitFor();

  const [leaver] = await sql<{ visitor_id: string }>("SELECT visitor_id FROM visits WHERE opening_id = $1 AND state = 'registered' ORDER BY id LIMIT 1", [openingId]);
  const other = await pageOf(leaver!.visitor_id, { javaScriptEnabled });
  await other.goto(`${app.url}/visits/${openingId}`);
  await other.locator('summary', { hasText: 'Aflys dit besøg' }).click();
  await other.getByRole('button', { name: 'Ja, aflys besøget' }).click();
  await heading(other, 'Du er afmeldt');
  expect(await stateOf(id, openingId)).toBe('registered');

  await page.goto(app.url);
  await page.getByText(`Du stod på venteliste og har fået plads: ${topic}`).waitFor();
  await page.getByRole('button', { name: 'Marker alt som læst' }).click();
  await page.getByText('Intet nyt.').waitFor();
  await Promise.all([page.context().close(), other.context().close()]);
});

test('by keyboard alone: from the week to a seat and out of it, and time of one’s own', async () => {
  const { id } = nobodyElse();
  const page = await pageOf(id);
  await page.goto(`${app.url}/visits`);
  await press(page, 'Kom godt i gang med Digital Post');
  await heading(page, 'Kom godt i gang med Digital Post');
  await press(page, /^Tilmeld dig$/);
  await heading(page, 'Du er tilmeldt');
  await press(page, 'Aflys dit besøg');
  await press(page, 'Ja, aflys besøget');
  await heading(page, 'Du er afmeldt');

  // And time of one's own, in which one cannot visit.
  await page.goto(`${app.url}/blocks`);
  await writeDay(page, 'Dag', addCivilDays(civilDateOf(new Date()), 3));
  await writeMorning(page, 'Fra kl.', '08:00');
  await writeMorning(page, 'Til kl.', '09:00');
  await write(page, 'Hvad', 'Tandlæge');
  await press(page, 'Bloker tiden');
  await page.getByText('Tandlæge').waitFor();
  await press(page, 'Fjern');
  await page.getByText('Du har ikke blokeret nogen tid').waitFor();
  await page.context().close();
});

test('on a phone the list comes at once, the choices fold away, and nothing sticks out', async () => {
  const { id } = nobodyElse();
  const page = await pageOf(id, { viewport: phone });
  await page.goto(`${app.url}/visits`);
  expect(await page.getByLabel('Sted').isVisible()).toBe(false);
  await page.getByText('Filtrér').click();
  await page.getByLabel('Sted').selectOption({ label: 'Jyllinge' });
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await page.waitForURL(/site=/);
  const cards = page.locator('.cal');
  expect(await cards.count()).toBeGreaterThan(0);
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(expect.arrayContaining(['Jyllinge']));
  expect(new Set(await page.getByRole('heading', { level: 3 }).allTextContents())).toEqual(new Set(['Jyllinge']));
  await cards.first().getByRole('link').click();
  await page.getByRole('button', { name: 'Tilmeld dig', exact: true }).click();
  await heading(page, 'Du er tilmeldt');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await page.context().close();
});

test('the lead signs somebody up with a reason that is logged and told, and calls it off with another, by keyboard alone', async () => {
  const lead = await named('Karen Lindegaard');
  const { id, name } = nobodyElse();
  const { id: openingId } = await opening('Foreninger og frivillige på biblioteket');
  const page = await pageOf(lead);
  await page.goto(`${app.url}/visits/${openingId}`);
  await press(page, 'Tilmeld en medarbejder');
  await page.waitForURL(/\/place$/);
  await choose(page, 'Medarbejder', name);
  await press(page, /^Tilmeld$/);
  // The reason was left out: said at once, and what was chosen is still there.
  await page.getByRole('link', { name: /Begrundelse/ }).waitFor();
  await write(page, 'reason', 'Skal afløse til maj.');
  await press(page, /^Tilmeld$/);
  await heading(page, `${name} er tilmeldt`);
  expect(await sql("SELECT reason FROM audit_entries WHERE action = 'visitPlaced'")).toEqual([{ reason: 'Skal afløse til maj.' }]);

  await press(page, 'Aflys besøget');
  await write(page, 'reason', 'Maj er flyttet.');
  await press(page, 'Ja, aflys besøget');
  await heading(page, 'Besøget er aflyst');
  expect(await stateOf(id, openingId)).toBe('calledOff');

  const own = await pageOf(id);
  await own.goto(app.url);
  await own.getByText('Begrundelse: Skal afløse til maj.').waitFor();
  await own.getByText('Begrundelse: Maj er flyttet.').waitFor();
  await Promise.all([page.context().close(), own.context().close()]);
});

test('the host says by keyboard alone who came; somebody else’s calendar is nobody’s business', async () => {
  const [past] = await sql<{ opening_id: string; host_id: string; visit_id: string }>(
    `SELECT o.id AS opening_id, o.host_id, v.id AS visit_id FROM visits v JOIN openings o ON o.id = v.opening_id
     WHERE o.ends < now() AND v.state = 'registered' ORDER BY o.starts LIMIT 1`,
  );
  await sql('UPDATE visits SET attendance = NULL WHERE id = $1', [past!.visit_id]);
  const page = await pageOf(past!.host_id);
  await page.goto(app.url);
  await press(page, /^Marker: /);
  await page.waitForURL(/\/visits\//);
  await press(page, 'Blev ikke til noget');
  await press(page, /^Gem$/);
  // From the summary of what is wrong straight to the field.
  await press(page, /^Hvorfor ikke\? ./);
  await page.keyboard.type('Gæsten var syg.');
  await press(page, /^Gem$/);
  await page.locator('#attendance').getByRole('status').getByText('Blev ikke til noget').waitFor();
  expect(await sql('SELECT attendance, attendance_reason FROM visits WHERE id = $1', [past!.visit_id])).toEqual([
    { attendance: 'didNotTakePlace', attendance_reason: 'Gæsten var syg.' },
  ]);

  const stranger = await pageOf(nobodyElse().id);
  const { id } = await opening('Biblioteket kommer');
  expect((await stranger.request.get(`${app.url}/api/visits/${id}/calendar`)).status()).toBe(404);
  await Promise.all([page.context().close(), stranger.context().close()]);
});
