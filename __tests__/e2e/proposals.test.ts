import type { Page } from 'playwright-core';
import { phone } from '../support/browser';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';

const { app, pageOf } = openDemo();

const lead = async () => (await sql<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles)"))[0]!.id;
/** Employees without roles who have said nothing about any proposal. */
const silent = async (skip: number) =>
  (await sql<{ id: string }>(
    `SELECT id FROM employees WHERE roles = '{}' AND NOT EXISTS (SELECT FROM proposal_voices WHERE employee_id = employees.id)
     AND NOT EXISTS (SELECT FROM coders WHERE employee_id = employees.id) ORDER BY id OFFSET $1 LIMIT 1`, [skip],
  ))[0]!.id;
const hearing = async () => (await sql<{ id: string }>("SELECT p.id FROM proposals p JOIN proposal_versions v ON v.proposal_id = p.id AND v.number = p.version WHERE v.title = 'Fælles vært ved døren'"))[0]!.id;
const voiceOf = (employeeId: string, proposalId: string) =>
  sql<{ stance: string; reason: string }>('SELECT stance::text, reason FROM proposal_voices WHERE employee_id = $1 AND proposal_id = $2', [employeeId, proposalId]);
const sameDayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const submit = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test('from an idea at a counter over hearing, support and other words to a decision', async () => {
  const [author, other, leader] = [await silent(0), await silent(1), await lead()];
  const written = await pageOf(author, { viewport: phone });
  await written.goto(`${app.url}/proposals`);
  await written.getByRole('link', { name: 'Skriv en idé' }).click();
  await written.getByLabel('Overskrift').fill('Borgerservice i rådhusets forhal');
  await written.getByLabel('Forslaget i én sætning').fill('Pas og kørekort får en skranke i rådhusets forhal, og resten bliver på Stændertorvet.');
  await submit(written, 'Gem idéen');
  await written.waitForURL(/\/proposals\/[0-9a-f-]{36}$/);
  const address = written.url();
  const id = address.split('/').at(-1)!;

  // The lead makes it a draft, lets it answer the question that nothing answered, and asks everybody.
  const led = await pageOf(leader);
  await led.goto(`${app.url}/brief`);
  await led.getByText('1 opgave er ikke dækket af noget forslag').waitFor();
  await led.goto(`${address}/manage`);
  await submit(led, 'Gør til udkast');
  await led.getByText('Forslaget er nu: Udkast').waitFor();
  await led.goto(`${address}/answers`);
  const point = led.getByRole('group', { name: /nye rådhus/ }).first();
  await point.getByLabel('Delvist').check();
  await point.getByLabel(/Hvordan/).fill('To af ærinderne flytter.');
  await submit(led, 'Gem svarene');
  await led.waitForURL(address);
  await led.goto(`${app.url}/brief`);
  expect(await led.getByText('opgave er ikke dækket af noget forslag').count()).toBe(0);
  await led.getByRole('row', { name: /nye rådhus/ }).getByText('Besvaret uden belæg').waitFor();
  await led.getByRole('row', { name: /nye rådhus/ }).getByRole('link', { name: /Delvist/ }).click();
  await led.waitForURL(new RegExp(`${id}#point-`));
  await led.goto(`${address}/manage`);
  await led.getByLabel('Høringens sidste dag').fill(sameDayIn(8));
  await submit(led, 'Send i høring');
  await led.getByText('Forslaget er nu: I høring').waitFor();

  // A colleague sees it on the front page, and supports it in two clicks.
  const heard = await pageOf(other, { viewport: phone });
  await heard.goto(app.url);
  await heard.getByRole('link', { name: 'Borgerservice i rådhusets forhal' }).first().click();
  await heard.getByText('Tallene kommer frem, når du har givet din egen stemme').waitFor();
  await submit(heard, 'Støt forslaget');
  await heard.getByText('Du støtter forslaget.').waitFor();
  await heard.getByText('1 støtter, ingen har gjort indsigelse').waitFor();
  await heard.getByLabel('Din kommentar').fill('Hvad med parkeringen?');
  await submit(heard, 'Skriv kommentar');
  await heard.getByText('Hvad med parkeringen?').first().waitFor();
  await heard.goto(`${address}/suggest?section=cost`);
  await heard.getByLabel(/Sådan bør der stå/).fill('En skranke koster 80.000 kr.');
  await submit(heard, 'Send ændringsforslaget');
  await heard.getByText('Venter på svar').waitFor();

  await led.goto(address);
  await submit(led, 'Tag det med');
  await led.getByText(/Taget med i udgave 2/).waitFor();
  expect(await sql('SELECT number, cost FROM proposal_versions WHERE proposal_id = $1 ORDER BY number DESC LIMIT 1', [id])).toEqual([{ number: 2, cost: 'En skranke koster 80.000 kr.' }]);

  // Nobody is cut short: it cannot be recommended before the last day has gone.
  await led.goto(`${address}/manage`);
  await submit(led, 'Anbefal forslaget');
  await led.getByText(/folk er blevet lovet den tid/).waitFor();
  await sql("UPDATE proposals SET hearing_until = now()::date - 2 WHERE id = $1", [id]);
  await heard.goto(address);
  await heard.getByText(/Høringen sluttede/).first().waitFor();
  expect(await heard.getByRole('button', { name: /Støt forslaget|Skriv kommentar/ }).count()).toBe(0);
  await led.goto(`${address}/manage`);
  await submit(led, 'Anbefal forslaget');
  await led.getByText('Forslaget er nu: Anbefalet').waitFor();
  await led.getByLabel('Vedtaget', { exact: true }).check();
  await led.getByLabel('Besluttet af').fill('Kultur- og Idrætsudvalget');
  await led.getByLabel('Hvorfor?').fill('Det er nær borgerne.');
  await submit(led, 'Gem beslutningen');
  await led.waitForURL(address);
  await led.getByText(/Vedtaget .* af Kultur- og Idrætsudvalget/).first().waitFor();
  expect(await sql("SELECT kind FROM notices WHERE employee_id = $1 AND link LIKE $2 ORDER BY kind", [other, `/proposals/${id}%`])).toEqual(
    [{ kind: 'proposalAdopted' }, { kind: 'proposalHearing' }, { kind: 'suggestionAccepted' }],
  );
});

