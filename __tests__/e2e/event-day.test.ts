import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import encodeQR from 'qr';
import type { Page } from 'playwright-core';
import { checkInCode } from '@/lib/event-day/codes/rules';
import { database } from '@/lib/platform/db/client';
import { makeEvent, makeRegistrations } from '@/prisma/seed/factories';
import { secret, sessionFor } from '../support/app-server';
import { expectClean } from '../support/axe';
import { openBrowser, openContext, phone, until } from '../support/browser';
import { sql } from '../support/database';
import { openDemo } from '../support/demo-story';
import { layWire } from '../support/net-wire';
import { send } from '../support/raw-request';

const { app, pageOf } = openDemo();
type Person = { id: string; name: string };
let eventId: string;
let facilitator: Person;
let comers: (Person & { seat: string })[];
let walkIn: Person;
let lead: string;

beforeAll(async () => {
  const free = await sql<Person>(
    `SELECT e.id, e.name FROM employees e WHERE e.desk_id IS NULL AND e.roles = '{}' AND NOT EXISTS (SELECT FROM commitments c WHERE c.employee_id = e.id)
       AND NOT EXISTS (SELECT FROM registrations r WHERE r.employee_id = e.id) ORDER BY e.id`,
  );
  [{ id: lead } = { id: '' }] = await sql<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles)");
  const [{ id: projectId } = { id: '' }] = await sql<{ id: string }>('SELECT id FROM projects WHERE current');
  facilitator = free.shift()!;
  walkIn = free.shift()!;
  const anHour = 3_600_000;
  const event = await makeEvent(database(), {
    ...{ projectId, title: 'Samarbejde på gulvet', place: 'Store sal', facilitatorIds: [facilitator.id] },
    ...{ starts: new Date(Date.now() - anHour), ends: new Date(Date.now() + 3 * anHour) },
  });
  eventId = event.id;
  comers = free.splice(0, 6).map((person) => ({ ...person, seat: crypto.randomUUID() }));
  await makeRegistrations(database(), eventId, comers.map(({ id: employeeId, seat: id }) => ({ id, employeeId, signedUpAt: new Date(Date.now() - 24 * anHour) })));
});

const day = (rest = '') => `${app.url}/events/${eventId}/day${rest}`;
const box = (page: Page, { name }: Person) => page.getByRole('button', { name: `${name}: til stede` });
const marks = async () => sql<{ registration_id: string; state: string; way: string }>('SELECT registration_id, state, way FROM attendance_marks WHERE event_id = $1 ORDER BY decided_at', [eventId]);
const pressed = (page: Page, person: Person) => page.locator(`button[aria-pressed=true][aria-label="${person.name}: til stede"]`);

