import type { Page } from 'playwright-core';
import { database } from '@/lib/platform/db/client';
import { settleDueEvents } from '@/lib/registrations/expiry/commands';
import { addCivilDays, civilDateOf, weekdayOf } from '@/lib/platform/time';
import { holidayOn } from '@/lib/platform/holidays';
import { phone } from '../support/browser';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';

const { app, pageOf } = openDemo();
/** People of Borgerservice with nothing in their calendar and no desk to mind. */
let free: { id: string; name: string }[];

beforeAll(async () => {
  free = await sql<{ id: string; name: string }>(
    `SELECT e.id, e.name FROM employees e JOIN units u ON u.id = e.unit_id AND u.kind = 'citizenService'
     WHERE e.desk_id IS NULL AND e.roles = '{}' AND NOT EXISTS (SELECT FROM commitments c WHERE c.employee_id = e.id)
       AND NOT EXISTS (SELECT FROM registrations r WHERE r.employee_id = e.id)
       AND NOT EXISTS (SELECT FROM event_facilitators f WHERE f.employee_id = e.id) ORDER BY e.id`,
  );
});

const nobodyElse = () => free.shift()!;
const lead = async () => (await sql<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles)"))[0]!.id;
const eventCalled = async (title: string) => (await sql<{ id: string; facilitator: string }>(
  `SELECT ev.id, min(f.employee_id::text) AS facilitator FROM events ev JOIN event_facilitators f ON f.event_id = ev.id
   WHERE title LIKE $1 GROUP BY ev.id`,
  [`${title}%`],
))[0]!;
const standing = (page: Page, words: string | RegExp) => page.getByRole('heading', { level: 2, name: words });
/** The next working day at least so many days ahead. */
function dayAhead(days: number): string {
  let day = addCivilDays(civilDateOf(new Date()), days);
  while (weekdayOf(day) > 5 || holidayOn(day)) day = addCivilDays(day, 1);
  return day;
}

