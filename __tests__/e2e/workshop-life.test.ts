import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { askForEvaluations } from '@/lib/evaluations/asking/commands';
import { evaluate as evaluateBy } from '@/lib/evaluations/commands';
import type { templates } from '@/lib/events/templates/rules';
import { captureList } from '@/lib/outputs/commands';
import { database } from '@/lib/platform/db/client';
import { addCivilDays, civilDateOf, weekdayOf } from '@/lib/platform/time';
import { holidayOn } from '@/lib/platform/holidays';
import { actorOf } from '../support/actor';
import { phone } from '../support/browser';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';
import { letPass } from '../support/let-pass';
import { done } from '../support/visit-answers';
import { press } from '../support/workshop';

const { app, pageOf } = openDemo();
type Person = { id: string; name: string };
let free: Person[];
let lead: string;
/** The lead's own page, the same for all three. */
let announcing: Page | undefined;
beforeAll(async () => {
  free = await sql<Person>(
    `SELECT e.id, e.name FROM employees e JOIN units u ON u.id = e.unit_id AND u.kind IN ('citizenService', 'library') WHERE e.desk_id IS NULL AND e.roles = '{}' AND NOT EXISTS (SELECT FROM commitments c WHERE c.employee_id = e.id)
       AND NOT EXISTS (SELECT FROM registrations r WHERE r.employee_id = e.id) ORDER BY e.id`,
  );
  [{ id: lead } = { id: '' }] = await sql<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles)");
});

function dayAhead(days: number): string {
  let day = addCivilDays(civilDateOf(new Date()), days);
  while (weekdayOf(day) > 5 || holidayOn(day)) day = addCivilDays(day, 1);
  return day;
}

/** The lead announces a workshop from one of the newsletter's templates; answers its address. */
async function announce(template: keyof typeof templates, title: string, day: string, facilitator: Person): Promise<string> {
  const page = (announcing ??= await pageOf(lead));
  await page.goto(`${app.url}/events/new?from=${template}`);
  await page.locator('[name=title]').fill(title);
  await page.locator('[name="sessions.0.day"]').fill(day);
  await page.locator('[name="facilitators.0"]').selectOption(facilitator.id);
  await page.getByRole('button', { name: 'Gem som kladde' }).click();
  await page.waitForURL(/\/events\/[0-9a-f-]{36}$/);
  const address = page.url();
  await page.goto(`${address}/terms`);
  await page.locator('[name=needsApproval]').setChecked(false);
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.waitForURL(address);
  await page.locator('summary', { hasText: 'Offentliggør' }).click();
  await page.getByRole('button', { name: 'Ja, offentliggør' }).click();
  await page.getByText(/0 af \d+ pladser taget/).waitFor();
  return address;
}

async function signUp(address: string, page: Page): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Tilmeld dig' }).click();
  await page.getByRole('heading', { level: 2, name: 'Du er tilmeldt' }).waitFor();
}

async function writeDown(page: Page, kind: string, text: string): Promise<void> {
  await page.locator('#capture').getByRole('radio', { name: kind }).first().check();
  await page.locator('input[name=text]').fill(text);
  await page.getByRole('button', { name: 'Skriv ned', exact: true }).click();
  await page.getByText('Skrevet ned.', { exact: true }).waitFor();
  await page.locator('.output-text', { hasText: text }).waitFor();
}

async function evaluate(page: Page, address: string, score: number): Promise<void> {
  await page.goto(`${address}/evaluation`);
  for (const name of ['worth', 'form', 'contacts', 'use']) await page.locator(`[name=${name}][value="${score}"]`).check();
  await page.locator('[name=best]').fill('Snakken på tværs');
  await page.getByRole('button', { name: 'Send svar' }).click();
  await page.getByText('Tak for dit svar.').waitFor();
}

type Scene = { eventId: string; address: string; run: Page; anna: Page; bo: Person };