test('the door with the net cut: ticks and codes are kept, outlive the closed page, and come in exactly once', async () => {
  const [first, second, third] = comers as [typeof comers[0], typeof comers[0], typeof comers[0]];
  const wire = await layWire(app.url);
  const door = `${wire.url}/events/${eventId}/day`;
  // Somebody with a place finds their code on the event's page.
  const own = await pageOf(third.id, { viewport: phone });
  await own.goto(`${app.url}/events/${eventId}`);
  const short = /sig: (\w{6})/.exec(await own.getByText('Kan koden ikke scannes').innerText())![1]!;

  const page = await pageOf(facilitator.id, { viewport: phone });
  const context = page.context();
  await page.goto(`${wire.url}/events/${eventId}`);
  await page.getByRole('link', { name: 'Dagen' }).click();
  await page.getByText('0 af 6 deltagere er her').waitFor();
  await box(page, first).click();
  await page.getByText('1 af 6 deltagere er her').waitFor();
  await page.getByRole('link', { name: 'Check ind med kamera' }).click();
  await page.getByRole('heading', { name: 'Samarbejde på gulvet' }).waitFor();
  await pressed(page, first).waitFor();
  await until(page, async () => Boolean(await caches.match('/check-in', { ignoreVary: true })));

  await wire.cut(context);
  await box(page, second).click();
  await page.getByLabel('Kode fra skilt eller telefon').fill(short);
  await page.getByRole('button', { name: 'Check ind', exact: true }).click();
  await page.getByText(`${third.name} er checket ind.`).waitFor();
  await page.getByText('2 afkrydsninger venter på net.').waitFor();
  await page.getByText('3 af 6 deltagere er her').waitFor();
  await page.close();
  expect(await marks()).toHaveLength(1);

  // Meanwhile the lead, with a net, says another thing of one of them.
  const other = await pageOf(lead);
  await other.goto(day());
  await other.getByRole('button', { name: `${second.name}: fravær` }).click();
  await other.getByText('1 fraværende').waitFor();

  // The phone is opened again, still without a net, by the address of the list on the server.
  const again = await context.newPage();
  await again.goto(door);
  await again.waitForURL(/\/check-in\?event=/);
  await again.getByText('3 af 6 deltagere er her').waitFor();
  await again.getByText('2 afkrydsninger venter på net.').waitFor();
  await pressed(again, third).waitFor();

  await wire.mend(context);
  await again.getByText('Alt er sendt.').waitFor({ timeout: 40_000 });
  const [{ name: leader } = { name: '' }] = await sql<{ name: string }>('SELECT name FROM employees WHERE id = $1', [lead]);
  await again.getByText(`${second.name}: ${leader} har siden sagt fraværende`).waitFor();
  // What outlives the session lies there without anybody's name.
  const ticks = await again.evaluate(
    () =>
      new Promise<unknown[]>((found) => {
        const opening = indexedDB.open('uge13-marks', 1);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('marks').objectStore('marks').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            found(asked.result as unknown[]);
          };
        };
      }),
  );
  expect(ticks).toHaveLength(1);
  expect(JSON.stringify(ticks)).not.toContain(leader);
  await again.getByText('2 af 6 deltagere er her').waitFor();
  await again.getByRole('button', { name: 'Set' }).click();
  await again.getByText('Det skal du vide').waitFor({ state: 'detached' });
  await again.reload();
  await again.getByText('Alt er sendt.').waitFor();
  expect((await marks()).map(({ state, way }) => `${state} ${way}`).sort()).toEqual(['absent hand', 'present code', 'present hand', 'present hand']);

  // Signed out, nothing of the list is left on the phone.
  await again.goto(wire.url);
  await again.getByRole('button', { name: 'Log ud' }).first().click();
  await again.waitForURL(/signin/);
  await until(again, async () => !(await indexedDB.databases()).some(({ name }) => name === 'uge13-day'));
  await wire.cut(context);
  await again.goto(`${wire.url}/check-in?event=${eventId}`);
  await again.getByText('Der er intet net, og listen ligger ikke på telefonen').waitFor();
  expect(await again.getByText(first.name).count()).toBe(0);
  await wire.end();
}, 150_000);

/** A film of one picture for the browser's own pretended camera: a QR in the middle, as YUV4MPEG2. */
function filmOf(text: string): string {
  const [width, height] = [640, 480];
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const scale = Math.floor(420 / rows.length);
  const [left, top] = [width, height].map((side) => Math.floor((side - rows.length * scale) / 2)) as [number, number];
  const light = Buffer.alloc(width * height, 200);
  for (let y = 0; y < rows.length * scale; y += 1) {
    for (let x = 0; x < rows.length * scale; x += 1) light[(top + y) * width + left + x] = rows[Math.floor(y / scale)]![Math.floor(x / scale)] ? 20 : 235;
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)]);
  const file = path.join(tmpdir(), `uge13-camera-${process.pid}.y4m`);
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
  return file;
}

test('the camera is asked for on a press, on this page alone, and reads the code on a badge', async () => {
  const cookie = await sessionFor(facilitator.id);
  const header = async (at: string) => (await send(app.url + at, { headers: { cookie: `${cookie.name}=${cookie.value}` } })).headers['permissions-policy'];
  expect([await header(`/check-in?event=${eventId}`), await header(`/events/${eventId}/day`)]).toEqual([
    expect.stringContaining('camera=(self)'),
    expect.stringContaining('camera=()'),
  ]);
  const scanned = comers[3]!;
  const film = filmOf(checkInCode(eventId, scanned.seat, secret));
  const browser = await openBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
  try {
    const { context } = await openContext(browser, { viewport: phone });
    await context.addCookies([cookie]);
    const page = await context.newPage();
    await page.goto(`${app.url}/check-in?event=${eventId}`);
    await box(page, scanned).waitFor();
    expect(await page.locator('video').count()).toBe(0);
    await page.getByRole('button', { name: 'Brug kamera' }).click();
    await page.getByText(`${scanned.name} er checket ind.`).waitFor({ timeout: 30_000 });
    await page.getByText('Alt er sendt.').waitFor();
    // The list, the box for codes and the open camera.
    await expectClean(page);
    expect((await marks()).filter((one) => one.registration_id === scanned.seat)).toEqual([{ registration_id: scanned.seat, state: 'present', way: 'scan' }]);
    await page.getByRole('button', { name: 'Luk kamera' }).click();
    expect(await page.locator('video').count()).toBe(0);
  } finally {
    await browser.close();
    rmSync(film, { force: true });
  }
}, 90_000);