test('the lead announces a workshop from a template; it is signed up for in two presses, and the next one waits', async () => {
  const [anna, bo, facilitator] = [nobodyElse(), nobodyElse(), nobodyElse()];
  const page = await pageOf(await lead());
  await page.goto(`${app.url}/events`);
  await page.getByRole('link', { name: 'Opret arrangement' }).click();
  await page.waitForURL(/events\/new/);
  await page.getByRole('link', { name: 'Samarbejdsløsninger 2', exact: true }).click();
  await page.waitForURL(/from=workingTogether2/);
  await page.locator('[name=title]').fill('Tredje workshop');
  await page.locator('[name="sessions.0.day"]').fill(dayAhead(70));
  await page.locator('[name="facilitators.0"]').selectOption(facilitator.id);
  await page.getByRole('button', { name: 'Gem som kladde' }).click();
  await page.waitForURL(/\/events\/[0-9a-f-]{36}$/);
  const address = page.url();
  await page.getByText('Det er en kladde').waitFor();
  expect(await page.locator('.agenda li').count()).toBe(5);

  // A stranger does not see a draft.
  const hidden = await pageOf(anna.id);
  expect((await hidden.goto(address))?.status()).toBe(404);

  await page.getByRole('link', { name: 'Pladser og tilmelding' }).click();
  await page.locator('[name=capacity]').fill('1');
  for (const field of await page.locator('[name^="quotas."][name$=".places"]').all()) await field.fill('');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.waitForURL(address);
  await page.locator('summary', { hasText: 'Offentliggør' }).click();
  await page.getByRole('button', { name: 'Ja, offentliggør' }).click();
  await page.getByText('0 af 1 plads taget').waitFor();

  const first = await pageOf(anna.id);
  await first.goto(`${app.url}/events`);
  await first.getByRole('link', { name: 'Tredje workshop' }).click();
  await first.locator('[name=diet]').fill('vegetar');
  await first.getByRole('button', { name: 'Tilmeld dig' }).click();
  await standing(first, 'Du er tilmeldt').waitFor();
  await first.getByText('Du har svaret: vegetar').waitFor();
  await first.locator('summary', { hasText: 'Ret dine svar' }).click();
  await first.locator('[name=diet]').fill('veganer');
  await first.getByRole('button', { name: 'Gem dine svar' }).click();
  await first.getByText('Du har svaret: veganer').waitFor();

  const second = await pageOf(bo.id, { viewport: phone });
  await second.goto(address);
  await second.getByRole('button', { name: 'Skriv dig på ventelisten' }).click();
  await standing(second, 'Du er nr. 1 på ventelisten').waitFor();
  await second.goto(app.url);
  await second.getByRole('link', { name: /^Venteliste, nr\. 1: Tredje workshop/ }).waitFor();

  // She leaves; he is offered the place and takes it. The facilitator has read what was asked, and who comes.
  await first.locator('summary', { hasText: 'Meld fra' }).click();
  await first.getByRole('button', { name: 'Ja, meld mig fra' }).click();
  await first.getByRole('button', { name: 'Skriv dig på ventelisten' }).waitFor();
  await second.reload();
  await second.getByText('Der er en plads til dig').waitFor();
  await second.getByRole('link', { name: /^Tredje workshop.*Svar senest/ }).click();
  await standing(second, 'Du har fået tilbudt en plads').waitFor();
  await second.getByRole('button', { name: 'Ja tak, jeg tager pladsen' }).click();
  await standing(second, 'Du er tilmeldt').waitFor();
  const run = await pageOf(facilitator.id);
  await run.goto(`${address}/participants`);
  await run.getByRole('heading', { name: 'Tilmeldte (1)' }).waitFor();
  await run.getByRole('rowheader', { name: bo.name }).waitFor();

  // Who runs one may make the next, and runs that too.
  await run.goto(address);
  await run.getByText(/^Mindst 12 skal være tilmeldt\. 1 er tilmeldt\./).waitFor();
  await run.getByRole('link', { name: 'Brug som skabelon' }).click();
  await run.waitForURL(/from=/);
  expect(await run.locator('[name="facilitators.0"]').inputValue()).toBe(facilitator.id);
  await run.locator('[name=title]').fill('Fjerde workshop');
  await run.locator('[name="sessions.0.day"]').fill(dayAhead(77));
  await run.getByRole('button', { name: 'Gem som kladde' }).click();
  await run.waitForURL((url) => /\/events\/[0-9a-f-]{36}$/.test(url.pathname) && url.href !== address);
  await run.getByRole('heading', { level: 1, name: 'Fjerde workshop' }).waitFor();
});

test.each([
  ['with scripts', {}],
  ['without scripts', { javaScriptEnabled: false }],
])('a full workshop: wait, be offered a place, say no, and it goes on, %s', async (_name, options) => {
  const { id } = await eventCalled('Community centre');
  const [dorte, erik] = [nobodyElse(), nobodyElse()];
  const page = await pageOf(dorte.id, options);
  await page.goto(`${app.url}/events/${id}`);
  await page.getByText(/(\d+) af \1 pladser taget/).waitFor();
  await page.getByRole('button', { name: 'Skriv dig på ventelisten' }).click();
  await standing(page, /Du er nr\. \d på ventelisten/).waitFor();
  const other = await pageOf(erik.id, options);
  await other.goto(`${app.url}/events/${id}`);
  await other.getByRole('button', { name: 'Skriv dig på ventelisten' }).click();
  await standing(other, /Du er nr\. \d på ventelisten/).waitFor();

  // Everybody before Dorte goes, and the facilitator finds one more place for Borgerservice.
  await sql(
    `UPDATE registrations SET state = 'cancelled', expires_at = NULL, ended_at = now() WHERE event_id = $1 AND state IN ('waitlisted', 'offered') AND (employee_id IS NULL OR employee_id <> ALL($2::uuid[]))`,
    [id, [dorte.id, erik.id]],
  );
  const { facilitator } = await eventCalled('Community centre');
  const run = await pageOf(facilitator, options);
  await run.goto(`${app.url}/events/${id}/terms`);
  const places = Number(await run.locator('[name=capacity]').inputValue());
  await run.locator('[name=capacity]').fill(String(places + 1));
  await run.getByRole('button', { name: 'Gem', exact: true }).click();
  await run.waitForURL(`${app.url}/events/${id}`);
  await page.reload();
  await standing(page, 'Du har fået tilbudt en plads').waitFor();
  await page.locator('summary', { hasText: 'Nej tak' }).click();
  await page.getByRole('button', { name: 'Ja, giv pladsen videre' }).click();
  await page.getByRole('button', { name: 'Skriv dig på ventelisten' }).waitFor();
  await other.reload();
  await standing(other, 'Du har fået tilbudt en plads').waitFor();

  // He does not answer; the clock takes it back, and he is told.
  await sql("UPDATE registrations SET expires_at = now() - interval '1 minute' WHERE event_id = $1 AND state = 'offered'", [id]);
  await settleDueEvents(new Date());
  await other.reload();
  // With nobody left in the list the place is anybody's.
  await other.getByRole('button', { name: 'Tilmeld dig' }).click();
  await standing(other, 'Du er tilmeldt').waitFor();
  expect(await database().notice.count({ where: { employeeId: erik.id, kind: 'eventOfferLapsed' } })).toBe(1);
}, 120_000);

