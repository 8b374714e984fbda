import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { sourceNumberOf } from '@/lib/observations/rules';
import { database } from '@/lib/platform/db/client';
import { addCivilDays, civilDateOf, isoWeekOf } from '@/lib/platform/time';
import { makeOpening, makeRound, makeVisit } from '@/prisma/seed/factories';
import { makeEmployee } from '@/prisma/seed/factories-organisation';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';

const { app, pageOf } = openDemo();

const one = async (text: string, values: unknown[] = []) => (await sql<{ id: string }>(text, values))[0]!.id;
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const sameDayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A visit of yesterday that nobody has written about, between two people of their own. */
async function makeYesterday() {
  const db = database();
  // In a round of its own week: on most days no round of the demo's holds yesterday.
  const yesterday = addCivilDays(civilDateOf(new Date()), -1);
  const { id: roundId } = await makeRound(db, { projectId: await one('SELECT id FROM projects WHERE current'), ...isoWeekOf(yesterday) });
  const placeOf = (kind: string) => sql<{ unit: string; site: string }>('SELECT d.unit_id AS unit, d.site_id AS site FROM desks d JOIN units u ON u.id = d.unit_id WHERE u.kind = $1::unit_kind ORDER BY d.id LIMIT 1', [kind]);
  const [[service], [library]] = [await placeOf('citizenService'), await placeOf('library')];
  const host = await makeEmployee(db, { unitId: service!.unit, siteId: service!.site });
  const guest = await makeEmployee(db, { unitId: library!.unit, siteId: library!.site });
  const opening = await makeOpening(db, { roundId, hostId: host.id, topic: 'Borgerservice en formiddag', date: yesterday, from: '10:00', to: '12:00' });
  const visit = await makeVisit(db, { openingId: opening.id, visitorId: guest.id });
  return { host: host.id, guest: guest.id, openingId: opening.id, visitId: visit.id };
}

/** Writes about the visit and hands it in; answers the observation's id. */
async function write(page: Page, visitId: string, facts: string): Promise<string> {
  await page.goto(`${app.url}/observations/new?visit=${visitId}`);
  await page.locator('.has-scripts').waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Hvad så og hørte du?').fill(facts);
  await page.getByText(/^Gemt \d/).waitFor();
  await press(page, 'Aflevér');
  await page.getByText('Tak, observationen er afleveret').waitFor();
  return one('SELECT id FROM observations WHERE facts = $1', [facts]);
}

/** Chooses the first sentence of a text and types a theme for it, without a mouse. */
async function mark(page: Page, observationId: string, typed: string, theme: string): Promise<void> {
  await page.goto(`${app.url}/coding?queue=all&observation=${observationId}`);
  const saved = page.locator('.save-state', { hasText: 'Alt er gemt' });
  await saved.waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('t');
  await page.keyboard.type(typed);
  await page.getByText(`Enter vælger ${theme}`).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.mark-card', { hasText: theme }).waitFor();
  await saved.waitFor();
}

