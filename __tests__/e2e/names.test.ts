import { phone } from '../support/browser';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';

const { app, pageOf } = openDemo();

const one = async (text: string) => (await sql<{ id: string }>(text))[0]!.id;
const lead = () => one("SELECT id FROM employees WHERE 'lead' = ANY(roles)");
const guest = () => one("SELECT e.id FROM employees e JOIN units u ON u.id = e.unit_id WHERE u.kind = 'localActors' ORDER BY e.name DESC LIMIT 1");
const voices = async (name: string) =>
  (await sql<{ count: number }>('SELECT count(*)::int AS count FROM name_approvals a JOIN name_suggestions n ON n.id = a.suggestion_id WHERE n.name = $1 AND withdrawn_at IS NULL', [name]))[0]!.count;

test('a local actor suggests a name on a phone, is shown what it looks like, and supports others; the lead makes one of two and closes', async () => {
  const page = await pageOf(await guest(), { viewport: phone });
  await page.goto(`${app.url}/names`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await page.getByLabel('Navn', { exact: true }).fill('Mødested');
  await page.getByRole('link', { name: 'Støt Mødestedet i stedet' }).waitFor();
  await page.getByLabel('Hvorfor er det et godt navn?').fill('Kort og godt.');
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await page.getByText('Ellers sæt flueben ved, at du mener et andet navn').waitFor();
  expect(await voices('Mødested')).toBe(0);
  await page.getByLabel('Jeg mener et andet navn').check();
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await page.getByText('Tak. Mødested er med, og din egen stemme er talt.').waitFor();
  const before = await voices('Samlingspunktet');
  await page.getByRole('button', { name: 'Støt Samlingspunktet', exact: true }).click();
  await page.getByRole('button', { name: 'Træk din støtte tilbage: Samlingspunktet' }).waitFor();
  expect(await voices('Samlingspunktet')).toBe(before + 1);

  const tidying = await pageOf(await lead());
  await tidying.goto(`${app.url}/names`);
  await tidying.getByRole('link', { name: 'Mødested', exact: true }).click();
  await tidying.getByText('Læg sammen med et andet navn').click();
  await tidying.getByLabel('Navnet, der bliver stående').selectOption({ label: 'Mødestedet' });
  const both = await voices('Mødestedet');
  await tidying.getByRole('button', { name: 'Læg sammen' }).click();
  await tidying.getByText('Hertil er også talt stemmer for Mødested.').waitFor();
  expect(await voices('Mødestedet')).toBe(both + 1);
  await tidying.goto(`${app.url}/names/settings`);
  await tidying.getByText('Luk nu').click();
  await tidying.getByRole('button', { name: 'Ja, luk afstemningen' }).click();
  await tidying.getByText('Afstemningen sluttede').waitFor();

  // The phone's page was drawn before it closed: what is pressed there is refused with the day, and nothing is written.
  await page.getByRole('button', { name: 'Træk din støtte tilbage: Samlingspunktet' }).click();
  await page.getByText(/Afstemningen sluttede .*, så det er ikke gemt/).waitFor();
  expect(await voices('Samlingspunktet')).toBe(before + 1);
});

test('without scripts a name that looks like another is asked about, and the words come back', async () => {
  await sql('UPDATE name_polls SET closed_at = NULL');
  const page = await pageOf(await guest(), { javaScriptEnabled: false });
  await page.goto(`${app.url}/names`);
  await page.getByLabel('Navn', { exact: true }).fill('Lokalhus');
  await page.getByLabel('Hvorfor er det et godt navn?').fill('Fordi.');
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await page.getByRole('link', { name: 'Støt Lokalhuset i stedet' }).waitFor();
  expect(await page.getByLabel('Hvorfor er det et godt navn?').inputValue()).toBe('Fordi.');
  await page.getByRole('link', { name: 'Støt Lokalhuset i stedet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Lokalhuset' }).waitFor();
});
