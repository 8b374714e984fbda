import type { Page } from 'playwright-core';
import { sessionFor } from '../support/app-server';
import { phone } from '../support/browser';
import { findChain, linksOf } from '../support/chain';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';

const { app, pageOf } = openDemo();

const one = async (text: string, values: unknown[] = []) => (await sql<{ id: string }>(text, values))[0]!.id;
const lead = () => one("SELECT id FROM employees WHERE 'lead' = ANY(roles)");
const coder = () => one('SELECT employee_id AS id FROM coders ORDER BY employee_id');
const employee = () => one("SELECT id FROM employees WHERE roles = '{}' AND id NOT IN (SELECT employee_id FROM coders) AND id NOT IN (SELECT visitor_id FROM visits) AND id NOT IN (SELECT host_id FROM openings) ORDER BY id LIMIT 1");
const finding = (state: string) => one(`SELECT id FROM findings WHERE state = '${state}' ORDER BY number LIMIT 1`);
const sides = (id: string) =>
  sql<{ side: string; text: string }>('SELECT e.side, p.text FROM finding_passages e JOIN passages p ON p.id = e.passage_id WHERE finding_id = $1 AND removed_at IS NULL ORDER BY added_at', [id]);
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('every page of the chain, from a visit to a point of the brief, leads on and back, and what it leads to is there', async () => {
  const { name, value } = await sessionFor(await lead());
  const kept = new Map<string, string>();
  const mainOf = async (path: string) => {
    const html = kept.get(path) ?? (await (await fetch(app.url + path, { headers: { cookie: `${name}=${value}` } })).text());
    kept.set(path, html);
    return html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll('&amp;', '&');
  };
  for (const [from, hrefs] of Object.entries(linksOf(await findChain()))) {
    for (const href of hrefs) {
      const [to = '', mark] = href.split('#');
      expect([from, href, (await mainOf(from)).includes(`href="${href}"`)]).toEqual([from, href, true]);
      expect([href, (await mainOf(to)).includes('<h1')]).toEqual([href, true]);
      if (mark) expect([href, (await mainOf(to)).includes(`id="${mark}"`)]).toEqual([href, true]);
    }
  }
});