/** What happens besides at each of the three; the way from announcement to evaluation is that of all. */
const besides: Record<'workingTogether1' | 'workingTogether2' | 'communityCentres', Partial<Record<'before' | 'during' | 'after', (scene: Scene) => Promise<void>>>> = {
  workingTogether1: {
    // Before it begins there is nothing to write, but the facilitator writes to those who come.
    async before({ eventId, address, run }) {
      await run.goto(`${address}/messages`);
      await run.getByRole('checkbox', { name: 'Tilmeldte (5 personer)' }).check();
      await run.locator('[name=subject]').fill('Vi ses');
      await run.locator('[name=text]').fill('Tag dine observationer med.');
      await run.getByRole('button', { name: 'Se, hvem der får den' }).click();
      await run.getByText('5 personer får beskeden.').waitFor();
      await run.getByRole('button', { name: 'Ja, send beskeden' }).click();
      await run.getByText('Beskeden er sendt til 5 personer.').waitFor();
      expect(await database().mailItem.count({ where: { kind: 'eventMessage', once: { startsWith: 'message:' }, link: `/events/${eventId}` } })).toBe(5);
    },
    // Without scripts: one at a time, and many.
    async during({ address, bo }) {
      const page = await pageOf(bo.id, { javaScriptEnabled: false });
      await page.goto(`${address}/outputs`);
      await writeDown(page, 'Spørgsmål', 'Hvem har nøglen?');
      await page.locator('summary', { hasText: 'Skriv mange på én gang' }).click();
      await page.locator('textarea[name=lines]').fill('- Et rum til ro\n- Kaffe\n\n- Kaffe');
      await page.getByRole('button', { name: 'Skriv alle ned' }).click();
      await page.getByText('2 udbytter er skrevet ned.').waitFor();
    },
  },
  workingTogether2: {
    // The facilitator arranges by keyboard and gives out dots.
    async during({ eventId, address, run, anna, bo }) {
      const about = { eventId, kind: 'idea', headingId: null } as const;
      await done(captureList(await actorOf(bo.id), { ...about, clientKey: randomUUID(), lines: ['Hvem har nøglen?', 'Et rum til ro', 'Kaffe'] }, new Date()));
      await run.goto(`${address}/outputs`);
      await run.getByRole('link', { name: 'Ordn under overskrifter' }).click();
      for (const text of ['Et rum til ro', 'Kaffe']) {
        await run.getByRole('checkbox', { name: text }).focus();
        await run.keyboard.press('Space');
      }
      await run.locator('[name=newHeading]').fill('Rummet');
      await run.keyboard.press('Enter');
      await run.getByRole('heading', { level: 3, name: 'Rummet' }).waitFor();
      await run.getByRole('link', { name: 'Færdig med at ordne' }).click();
      await run.locator('summary', { hasText: 'Prikker' }).click();
      await run.locator('[name=dots]').fill('2');
      await run.getByRole('button', { name: 'Gem prikkerne' }).click();
      await run.getByText('Ingen har givet prikker endnu.').waitFor({ state: 'attached' });

      await anna.goto(`${address}/outputs`);
      await anna.getByText('Du har 2 prikker tilbage af 2.').waitFor();
      await anna.getByRole('button', { name: 'Giv en prik til Fælles vært i døren' }).click();
      await anna.getByText('Du har 1 prik tilbage af 2.').waitFor();
      expect(await anna.getByText('1 prik', { exact: true }).count()).toBe(0);
      await anna.getByRole('button', { name: 'Giv en prik til Kaffe' }).click();
      await anna.getByText('Du har givet alle dine 2 prikker.').waitFor();
      expect(await anna.getByText('1 prik', { exact: true }).count()).toBe(2);
    },
  },
  communityCentres: {
    async during({ eventId, bo }) {
      const about = { eventId, kind: 'centre', headingId: null } as const;
      await done(captureList(await actorOf(bo.id), { ...about, clientKey: randomUUID(), lines: ['Et rum til ro', 'Et køkken', 'En havnestue'] }, new Date()));
    },
    // What came of it leads back to the workshop.
    async after({ address, anna }) {
      await anna.goto(`${address}/outputs`);
      await anna.getByRole('link', { name: 'Se observationen Fælles vært i døren' }).click();
      await anna.getByRole('link', { name: 'Se tavlen' }).click();
      await anna.getByRole('heading', { level: 1, name: 'Udbytte' }).waitFor();
    },
  },
};

test.each([
  ['workingTogether1', 'Hvad så vi', 20],
  ['workingTogether2', 'Sådan kunne vi', 27],
  ['communityCentres', 'Community centre igen', 34],
] as const)('%s: announced, signed up for, held, written down, given dots, handed on, and thought about', async (template, title, days) => {
  const facilitator = free.shift()!;
  const people = free.splice(0, 5);
  const [anna, bo] = people as [Person, Person];
  const address = await announce(template, title, dayAhead(days), facilitator);
  const eventId = address.split('/').at(-1)!;
  const run = await pageOf(facilitator.id);
  const scene: Scene = { eventId, address, run, anna: await pageOf(anna.id, { viewport: phone }), bo };
  await signUp(address, scene.anna);
  // The others come the same way, by the function that the button calls.
  for (const { id } of people.slice(1)) await done(press(await actorOf(id), eventId, new Date()));
  await besides[template].before?.(scene);

  await letPass(eventId, 'begun');
  await scene.anna.goto(address);
  await scene.anna.getByRole('link', { name: 'Se tavlen' }).click();
  await writeDown(scene.anna, 'Idé', 'Fælles vært i døren');
  // After one comes the next: the pen is where it was, and the kind is still chosen.
  await scene.anna.waitForFunction(() => document.activeElement?.getAttribute('name') === 'text');
  await writeDown(scene.anna, 'Godt eksempel', 'De gik hen til folk');
  await besides[template].during?.(scene);

  await run.goto(`${address}/outputs`);
  await run.locator('summary', { hasText: 'Luk tavlen' }).click();
  await run.getByRole('button', { name: 'Ja, luk og gem' }).click();
  await run.getByText('De 5 udbytter er gemt som observationer.').waitFor();
  expect(await database().observation.count({ where: { eventId, origin: 'event', state: 'submitted' } })).toBe(5);
  await besides[template].after?.(scene);

  await letPass(eventId, 'ended');
  await askForEvaluations(new Date());
  expect(await database().mailItem.count({ where: { kind: 'evaluationAsked', link: `/events/${eventId}/evaluation` } })).toBe(5);
  await evaluate(template === 'communityCentres' ? await pageOf(anna.id, { javaScriptEnabled: false, viewport: phone }) : scene.anna, address, 4);
  const scores = { worth: 4, form: 4, contacts: 4, use: 4, best: '', better: '' };
  for (const { id } of people.slice(1)) await done(evaluateBy(await actorOf(id), { eventId, ...scores }, new Date()));
  await run.goto(`${address}/evaluation`);
  await run.getByText('5 af 5 har svaret').waitFor();
  await run.getByText('Gennemsnit 4,0 af 5').first().waitFor();
  await run.getByRole('cell', { name: '5 af 5' }).first().waitFor();
});