test.each([
  ['with scripts', {}],
  ['without scripts', { javaScriptEnabled: false }],
])('the day %s: tick and undo, find by name, let in at the door, deal groups twice', async (name, options) => {
  const [person, scripts] = [comers[4]!, name === 'with scripts'];
  const page = await pageOf(facilitator.id, options);
  await page.goto(day());
  await page.getByLabel('Søg efter navn, enhed eller sted').fill(person.name);
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await page.waitForURL(/q=/);
  expect(await page.locator('.tick').count()).toBe(1);
  await box(page, person).click();
  await pressed(page, person).waitFor();
  await box(page, person).click();
  await pressed(page, person).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `${person.name}: gik før tid` }).click();
  await page.getByText('Gik før tid', { exact: false }).first().waitFor();

  await page.goto(day('/walk-in'));
  if (scripts) {
    await page.getByLabel('Navn').first().fill(walkIn.name);
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.getByRole('button', { name: `Tilmeld og check ind: ${walkIn.name}` }).click();
    await page.waitForURL(day());
    await pressed(page, walkIn).waitFor();
  } else {
    await page.locator('[name=name]').fill('Gæst Fra Foreningen');
    await page.locator('[name=email]').fill('gaest@forening.example');
    await page.locator('[name=unitId]').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Tilmeld og check ind', exact: true }).click();
    await page.waitForURL(day());
    await page.locator('.tick[data-state=present]', { hasText: 'Gæst Fra Foreningen' }).waitFor();
  }

  await page.goto(day('/groups'));
  const before = (await sql('SELECT 1 FROM group_deals WHERE event_id = $1', [eventId])).length;
  await page.locator('[name=count]').fill('3');
  await page.getByRole('button', { name: /Lav (grupper|næste runde)/ }).click();
  await page.getByRole('heading', { name: 'Gruppe 1' }).waitFor();
  const deals = await sql<{ id: string; people: number }>('SELECT d.id, count(*)::int AS people FROM group_deals d JOIN group_places p ON p.deal_id = d.id WHERE event_id = $1 GROUP BY d.id', [eventId]);
  expect(deals).toHaveLength(before + 1);
  expect(deals.at(-1)!.people).toBe(scripts ? 7 : 8);
  const own = await pageOf(comers[0]!.id, options);
  await own.goto(`${app.url}/events/${eventId}`);
  await own.getByRole('heading', { name: /Din gruppe|Dine grupper/ }).waitFor();
}, 120_000);

test('badges and the list go on paper without menus, and say nothing of diet', async () => {
  await sql("UPDATE registrations SET diet = 'glutenfri' WHERE event_id = $1", [eventId]);
  const page = await pageOf(facilitator.id);
  await page.emulateMedia({ media: 'print' });
  await page.goto(day('/badges'));
  expect(await page.locator('.name-badge').count()).toBeGreaterThanOrEqual(6);
  // Whoever has the longest name still fits on the badge.
  const overflowing = await page.locator('.name-badge').evaluateAll((all) => all.filter((badge) => badge.scrollHeight > badge.clientHeight + 1 || badge.scrollWidth > badge.clientWidth + 1).length);
  expect(overflowing).toBe(0);
  expect(await page.locator('.site-top').isVisible()).toBe(false);
  await page.goto(day(`/badges?only=${comers[0]!.seat}`));
  expect(await page.locator('.name-badge').count()).toBe(1);
  await page.goto(day('/list'));
  expect(await page.locator('.sheet-table').isVisible()).toBe(true);
  expect(await page.content()).not.toContain('glutenfri');
});
