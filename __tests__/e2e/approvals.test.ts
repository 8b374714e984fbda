import type { Page } from 'playwright-core';
import { expectCleanHere } from '../support/axe';
import { phone, until } from '../support/browser';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';

const { app, pageOf } = openDemo();

const one = async <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) => (await sql<Row>(text, values))[0]!;
const topic = 'Børnefamilierne på biblioteket';
const opening = () => one<{ id: string; host: string }>('SELECT id, host_id AS host FROM openings WHERE topic = $1 AND starts > now() ORDER BY starts LIMIT 1', [topic]);
let free: { id: string; name: string }[];

beforeAll(async () => {
  free = await sql<{ id: string; name: string }>(
    `SELECT e.id, e.name FROM employees e JOIN units u ON u.id = e.unit_id AND u.kind = 'citizenService'
     WHERE e.desk_id IS NULL AND e.roles = '{}' AND NOT EXISTS (SELECT FROM commitments c WHERE c.employee_id = e.id)
       AND NOT EXISTS (SELECT FROM visits v WHERE v.visitor_id = e.id) ORDER BY e.id`,
  );
});

const stateOf = async (visitorId: string) => (await one<{ state: string }>('SELECT state FROM visits WHERE visitor_id = $1', [visitorId])).state;
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** The latest mail to somebody about this, once it is written. */
async function mailTo(employeeId: string, kind: string): Promise<{ text: string; calendar: string | null }> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [mail] = await sql<{ text: string; calendar: string | null }>(
      'SELECT m.text, m.calendar FROM mails m JOIN mail_items i ON i.mail_id = m.id WHERE m.employee_id = $1 AND i.kind = $2 ORDER BY m.id DESC LIMIT 1',
      [employeeId, kind],
    );
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail says ${kind}`);
}

async function holdsUp(page: Page) {
  // Of a page that is gone to by script the title comes last.
  await until(page, async () => document.title !== '');
  await expectCleanHere(page);
}

test('the lead lets hosts approve the visits of a round', async () => {
  const lead = await one<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles)");
  const round = await one<{ id: string }>("SELECT id FROM rounds WHERE name LIKE 'Besøgsuge%' AND mode = 'direct'");
  const page = await pageOf(lead.id);
  await page.goto(`${app.url}/rounds/${round.id}/edit`);
  await page.getByLabel('Ja, af værten').check();
  await page.locator('[name=approvalHours]').fill('24');
  await page.getByRole('button', { name: 'Gem ændringer' }).click();
  await page.waitForURL(`${app.url}/rounds/${round.id}`);
  await page.getByText('Af værten, inden for 24 arbejdstimer').waitFor();
});

test('asked for without scripts, approved by the host from the mail’s page, and only then in the calendar', async () => {
  const { id: openingId, host } = await opening();
  const visitor = free.shift()!;
  const page = await pageOf(visitor.id, { javaScriptEnabled: false });
  await page.goto(`${app.url}/visits/${openingId}`);
  await page.getByText('Værten skal godkende besøget.').first().waitFor();
  await page.getByRole('button', { name: 'Bed om en plads', exact: true }).click();
  await heading(page, 'Dit besøg afventer godkendelse');
  expect(await page.getByRole('link', { name: 'Hent kalenderfil' }).count()).toBe(0);
  expect(await stateOf(visitor.id)).toBe('pending');
  const asked = await mailTo(visitor.id, 'visitAsked');
  expect(asked.text).toContain('afventer');
  expect(asked.text).not.toContain('Du er tilmeldt');
  expect(asked.calendar).toBeNull();

  const { text } = await mailTo(host, 'visitApprovalAsked');
  const link = /\/approvals\/[0-9a-f-]{36}/.exec(text)![0];
  const answering = await pageOf(host, { javaScriptEnabled: false });
  await answering.goto(app.url + link);
  await heading(answering, 'Anmodning om en plads');
  expect(await stateOf(visitor.id)).toBe('pending');
  await answering.getByRole('button', { name: /^Godkend/ }).click();
  await answering.getByText(`${visitor.name} er godkendt og tilmeldt.`).waitFor();
  expect(await stateOf(visitor.id)).toBe('registered');
  await page.reload();
  await heading(page, 'Du er tilmeldt');
  expect(await page.getByRole('link', { name: 'Hent kalenderfil' }).count()).toBe(1);
  // Nobody else finds the request.
  expect((await (await pageOf(free[1]!.id)).goto(app.url + link))!.status()).toBe(404);
});

test.each([
  ['da', 'Afventer din godkendelse', /^Afvis/, 'Ja, afvis', 'er afvist og har fået besked.', 'Besøget blev ikke godkendt'],
  ['en', 'Awaiting your approval', /^Turn down/, 'Yes, turn down', 'was turned down and has been told.', 'The visit was not approved'],
])('turned down with a reason from the list, on a phone (%s)', async (locale, list, refuse, sure, answered, told) => {
  const { id: openingId, host } = await opening();
  const visitor = free.shift()!;
  const page = await pageOf(visitor.id, { viewport: phone });
  await page.context().addCookies([{ name: 'uge13-locale', value: locale, url: 'http://localhost' }]);
  await page.goto(`${app.url}/visits/${openingId}`);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/visits\/receipt\//);
  await holdsUp(page);

  const answering = await pageOf(host, { viewport: phone });
  await answering.context().addCookies([{ name: 'uge13-locale', value: locale, url: 'http://localhost' }]);
  await answering.goto(app.url);
  await answering.locator('a[href="/approvals"]').first().click();
  await heading(answering, list);
  await holdsUp(answering);
  await answering.locator('summary', { hasText: refuse }).first().click();
  await answering.locator('[name=reason]').first().fill('Vi er for få på vagt den dag.');
  await answering.getByRole('button', { name: sure }).first().click();
  await answering.getByText(`${visitor.name} ${answered}`).waitFor();
  await holdsUp(answering);
  expect(await stateOf(visitor.id)).toBe('declined');
  await page.reload();
  await heading(page, told);
  await page.getByText('Vi er for få på vagt den dag.').first().waitFor();
});
