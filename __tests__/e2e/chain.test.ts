import type { Page } from 'playwright-core';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';

const { app, pageOf } = openDemo();

/** One unbroken chain of the demo programme, from a visit to a point of the brief. */
type Chain = Record<'visit' | 'observation' | 'passage' | 'theme' | 'finding' | 'proposal' | 'item' | 'event' | 'eventObservation', string>;
let chain: Chain;
let page: Page;

beforeAll(async () => {
  const [found] = await sql<Chain>(
    `SELECT v.opening_id AS visit, o.id AS observation, p.id AS passage, c.theme_id AS theme, f.id AS finding, g.proposal_id AS proposal, a.item_id AS item
     FROM observations o JOIN visits v ON v.id = o.visit_id JOIN passages p ON p.observation_id = o.id AND p.removed_in_id IS NULL
     JOIN codings c ON c.passage_id = p.id AND c.removed_in_id IS NULL
     JOIN finding_passages e ON e.passage_id = p.id AND e.removed_at IS NULL JOIN findings f ON f.id = e.finding_id
     JOIN proposal_findings g ON g.finding_id = f.id AND g.removed_at IS NULL JOIN proposal_answers a ON a.proposal_id = g.proposal_id
     JOIN proposals pr ON pr.id = g.proposal_id AND pr.state <> 'idea' ORDER BY e.added_at, e.id, p.from_char, g.proposal_id LIMIT 1`,
  );
  const [event] = await sql<{ event: string; eventObservation: string }>(
    `SELECT o.event_id AS event, o.id AS "eventObservation" FROM observations o JOIN events e ON e.id = o.event_id
     WHERE o.state = 'submitted' AND e.starts < now() ORDER BY o.id LIMIT 1`,
  );
  chain = { ...found!, ...event! };
  page = await pageOf((await sql<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles)"))[0]!.id);
}, 120_000);

type Link = [from: string, to: string, at: (chain: Chain) => string, href: (chain: Chain) => string];

const links: Link[] = [
  ['visit', 'observation', ({ visit }) => `/visits/${visit}`, ({ observation }) => `/observations/${observation}`],
  ['observation', 'visit', ({ observation }) => `/observations/${observation}`, ({ visit }) => `/visits/${visit}`],
  ['event', 'observation', ({ event }) => `/events/${event}`, ({ eventObservation }) => `/observations/${eventObservation}`],
  ['observation', 'event', ({ eventObservation }) => `/observations/${eventObservation}`, ({ event }) => `/events/${event}`],
  ['event', 'all its observations', ({ event }) => `/events/${event}`, ({ event }) => `/observations/all?event=${event}`],
  ['the list of all by event', 'observation', ({ event }) => `/observations/all?event=${event}`, ({ eventObservation }) => `/observations/${eventObservation}`],
  ['observation', 'its text with marks', ({ observation }) => `/observations/${observation}`, ({ observation }) => `/coding?queue=all&observation=${observation}`],
  ['the text with marks', 'observation', ({ observation }) => `/coding?queue=all&observation=${observation}`, ({ observation }) => `/observations/${observation}`],
  ['passage', 'its text', ({ passage }) => `/passages/${passage}`, ({ observation }) => `/coding?queue=all&observation=${observation}`],
  ['passage', 'theme', ({ passage }) => `/passages/${passage}`, ({ theme }) => `/passages?theme=${theme}`],
  ['theme', 'passage', ({ theme }) => `/passages?theme=${theme}`, ({ passage }) => `/passages/${passage}`],
  ['passage', 'finding', ({ passage }) => `/passages/${passage}`, ({ finding }) => `/findings/${finding}`],
  ['finding', 'passage', ({ finding }) => `/findings/${finding}`, ({ passage }) => `/passages/${passage}`],
  ['observation', 'finding', ({ observation }) => `/observations/${observation}`, ({ finding }) => `/findings/${finding}`],
  ['finding', 'the text it came from', ({ finding }) => `/findings/${finding}`, ({ observation }) => `/coding?queue=all&observation=${observation}`],
  ['finding', 'proposal', ({ finding }) => `/findings/${finding}`, ({ proposal }) => `/proposals/${proposal}`],
  ['proposal', 'finding', ({ proposal }) => `/proposals/${proposal}`, ({ finding }) => `/findings/${finding}`],
  ['proposal', 'brief', ({ proposal }) => `/proposals/${proposal}`, ({ item }) => `/brief#item-${item}`],
  ['brief', 'proposal', () => '/brief', ({ proposal, item }) => `/proposals/${proposal}#point-${item}`],
  ['codebook', 'theme', () => '/coding/codebook', ({ theme }) => `/coding/codebook/${theme}`],
  ['theme', 'its finding', ({ theme }) => `/coding/codebook/${theme}`, ({ finding }) => `/findings/${finding}`],
];

test.each(links)('%s leads to %s', async (_from, _to, at, hrefOf) => {
  await page.goto(app.url + at(chain));
  const href = hrefOf(chain);
  await page.locator(`main a[href="${href}"]`).first().click();
  await page.waitForURL((url) => url.pathname + url.search + url.hash === href);
  // It is there, and, where the address names a place on the page, so is that.
  await page.getByRole('heading', { level: 1 }).waitFor();
  const mark = new URL(page.url()).hash;
  if (mark) await page.locator(mark).waitFor();
});

test('a mark of the text leads to its passage', async () => {
  await page.goto(`${app.url}/coding?queue=all&observation=${chain.observation}`);
  await page.locator(`[data-mark="${chain.passage}"]`).click();
  await page.locator(`a[href="/passages/${chain.passage}"]`).first().click();
  await page.waitForURL(`**/passages/${chain.passage}`);
});
