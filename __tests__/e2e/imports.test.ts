import type { Page } from 'playwright-core';
import { database } from '@/lib/platform/db/client';
import type { Cell } from '@/lib/platform/spreadsheet/types';
import { makeEmployee, makeShift } from '@/prisma/seed/factories-organisation';
import { sessionFor } from '../support/app-server';
import { expectClean } from '../support/axe';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';
import { multipart, send } from '../support/raw-request';
import { csv, workbook } from '../support/workbook';

const withoutScripts = { javaScriptEnabled: false };
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const { app, pageOf } = openDemo();
let lead: string;
let administrator: string;
/** A weekday to come, at a desk that is open then and people of its own. */
let desk: { id: string; name: string; site: string; day: string; people: { id: string; name: string; email: string }[] };

beforeAll(async () => {
  [lead, administrator] = [await one("'lead' = ANY(roles)"), await one("roles = '{administrator}'")];
  const [found] = await sql<Omit<typeof desk, 'people' | 'day'>>(
    `SELECT d.id, d.name, s.name AS site FROM desks d JOIN sites s ON s.id = site_id
     WHERE retired_at IS NULL AND (SELECT count(*) FROM employees WHERE desk_id = d.id AND deactivated_at IS NULL) >= 3
       AND EXISTS (SELECT FROM desk_hours WHERE desk_id = d.id AND weekday = 2 AND opens <= 600 AND closes >= 840) ORDER BY d.id LIMIT 1`,
  );
  // A Tuesday far from the programme's own weeks.
  const [{ day } = { day: '' }] = await sql<{ day: string }>("SELECT to_char(date_trunc('week', now() + interval '200 days') + interval '1 day', 'YYYY-MM-DD') AS day");
  const people = await sql<{ id: string; name: string; email: string }>('SELECT id, name, email FROM employees WHERE desk_id = $1 AND deactivated_at IS NULL ORDER BY name LIMIT 3', [found!.id]);
  desk = { ...found!, day, people };
});

async function one(where: string): Promise<string> {
  const [row] = await sql<{ id: string }>(`SELECT id FROM employees WHERE deactivated_at IS NULL AND ${where} ORDER BY id LIMIT 1`);
  return row!.id;
}