test('a finding is written, given evidence and settled by keyboard alone, and then everybody can read it', async () => {
  const page = await pageOf(await lead());
  await page.goto(`${app.url}/findings`);
  await page.getByRole('link', { name: 'Nyt fund' }).press('Enter');
  await page.getByLabel('Fundet i én sætning').fill('Vi sender borgerne frem og tilbage.');
  await page.getByRole('button', { name: 'Gem fundet' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Vi sender borgerne frem og tilbage.' }).waitFor();
  const id = page.url().split('/').at(-1)!;
  await page.getByText('Ingen uddrag taler for fundet.').waitFor();

  await page.getByRole('link', { name: 'Find uddrag' }).press('Enter');
  await page.getByLabel('Søg i teksten').fill('videre');
  await page.getByLabel('Søg i teksten').press('Enter');
  await page.waitForURL(/q=videre/);
  const row = page.locator('.passages > li', { hasText: 'Alle blev vist videre.' });
  await row.getByRole('button', { name: /^Taler for/ }).press('Enter');
  await row.getByText('✓').waitFor();
  // The button keeps the focus, and the same press takes the passage out again.
  expect(await focused(page)).toMatch(/Taler for, tryk for at tage uddraget ud/);
  await page.keyboard.press('Enter');
  await row.getByRole('button', { name: /^Taler for(?!.*tryk)/ }).waitFor();
  expect(await sides(id)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await row.getByText('✓').waitFor();
  expect(await sides(id)).toEqual([{ side: 'contradicts', text: 'Alle blev vist videre.' }]);

  await page.getByRole('link', { name: /^Fund \d/ }).press('Enter');
  await page.getByRole('button', { name: /^Flyt til for/ }).press('Enter');
  await page.getByRole('heading', { name: 'Taler for (1)' }).waitFor();
  await page.getByText('Alt, der taler for, er skrevet af én person.').waitFor();
  await page.getByText('Skriv, hvor I har ledt').press('Enter');
  await page.getByLabel('Hvor ledte I, og hvad fandt I?').fill('Læste alt fra Jyllinge.');
  await page.locator('form', { has: page.getByLabel('Hvornår?') }).getByRole('button', { name: 'Gem' }).press('Enter');
  await page.getByText('Ingen har ledt efter det, der taler imod.').waitFor({ state: 'detached' });

  const reader = await pageOf(await employee());
  expect((await reader.goto(`${app.url}/findings/${id}`))!.status()).toBe(404);
  await page.getByText('Fastslå fundet').press('Enter');
  await page.getByRole('button', { name: 'Ja, fastslå det' }).press('Enter');
  await page.locator('.badge', { hasText: 'Fastslået' }).waitFor();
  expect((await reader.goto(`${app.url}/findings/${id}`))!.status()).toBe(200);
  await reader.getByText('Alle blev vist videre.').waitFor();
  expect(await reader.locator('main form').count()).toBe(0);
  expect(await reader.locator('main a[href^="/passages"], main a[href^="/coding"]').count()).toBe(0);
});

test('of two who change the wording at once the second is told what stands there, and loses nothing', async () => {
  const id = await finding('draft');
  const [first, second] = [await pageOf(await lead()), await pageOf(await coder())];
  for (const page of [first, second]) await page.goto(`${app.url}/findings/${id}/edit`);
  await first.getByLabel('Fundet i én sætning').fill('Lederens ord.');
  await first.getByRole('button', { name: 'Gem' }).click();
  await first.getByRole('heading', { level: 1, name: 'Lederens ord.' }).waitFor();
  await second.getByLabel('Fundet i én sætning').fill('Koderens ord.');
  await second.getByRole('button', { name: 'Gem' }).click();
  await second.locator('.answer-box', { hasText: 'Lederens ord.' }).waitFor();
  expect(await second.getByLabel('Fundet i én sætning').inputValue()).toBe('Koderens ord.');
  await second.getByRole('button', { name: 'Gem' }).click();
  await second.getByRole('heading', { level: 1, name: 'Koderens ord.' }).waitFor();
  await second.getByText('Historie', { exact: true }).click();
  await second.getByText('Lederens ord.').waitFor();
});

test('without scripts a finding is read, a passage put on and taken out, and the second of two is told', async () => {
  const id = await finding('idea');
  const page = await pageOf(await lead(), { javaScriptEnabled: false });
  const other = await pageOf(await coder());
  await page.goto(`${app.url}/findings/${id}/evidence`);
  const row = page.locator('.passages > li', { hasText: 'Han havde 214 ulæste breve.' });
  await row.getByRole('button', { name: /^Taler imod/ }).click();
  await row.getByText('✓').waitFor();
  expect(await sides(id)).toHaveLength(2);
  await row.getByRole('button', { name: /Taler imod/ }).click();
  await row.getByText('✓').waitFor({ state: 'detached' });
  expect(await sides(id)).toHaveLength(1);

  await page.goto(`${app.url}/findings/${id}/edit`);
  await other.goto(`${app.url}/findings/${id}/edit`);
  await other.getByLabel('Fundet i én sætning').fill('Nogle går igen.');
  await other.getByRole('button', { name: 'Gem' }).click();
  await other.getByRole('heading', { level: 1, name: 'Nogle går igen.' }).waitFor();
  await page.getByLabel('Fundet i én sætning').fill('Vi hører ikke om dem.');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.locator('.answer-box', { hasText: 'Nogle går igen.' }).waitFor();
  expect(await page.getByLabel('Fundet i én sætning').inputValue()).toBe('Vi hører ikke om dem.');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vi hører ikke om dem.' }).waitFor();
});

test('the chain is walked from a finding over its passage to the observation, and back to the finding', async () => {
  const page = await pageOf(await lead(), { viewport: phone });
  const id = await finding('settled');
  await page.goto(`${app.url}/findings/${id}`);
  await page.locator('.passages blockquote a').first().click();
  await page.getByRole('heading', { name: 'Brugt i fund' }).waitFor();
  const observation = await one('SELECT observation_id AS id FROM passages WHERE id = $1', [page.url().split('/').at(-1)!]);
  await page.goto(`${app.url}/observations/${observation}`);
  await page.locator(`main a[href="/findings/${id}"]`).click();
  await page.waitForURL(`**/findings/${id}`);
  const { observation: coded, passage } = await findChain();
  await page.goto(`${app.url}/coding?queue=all&observation=${coded}`);
  await page.locator(`[data-mark="${passage}"]`).click();
  await page.locator(`a[href="/passages/${passage}"]`).first().click();
  await page.waitForURL(`**/passages/${passage}`);
  for (const path of ['/findings', `/findings/${id}`, `/findings/${id}/evidence`, '/findings/unused', '/mirrors']) {
    await page.goto(app.url + path);
    expect([path, await width(page)]).toEqual([path, phone.width]);
  }
});

test('guest and host find their visit seen from both sides; a visit with one side in stays closed', async () => {
  const [both] = await sql<{ visit: string; guest: string; host: string; observation: string }>(
    `SELECT v.id AS visit, v.visitor_id AS guest, op.host_id AS host, a.id AS observation FROM visits v JOIN openings op ON op.id = v.opening_id
     JOIN observations a ON a.visit_id = v.id AND a.author_id = v.visitor_id AND a.state = 'submitted'
     JOIN observations b ON b.visit_id = v.id AND b.author_id = op.host_id AND b.state = 'submitted' ORDER BY v.id, a.id LIMIT 1`,
  );
  const guest = await pageOf(both!.guest, { viewport: phone });
  await guest.goto(`${app.url}/observations/${both!.observation}`);
  await guest.getByRole('link', { name: /^Se besøget fra begge sider/ }).click();
  await guest.getByRole('heading', { name: 'Med deres egne ord' }).waitFor();
  expect(await guest.locator('.side-by-side h3').allInnerTexts()).toEqual([expect.stringMatching(/^Gæst: /), expect.stringMatching(/^Vært: /)]);
  expect(await width(guest)).toBe(phone.width);
  const stranger = await pageOf(await employee());
  expect((await stranger.goto(`${app.url}/mirrors/${both!.visit}`))!.status()).toBe(404);

  const half = await one(
    `SELECT v.id FROM visits v JOIN openings op ON op.id = v.opening_id WHERE v.state = 'registered'
     AND EXISTS (SELECT FROM observations a WHERE a.visit_id = v.id AND a.author_id = v.visitor_id AND a.state = 'submitted')
     AND NOT EXISTS (SELECT FROM observations b JOIN visits w ON w.id = b.visit_id WHERE w.opening_id = op.id AND b.author_id = op.host_id AND b.state = 'submitted') ORDER BY v.id LIMIT 1`,
  );
  const host = await pageOf(await one('SELECT op.host_id AS id FROM visits v JOIN openings op ON op.id = v.opening_id WHERE v.id = $1', [half]));
  await host.goto(`${app.url}/mirrors/${half}`);
  await host.getByText('Spejlet er ikke åbnet endnu').waitFor();
});