test('without scripts an objection is asked for its reason, stands once it has one, and can be changed', async () => {
  const [person, id] = [await silent(2), await hearing()];
  const page = await pageOf(person, { javaScriptEnabled: false });
  await page.goto(`${app.url}/proposals/${id}`);
  await submit(page, 'Gør indsigelse');
  expect(await voiceOf(person, id)).toEqual([]);
  await page.getByLabel(/Begrundelse/).first().fill('Vi er for få om formiddagen.');
  await submit(page, 'Gør indsigelse');
  await page.getByText('Du har gjort indsigelse.').waitFor();
  expect(await voiceOf(person, id)).toEqual([{ stance: 'object', reason: 'Vi er for få om formiddagen.' }]);
  await page.getByText('Ret din stemme').click();
  await submit(page, 'Støt forslaget');
  await page.getByText('Du støtter forslaget.').waitFor();
  expect(await voiceOf(person, id)).toMatchObject([{ stance: 'support' }]);
});

test('two write at once: the second sees what the first changed, keeps their own words, and both are saved', async () => {
  const [leader, id] = [await lead(), await hearing()];
  const [first, second] = [await pageOf(leader), await pageOf(leader, { javaScriptEnabled: false })];
  for (const page of [first, second]) await page.goto(`${app.url}/proposals/${id}/edit`);
  await first.getByLabel('Pris').fill('Ingen penge, kun timer.');
  await submit(first, 'Gem som ny udgave');
  await first.waitForURL(/\/proposals\/[0-9a-f-]{36}$/);
  await second.getByLabel('Risici').fill('Ingen holder øje med døren.');
  await submit(second, 'Gem som ny udgave');
  await second.getByText(/Intet er tabt/).waitFor();
  expect(await second.locator('ins').allInnerTexts()).not.toEqual([]);
  expect(await second.getByLabel('Risici').inputValue()).toBe('Ingen holder øje med døren.');
  await submit(second, 'Læg mine ændringer oven på');
  await second.waitForURL(/\/proposals\/[0-9a-f-]{36}$/);
  const [row] = await sql('SELECT cost, risks FROM proposal_versions WHERE proposal_id = $1 ORDER BY number DESC LIMIT 1', [id]);
  expect(row).toEqual({ cost: 'Ingen penge, kun timer.', risks: 'Ingen holder øje med døren.' });
});

test('a proposal leads to its findings and to the passages they rest on, and the brief back to it', async () => {
  const page = await pageOf(await lead());
  await page.goto(`${app.url}/brief`);
  await page.getByRole('row', { name: /biblioteker og lokale community centre/ }).getByRole('link', { name: /Fuldt/ }).click();
  await page.waitForURL(/\/proposals\/.*#point-/);
  await page.locator('.quote a').first().click();
  await page.waitForURL(/\/passages\//);
});