test('who must be approved waits for it under that name, and a no is told with its reason', async () => {
  const { id, facilitator } = await eventCalled('Samarbejdsløsninger 2');
  const [finn, gro] = [nobodyElse(), nobodyElse()];
  for (const { id: person } of [finn, gro]) {
    const page = await pageOf(person, { javaScriptEnabled: false });
    await page.goto(`${app.url}/events/${id}`);
    await page.getByRole('button', { name: 'Bed om en plads' }).click();
    await standing(page, 'Din tilmelding afventer godkendelse').waitFor();
  }
  const run = await pageOf(facilitator);
  await run.goto(`${app.url}/events/${id}/participants`);
  await run.getByRole('button', { name: `Godkend ${finn.name}` }).click();
  await run.getByRole('button', { name: `Godkend ${finn.name}` }).waitFor({ state: 'detached' });
  const row = run.getByRole('row', { name: gro.name });
  await row.locator('summary', { hasText: 'Afvis' }).click();
  await row.getByLabel('Begrundelse').fill('Holdet er sat.');
  await row.getByRole('button', { name: 'Ja, afvis' }).click();
  await row.waitFor({ state: 'detached' });
  const states = await sql<{ employee_id: string; state: string }>('SELECT employee_id, state FROM registrations WHERE employee_id = ANY($1::uuid[])', [[finn.id, gro.id]]);
  expect(Object.fromEntries(states.map(({ employee_id: who, state }) => [who, state]))).toEqual({ [finn.id]: 'registered', [gro.id]: 'declined' });
  const page = await pageOf(gro.id);
  await page.goto(app.url);
  await page.getByText('Begrundelse: Holdet er sat.').waitFor();
});

test('a clash is named with the time and the place, and the lead sees it all in one table', async () => {
  const { id } = await eventCalled('Samarbejdsløsninger 1');
  const who = nobodyElse();
  const [{ starts, ends } = { starts: new Date(), ends: new Date() }] = await sql<{ starts: Date; ends: Date }>('SELECT starts, ends FROM events WHERE id = $1', [id]);
  await database().commitment.create({ data: { employeeId: who.id, kind: 'block', note: 'Kursus', starts, ends } });
  const page = await pageOf(who.id, { viewport: phone });
  await page.goto(`${app.url}/events/${id}`);
  await page.getByText(/Du er optaget .* kl\. /).waitFor();
  expect(await page.getByRole('button', { name: 'Tilmeld dig', exact: true }).count()).toBe(0);
  const overview = await pageOf(await lead());
  await overview.goto(`${app.url}/events/overview`);
  await overview.getByRole('rowheader', { name: /Samarbejdsløsninger 1/ }).waitFor();
  await overview.getByRole('heading', { name: 'Deltagelse efter enhed' }).waitFor();
});