test('a visit, two observations, coding, a finding, a proposal, the brief covered, a hearing, a decision, the report', async () => {
  const supporting = 'Tolv borgere spurgte ved disken, hvor de skulle hen.';
  const opposing = 'Fem borgere fandt selv den rigtige skranke.';
  const { host, guest, openingId, visitId } = await makeYesterday();
  const leader = await one("SELECT id FROM employees WHERE 'lead' = ANY(roles)");

  // Both sides of the visit say what they saw, and only then see what the other did.
  const visitor = await pageOf(guest);
  const guests = await write(visitor, visitId, supporting);
  await visitor.goto(`${app.url}/mirrors/${visitId}`);
  await visitor.getByText('Spejlet er ikke åbnet endnu').waitFor();
  const hosts = await write(await pageOf(host), visitId, opposing);
  await visitor.goto(`${app.url}/visits/${openingId}`);
  expect(await visitor.locator('#observations ~ ul a').count()).toBe(2);
  await visitor.getByRole('link', { name: /^Se besøget fra begge sider/ }).click();
  await visitor.getByText(supporting).waitFor();
  await visitor.getByText(opposing).waitFor();

  const led = await pageOf(leader);
  await mark(led, guests, 'modtag', 'Modtagelse');
  await mark(led, hosts, 'overdr', 'Overdragelse og samarbejde');

  await led.goto(`${app.url}/findings/new`);
  await led.getByLabel('Fundet i én sætning').fill('Halvdelen af dem, der kommer, ved ikke, hvor de skal hen.');
  await press(led, 'Gem fundet');
  await led.getByRole('heading', { level: 1, name: 'Halvdelen af dem, der kommer, ved ikke, hvor de skal hen.' }).waitFor();
  const finding = led.url().split('/').at(-1)!;
  for (const [words, side] of [[supporting, 'Taler for'], [opposing, 'Taler imod']] as const) {
    await led.goto(`${app.url}/findings/${finding}/evidence?q=${encodeURIComponent(words.split(' ').slice(0, 2).join(' '))}`);
    const row = led.locator('.passages > li', { hasText: words });
    await row.getByRole('button', { name: new RegExp(`^${side}`) }).click();
    await row.getByText('✓').waitFor();
  }

  await led.goto(`${app.url}/findings/${finding}`);
  await led.getByText('Fastslå fundet').click();
  await press(led, 'Ja, fastslå det');
  await led.locator('.badge', { hasText: 'Fastslået' }).waitFor();

  await led.goto(`${app.url}/brief`);
  const point = led.getByRole('row', { name: /nye rådhus/ });
  await point.getByText('Ikke dækket').waitFor();
  await led.goto(`${app.url}/proposals/new`);
  await led.getByLabel('Overskrift').fill('En vært i rådhusets forhal');
  await led.getByLabel('Forslaget i én sætning').fill('En vært tager imod alle, der kommer ind i det nye rådhus.');
  await press(led, 'Gem idéen');
  await led.waitForURL(/\/proposals\/[0-9a-f-]{36}$/);
  const address = led.url();
  await led.goto(`${address}/manage`);
  await press(led, 'Gør til udkast');
  await led.getByText('Forslaget er nu: Udkast').waitFor();

  // Answered without evidence, then with evidence that is contested, then with evidence that holds.
  await led.goto(`${address}/answers`);
  const answer = led.getByRole('group', { name: /nye rådhus/ }).first();
  await answer.getByLabel('Fuldt').check();
  await answer.getByLabel(/Hvordan/).fill('Værten står i forhallen.');
  await press(led, 'Gem svarene');
  await led.waitForURL(address);
  for (const [ground, cover] of [['Halvdelen af dem', 'Besvaret uden belæg'], ['Borgerne møder først et menneske', 'Dækket']] as const) {
    await led.goto(`${address}/grounds`);
    const option = await led.locator('select[name=findingId] option', { hasText: ground }).getAttribute('value');
    await led.locator('select[name=findingId]').selectOption(option!);
    await press(led, 'Knyt fundet til');
    await led.getByRole('heading', { level: 2, name: new RegExp(ground) }).waitFor();
    await led.goto(`${app.url}/brief`);
    await point.getByText(cover, { exact: true }).waitFor();
  }

  await led.goto(`${address}/manage`);
  await led.getByLabel('Høringens sidste dag').fill(sameDayIn(8));
  await press(led, 'Send i høring');
  await led.getByText('Forslaget er nu: I høring').waitFor();
  await visitor.goto(address);
  await press(visitor, 'Støt forslaget');
  await visitor.getByText('Du støtter forslaget.').waitFor();
  await sql('UPDATE proposals SET hearing_until = now()::date - 2 WHERE id = $1', [address.split('/').at(-1)!]);
  await led.goto(`${address}/manage`);
  await press(led, 'Anbefal forslaget');
  await led.getByText('Forslaget er nu: Anbefalet').waitFor();
  await led.getByLabel('Vedtaget', { exact: true }).check();
  await led.getByLabel('Besluttet af').fill('Kultur- og Idrætsudvalget');
  await led.getByLabel('Hvorfor?').fill('Det er nær borgerne.');
  await press(led, 'Gem beslutningen');
  await led.waitForURL(address);

  // The report has the whole of it, and its notes lead back to where it began.
  await led.goto(`${app.url}/proposals`);
  await led.getByRole('link', { name: 'Hent rapporten' }).click();
  await led.waitForURL(/\/exports/);
  const card = led.locator('.box', { has: led.getByRole('heading', { name: 'Rapporten', exact: true }) });
  await card.getByLabel('Word (.docx)').check({ force: true });
  const [download] = await Promise.all([led.waitForEvent('download'), card.getByRole('button', { name: 'Hent filen' }).click()]);
  const { value: report } = await mammoth.convertToHtml({ buffer: await readFile(await download.path()) });
  for (const words of [supporting, opposing, 'En vært i rådhusets forhal', 'Kultur- og Idrætsudvalget', 'Det er nær borgerne.']) expect(report).toContain(words);
  expect(report).toMatch(new RegExp(`Taler imod[^<]*${opposing}`));
  const number = sourceNumberOf(guests);
  expect(report).toContain(`observation ${number}`);
  await led.goto(`${app.url}/observations/all`);
  await led.getByLabel('Søg i teksten').fill(`observation ${number}`);
  await led.getByLabel('Søg i teksten').press('Enter');
  await led.locator('.found a').click();
  await led.getByText(`Kildenummer ${number}.`).waitFor();
  await led.getByRole('link', { name: 'Borgerservice en formiddag' }).click();
  await led.waitForURL(`**/visits/${openingId}`);
});
