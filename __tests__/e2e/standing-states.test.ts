import type { Page } from 'playwright-core';
import { database } from '@/lib/platform/db/client';
import { makeEvent, makeRegistrations } from '@/prisma/seed/factories';
import { sessionFor } from '../support/app-server';
import { expectCleanInBoth } from '../support/axe';
import { phone } from '../support/browser';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';
import { press } from '../support/keyboard';
import { letPass } from '../support/let-pass';

const { app, pageOf } = openDemo();
const DAY_MS = 86_400_000;
type Person = { id: string };
let free: Person[];
let facilitator: Person;
let projectId: string;
let days = 50;

beforeAll(async () => {
  free = await sql<Person>(
    `SELECT e.id FROM employees e JOIN units u ON u.id = e.unit_id AND u.kind = 'citizenService' WHERE e.desk_id IS NULL AND e.roles = '{}'
       AND NOT EXISTS (SELECT FROM commitments c WHERE c.employee_id = e.id) AND NOT EXISTS (SELECT FROM registrations r WHERE r.employee_id = e.id) ORDER BY e.id`,
  );
  facilitator = free.shift()!;
  [{ id: projectId } = { id: '' }] = await sql<{ id: string }>('SELECT id FROM projects WHERE current');
});

/** A workshop open for sign-up, each on a day of its own. */
async function workshop(title: string, more: object = {}): Promise<{ id: string; address: string }> {
  const starts = new Date(Date.now() + (days += 3) * DAY_MS);
  const { id } = await makeEvent(database(), {
    ...{ projectId, title, place: 'Store sal', capacity: 4, facilitatorIds: [facilitator.id], starts, ends: new Date(starts.getTime() + 2 * 3_600_000) },
    ...{ signUpOpens: new Date(Date.now() - DAY_MS), signUpCloses: new Date(starts.getTime() - DAY_MS), askDiet: true, askAccess: true, ...more },
  });
  return { id, address: `${app.url}/events/${id}` };
}

let looking: Page | undefined;

/** The page as somebody sees it; one browser for them all, each signed in anew: to fill an empty one takes longer than to look. */
async function scan(who: Person, address: string, words: { da: string; en?: string }, before?: (page: Page) => Promise<void>): Promise<void> {
  looking ??= await pageOf(null);
  await looking.context().clearCookies();
  await looking.context().addCookies([await sessionFor(who.id)]);
  await expectCleanInBoth(looking, address, words, before);
}

test('who is signed up, waits, awaits approval or has been offered a place sees which, and axe finds nothing', async () => {
  // Three places for the three who hold one: a free one would be offered on while somebody is looking.
  const { id, address } = await workshop('Fire slags svar', { capacity: 3 });
  const [registered, waiting, pending, offered, nobody] = free.splice(0, 5) as [Person, Person, Person, Person, Person];
  await scan(nobody, address, { da: 'Tilmeld dig', en: 'Sign up' });
  const signedUpAt = new Date(Date.now() - 3_600_000);
  await makeRegistrations(database(), id, [
    { employeeId: registered.id, state: 'registered', signedUpAt },
    { employeeId: pending.id, state: 'pending', signedUpAt },
    { employeeId: waiting.id, state: 'waitlisted', signedUpAt },
    { employeeId: offered.id, state: 'waitlisted', signedUpAt },
  ]);
  await sql("UPDATE registrations SET state = 'offered', held_at = now(), expires_at = now() + interval '1 day' WHERE event_id = $1 AND employee_id = $2", [id, offered.id]);
  await scan(registered, address, { da: 'Du er tilmeldt', en: 'You are signed up' });
  await scan(pending, address, { da: 'Din tilmelding afventer godkendelse', en: 'approval' });
  await scan(waiting, address, { da: 'Du er nr. 1 på ventelisten', en: 'You are no. 1 on the waiting list' });
  await scan(offered, address, { da: 'Du har fået tilbudt en plads', en: 'You have been offered a place' });
  // What the questions behind the second press look like.
  await scan(registered, address, { da: 'Meld fra', en: 'Cancel' }, (page) => page.locator('details.confirm summary').first().click());
}, 180_000);