async function upload(page: Page, kind: 'roster' | 'absences' | 'employees', file: { name: string; buffer: Buffer }, button: string) {
  await page.goto(`${app.url}/admin/imports`);
  await page.locator(`#file-${kind}`).setInputFiles({ ...file, mimeType: xlsx });
  await page.getByRole('button', { name: button }).click();
}
const waiting = /\/admin\/imports\/[0-9a-f-]{36}$/;
const shiftsOn = (day: string) => sql("SELECT 1 FROM shifts WHERE (starts AT TIME ZONE 'Europe/Copenhagen')::date = $1::date", [day]);
const headings = ['Medarbejder', 'Skranke', 'Sted', 'Fra', 'Til', 'Bil'];
const row = (name: string, day: string, from = '10:00', to = '14:00'): Cell[] => [name, desk.name, desk.site, { wall: `${day} ${from}` }, { wall: `${day} ${to}` }, 'AB 12 345'];
const dayAfter = (days: number) => new Date(Date.parse(`${desk.day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

test('the lead brings in a week: sees each row, leaves out the one with an error, and the same file changes nothing', async () => {
  const [anna, bo] = desk.people;
  const page = await pageOf(lead);
  await page.goto(`${app.url}/admin`);
  await page.getByRole('link', { name: 'Indlæs filer' }).click();
  const bytes = await workbook(headings, [row(anna!.name, desk.day), row(`${bo!.name}x`, desk.day), row(bo!.email, desk.day)]);
  await upload(page, 'roster', { name: 'vagter.xlsx', buffer: bytes }, 'Læs vagter');
  await page.waitForURL(waiting);
  const preview = page.url();
  await page.getByText('Bil', { exact: false }).first().waitFor();
  const table = page.locator('table.data-table tbody tr');
  expect(await table.count()).toBe(3);
  const wrong = table.filter({ hasText: 'Fejl' });
  expect(await wrong.locator('th').innerText()).toBe('3');
  expect(await wrong.innerText()).toContain(`Mente du ${bo!.name}?`);
  expect(await shiftsOn(desk.day)).toHaveLength(0);

  await page.getByRole('button', { name: 'Gem ændringerne' }).click();
  await page.locator('.answer-box', { hasText: 'Nogle rækker har fejl' }).waitFor();
  await page.getByLabel('Gem kun rækkerne uden fejl').check();
  await page.getByRole('button', { name: 'Gem ændringerne' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vagterne er gemt' }).waitFor();
  expect(page.url()).toBe(preview);
  expect(await shiftsOn(desk.day)).toHaveLength(2);

  await upload(page, 'roster', { name: 'igen.xlsx', buffer: await workbook(headings, [row(anna!.name, desk.day), row(bo!.name, desk.day)]) }, 'Læs vagter');
  await page.getByText('Alt i filen står her allerede').waitFor();
  expect(await page.getByRole('button', { name: 'Gem ændringerne' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.getByText('Filen er slettet her').waitFor();
});

test('without scripts: a CSV of Windows, and a shift that somebody lays between seeing and saying yes', async () => {
  const [anna] = desk.people;
  const day = dayAfter(7);
  const page = await pageOf(lead, withoutScripts);
  const text = day.split('-').reverse().join('-');
  const bytes = csv(['Medarbejder;Skranke;Sted;Fra;Til', `${anna!.name};${desk.name};${desk.site};${text} 10.00;${text} 14.00`], 'latin1');
  await upload(page, 'roster', { name: 'æøå.csv', buffer: bytes }, 'Læs vagter');
  await page.waitForURL(waiting);
  await page.getByText('æøå.csv').first().waitFor();
  await makeShift(database(), { employeeId: anna!.id, deskId: desk.id, date: day, from: '10:00', to: '12:00' });
  await page.getByRole('button', { name: 'Gem ændringerne' }).click();
  await page.getByText('Noget er ændret, siden du så rækkerne').waitFor();
  await page.getByText('Rækker, der er ændret: 2').waitFor();
  await page.getByRole('link', { name: 'Se forhåndsvisningen igen' }).click();
  const row = page.locator('table.data-table tbody tr');
  expect(await row.innerText()).toMatch(/Ændres[^]*Før: .*kl. 10.00–12.00/);
  await page.getByRole('button', { name: 'Kontrollér igen' }).click();
  await page.getByText('Alle rækker er kontrolleret igen').waitFor();
  await page.getByRole('button', { name: 'Gem ændringerne' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vagterne er gemt' }).waitFor();
  expect(await shiftsOn(day)).toHaveLength(1);
});

test('without scripts: absences on whole days, told where somebody is on shift', async () => {
  const [anna] = desk.people;
  const page = await pageOf(lead, withoutScripts);
  await upload(page, 'absences', { name: 'fravær.xlsx', buffer: await workbook(['Navn', 'Fra', 'Til', 'Note'], [[anna!.name, { wall: `${desk.day} 00:00` }, null, 'Ferie']]) }, 'Læs fravær');
  await page.waitForURL(waiting);
  expect(await page.locator('table.data-table tbody tr').innerText()).toContain('Har en vagt');
  await page.getByRole('button', { name: 'Gem ændringerne' }).click();
  await page.getByRole('heading', { level: 1, name: 'Fraværet er gemt' }).waitFor();
  expect(await sql("SELECT 1 FROM commitments WHERE employee_id = $1 AND kind = 'block' AND note = 'Ferie'", [anna!.id])).toHaveLength(1);
});

test('the administrator brings in everybody: who is missing is listed, and deactivated on a tick alone', async () => {
  const { id: leaver } = await makeEmployee(database(), { name: 'Ea Rejst', email: 'ea.rejst@kommune.example', ...(await placeOf(administrator)) });
  const staff = await sql<{ name: string; email: string; unit: string; site: string; desk: string | null; roles: string[] }>(
    `SELECT e.name, email, u.name AS unit, s.name AS site, d.name AS desk, e.roles::text[] AS roles FROM employees e
     JOIN units u ON u.id = e.unit_id JOIN sites s ON s.id = e.site_id LEFT JOIN desks d ON d.id = e.desk_id
     WHERE e.deactivated_at IS NULL AND e.id <> $1 ORDER BY e.name`,
    [leaver],
  );
  const role = { lead: 'Projektleder', administrator: 'Administrator' } as Record<string, string>;
  const rows = staff.map(({ name, email, unit, site, desk: at, roles }) => [name, email, unit, site, at, roles.map((each) => role[each]).join(', ')]);
  const page = await pageOf(administrator);
  const bytes = await workbook(['Navn', 'E-mail', 'Enhed', 'Sted', 'Skranke', 'Roller'], [...rows, ['Ny Åse', 'ny.aase@kommune.example', staff[0]!.unit, staff[0]!.site, '', '']]);
  await upload(page, 'employees', { name: 'medarbejdere.xlsx', buffer: bytes }, 'Læs medarbejdere');
  await page.getByText(`${staff.length} står her allerede`).waitFor();
  await page.getByRole('navigation', { name: 'Vis rækker' }).getByRole('link', { name: 'Mangler i filen' }).click();
  await page.getByRole('rowheader', { name: 'Ikke i filen' }).waitFor();
  expect(await page.locator('table.data-table tbody tr').innerText()).toContain('Ea Rejst');
  await page.getByLabel('Filen har alle medarbejdere').check();
  await page.getByRole('button', { name: 'Gem ændringerne' }).click();
  await page.getByRole('heading', { level: 1, name: 'Medarbejderne er gemt' }).waitFor();
  expect(await sql('SELECT deactivated_at IS NULL AS active FROM employees WHERE id = $1', [leaver])).toEqual([{ active: false }]);
  expect(await sql("SELECT 1 FROM employees WHERE email = 'ny.aase@kommune.example'")).toHaveLength(1);
});

async function placeOf(id: string): Promise<{ unitId: string; siteId: string }> {
  const { unitId, siteId } = await database().employee.findUniqueOrThrow({ where: { id } });
  return { unitId, siteId };
}

test.each([
  ['a PDF that calls itself .xlsx', Buffer.from('%PDF-1.7 x'), /ikke et regneark/],
  ['an empty file', Buffer.alloc(0), /tom/],
  ['a file without the columns', csv(['Navn;Bil', 'a;b']), /mangler kolonnerne Skranke, Fra, Til/],
  ['headings alone', csv(['Navn;Skranke;Fra;Til']), /ingen rækker/],
  ['a file too large', Buffer.alloc(5 * 1024 * 1024 + 1, 'x'), /mere end 5 MB/],
  ['more rows than we take', csv(Array.from({ length: 10_010 }, () => 'Navn;Skranke;Fra;Til')), /flere end 10.000/],
  ['NUL bytes', Buffer.from('Navn;Skranke\u0000;Fra;Til\r\na;b;c;d'), /ikke et regneark/],
])('%s is answered in words beside its form, without scripts', async (_name, buffer, words) => {
  const { name, value } = await sessionFor(lead);
  const form = new FormData();
  form.set('kind', 'roster');
  form.set('file', new File([new Uint8Array(buffer)], 'vagter.xlsx', { type: xlsx }));
  const headers = { cookie: `${name}=${value}` };
  const posted = await fetch(`${app.url}/api/imports`, { method: 'POST', body: form, redirect: 'manual', headers: { ...headers, origin: app.url } });
  expect(posted.status).toBe(303);
  // What the server draws is all that a browser without scripts shows.
  const html = await (await fetch(new URL(posted.headers.get('location')!, app.url), { headers })).text();
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const cards = ['roster', 'absences'].map((id) => main.slice(main.indexOf(`id="${id}"`)));
  const own = cards[0]!.slice(0, cards[0]!.length - cards[1]!.length);
  expect([own, cards[1]!].map((card) => card.split('alert alert-error').length - 1)).toEqual([1, 0]);
  const alert = own.slice(own.indexOf('alert alert-error'), own.indexOf('Kolonner:'));
  expect(alert.replace(/<[^>]*>/g, ' ')).toMatch(words);
});

test('ten thousand rows are shown a hundred at a time', async () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `Ukendt ${index};${desk.name};${desk.site};${desk.day} 10.00;14.00`);
  const page = await pageOf(lead);
  await upload(page, 'roster', { name: 'stor.csv', buffer: csv(['Medarbejder;Skranke;Sted;Fra;Til', ...lines]) }, 'Læs vagter');
  await page.getByText('10000 rækker har fejl').or(page.getByText('10.000 rækker har fejl')).waitFor();
  expect(await page.locator('table.data-table tbody tr').count()).toBe(100);
  await page.getByRole('link', { name: 'Side 100', exact: true }).click();
  await page.getByRole('rowheader', { name: '10001' }).or(page.getByRole('rowheader', { name: '10.001' })).waitFor();
});

describe('posts that no page of ours sends', () => {
  const cookie = async () => {
    const { name, value } = await sessionFor(lead);
    return `${name}=${value}`;
  };
  const fields = () => multipart([['kind', 'roster'], ['file', 'Navn;Skranke;Fra;Til']]);
  test.each([{ origin: 'https://evil.example' }, { origin: 'null' }, {}])('from elsewhere (%j) do nothing', async (headers) => {
    const { body, contentType } = fields();
    const before = await sql('SELECT id FROM parked_imports');
    const answer = await send(`${app.url}/api/imports`, { method: 'POST', body, headers: { 'content-type': contentType, cookie: await cookie(), ...(headers as Record<string, string>) } });
    expect(answer.status).toBe(403);
    expect(await sql('SELECT id FROM parked_imports')).toEqual(before);
  });

  test.each<[string, string, string | Buffer]>([
    ['multipart/form-data; boundary=x', 'invalid', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nb'],
    ['multipart/form-data', 'invalid', 'a'],
    ['text/plain', 'invalid', 'a'],
    [fields().contentType, 'noFile', fields().body],
  ])('%s is sent back with the reason %s', async (type, reason, body) => {
    const answer = await send(`${app.url}/api/imports`, { method: 'POST', body, headers: { 'content-type': type, origin: app.url, cookie: await cookie() } });
    expect([answer.status, answer.headers.location]).toEqual([303, expect.stringContaining(`problem=${reason}`)]);
  });
});

test('the templates come back as files that are read', async () => {
  const { name, value } = await sessionFor(administrator);
  for (const kind of ['roster', 'absences', 'employees']) {
    const response = await fetch(`${app.url}/api/imports/templates/${kind}`, { headers: { cookie: `${name}=${value}` } });
    expect([kind, response.status]).toEqual([kind, 200]);
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new File([await response.arrayBuffer()], `${kind}.xlsx`));
    const posted = await fetch(`${app.url}/api/imports`, { method: 'POST', body: form, redirect: 'manual', headers: { cookie: `${name}=${value}`, origin: app.url } });
    expect([kind, posted.headers.get('location')]).toEqual([kind, expect.stringMatching(waiting)]);
  }
});

test.each(['da', 'en'])('the preview holds up to axe and to a phone (%s)', async (locale) => {
  const [anna, bo] = desk.people;
  const page = await pageOf(lead);
  await page.context().addCookies([{ name: 'uge13-locale', value: locale, url: 'http://localhost' }]);
  const bytes = await workbook(headings, [row(anna!.name, desk.day, '11:00', '12:00'), row('Ukendt Person', desk.day), row(bo!.name, dayAfter(21))]);
  await upload(page, 'roster', { name: 'et-temmelig-langt-filnavn-uden-mellemrum-2027.xlsx', buffer: bytes }, locale === 'da' ? 'Læs vagter' : 'Read shifts');
  await page.waitForURL(waiting);
  await expectClean(page);
});