test('the door with its list, the board before and after it begins, and the form of the evaluation', async () => {
  const { id, address } = await workshop('Dagen selv');
  const comers = free.splice(0, 3);
  await makeRegistrations(database(), id, comers.map(({ id: employeeId }) => ({ employeeId, signedUpAt: new Date(Date.now() - 3_600_000) })));
  await scan(facilitator, `${address}/outputs`, { da: 'Der er ikke skrevet noget ned endnu', en: 'Nothing has been written down yet' });
  await letPass(id, 'begun');
  await scan(facilitator, `${app.url}/check-in?event=${id}`, { da: 'Kode fra skilt eller telefon', en: 'Code from badge or phone' });
  const page = await pageOf(comers[0]!.id);
  await page.goto(`${address}/outputs`);
  await page.locator('#capture').getByRole('radio', { name: 'Idé' }).first().check();
  await page.locator('input[name=text]').fill('Et rum til ro');
  await page.getByRole('button', { name: 'Skriv ned', exact: true }).click();
  await page.getByText('Skrevet ned.', { exact: true }).waitFor();
  await sql('UPDATE output_boards SET dots = 2 WHERE event_id = $1', [id]);
  await scan(comers[1]!, `${address}/outputs`, { da: 'Et rum til ro', en: 'Et rum til ro' });
  await scan(facilitator, `${address}/outputs?arrange=1`, { da: 'Flyt de valgte', en: 'Move the chosen' });
  await letPass(id, 'ended');
  await scan(comers[1]!, `${address}/evaluation`, { da: 'Send svar', en: 'Send answers' });
}, 180_000);

test('by the keyboard alone: signed up, and signed off again', async () => {
  const { id, address } = await workshop('Uden mus');
  const [person] = free.splice(0, 1) as [Person];
  const page = await pageOf(person.id);
  await page.goto(address);
  await press(page, 'Tilmeld dig');
  await page.getByRole('heading', { level: 2, name: 'Du er tilmeldt' }).waitFor();
  await press(page, 'Meld fra');
  await press(page, 'Ja, meld mig fra');
  await page.getByRole('button', { name: 'Tilmeld dig' }).waitFor();
  expect(await sql('SELECT state FROM registrations WHERE event_id = $1', [id])).toEqual([{ state: 'cancelled' }]);
}, 90_000);

test('without scripts, on a phone: who has a place gives it up, after being asked', async () => {
  const { id, address } = await workshop('Uden scripts');
  const [person] = free.splice(0, 1) as [Person];
  await makeRegistrations(database(), id, [{ employeeId: person.id, signedUpAt: new Date() }]);
  const page = await pageOf(person.id, { javaScriptEnabled: false, viewport: phone });
  await page.goto(address);
  await page.getByRole('heading', { level: 2, name: 'Du er tilmeldt' }).waitFor();
  await page.locator('summary', { hasText: 'Meld fra' }).click();
  await page.getByRole('button', { name: 'Ja, meld mig fra' }).click();
  await page.getByRole('button', { name: 'Tilmeld dig' }).waitFor();
  expect(await sql('SELECT state FROM registrations WHERE event_id = $1', [id])).toEqual([{ state: 'cancelled' }]);
  expect(await sql('SELECT active FROM commitments WHERE event_id = $1 AND employee_id = $2', [id, person.id])).toEqual([{ active: false }]);
}, 90_000);

const pressed = (button: string, answer: string) => async (page: Page) => {
  await page.locator('main').getByRole('button', { name: button, exact: true }).last().click();
  await page.getByText(answer).first().waitFor();
};

test('what is refused, forbidden or not there, and an opening as its host and the lead see it, in the language that is first', async () => {
  const [lead] = await sql<Person>("SELECT id FROM employees WHERE 'lead' = ANY(roles)");
  const [host] = await sql<Person & { opening: string }>(
    `SELECT o.host_id AS id, o.id AS opening FROM openings o JOIN employees e ON e.id = o.host_id AND e.roles = '{}'
     WHERE o.state = 'offered' AND o.starts > now() AND EXISTS (SELECT FROM visits v WHERE v.opening_id = o.id AND v.state = 'registered') ORDER BY o.starts LIMIT 1`,
  );
  const [somebody] = free as [Person];
  const states: [Person, string, string, Parameters<typeof scan>[3]?][] = [
    [somebody, '/rounds', 'Du har ikke adgang til siden'],
    [somebody, '/visits/00000000-0000-7000-8000-000000000000', 'Siden findes ikke'],
    [lead!, '/rounds/new', 'Opret runde', pressed('Gem som kladde', 'ting, du skal rette')],
    [host!, `/hosting/${host!.opening}/call-off`, 'Aflys besøgsplads', pressed('Aflys besøgspladsen', 'ting, du skal rette')],
    [host!, `/visits/${host!.opening}`, 'Du er vært'],
    [lead!, `/visits/${host!.opening}`, 'Tilmeld en medarbejder'],
    [lead!, `/hosting/${host!.opening}`, 'Kopiér til andre dage'],
  ];
  for (const [who, path, said, before] of states) await scan(who, app.url + path, { da: said }, before);
}, 180_000);
