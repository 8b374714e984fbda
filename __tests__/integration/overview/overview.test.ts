import { getOverview } from '@/lib/overview/queries';
import type { Overview, TileKey } from '@/lib/overview/types';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { actorOf } from '../../support/actor';
import { closeDatabase, sql } from '../../support/database';
import { haveDemoProgramme } from '../../support/demo-database';

/** When the programme is there. */
let now: Date;
let lead: Actor;
let overview: Overview;

beforeAll(async () => {
  await haveDemoProgramme();
  now = new Date();
  lead = await actorOf((await sql<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles)"))[0]!.id);
  await sql(
    `INSERT INTO guests (id, event_id, name, email, unit_id, token_hash, invited_by_id, invited_at)
     SELECT gen_random_uuid(), ev.id, 'Gerda Gæst', 'gerda@forening.example', (SELECT id FROM units ORDER BY name DESC LIMIT 1), ev.id::text, $1, $2
     FROM events ev JOIN projects p ON p.id = ev.project_id AND p.current WHERE ev.state = 'published'`,
    [lead.id, now],
  );
  await sql(
    `INSERT INTO registrations (id, event_id, guest_id, unit_id, state, held_at, signed_up_at)
     SELECT gen_random_uuid(), event_id, id, unit_id, 'registered', $1, $1 FROM guests ORDER BY event_id LIMIT 1`,
    [now],
  );
  overview = (await getOverview(lead, now))!;
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const count = async (text: string) => (await sql<{ count: number }>(`SELECT count(*)::int AS count FROM ${text}`))[0]!.count;
const figure = (key: TileKey) => overview.tiles.find((tile) => tile.key === key)!.figure;

test('the figures are what the tables hold, counted another way', async () => {
  expect(figure('signedUp')).toBe((await count("visits WHERE state = 'registered'")) + (await count("registrations WHERE state = 'registered'")));
  expect(figure('visitsHeld')).toBe(await count("visits WHERE state = 'registered' AND attendance = 'tookPlace'"));
  expect(figure('observations')).toBe(await count("observations WHERE state = 'submitted'"));
  expect(figure('findings')).toBe(await count("findings WHERE state <> 'dropped'"));
  expect(figure('inHearing')).toBe(await count("proposals WHERE state = 'hearing'"));
  expect(figure('unitsUnvisited')).toBeLessThanOrEqual(await count('units'));
});

test('nobody is counted at two units, and none more than there are; guests count, and every unit is there', async () => {
  const active = await count('employees WHERE deactivated_at IS NULL');
  const guests = (await sql<{ count: number }>("SELECT count(DISTINCT g.email)::int AS count FROM guests g JOIN events ev ON ev.id = g.event_id JOIN projects p ON p.id = ev.project_id AND p.current WHERE g.revoked_at IS NULL AND ev.state <> 'draft'"))[0]!.count;
  expect(guests).toBeGreaterThan(0);
  for (const shares of [overview.units, overview.sites]) {
    expect(shares.reduce((sum, { people }) => sum + people, 0)).toBe(active + guests);
    for (const { people, joined, wrote } of shares) expect(Math.max(joined, wrote)).toBeLessThanOrEqual(people);
  }
  expect(overview.units.map(({ name }) => name).sort()).toEqual((await sql<{ name: string }>('SELECT name FROM units')).map(({ name }) => name).sort());
  expect(overview.sites.at(-1)).toMatchObject({ id: '', name: '', people: guests });
  const joined = (await sql<{ count: number }>("SELECT count(DISTINCT g.email)::int AS count FROM registrations r JOIN guests g ON g.id = r.guest_id JOIN events ev ON ev.id = r.event_id JOIN projects p ON p.id = ev.project_id AND p.current WHERE r.state = 'registered'"))[0]!.count;
  expect(overview.sites.at(-1)!.joined).toBe(joined);
});

test('what waits is said with where it is done, and goes when it is', async () => {
  const toCode = overview.tasks.find(({ kind }) => kind === 'toCode');
  expect(toCode).toMatchObject({ link: '/coding', count: await count("observations o WHERE state = 'submitted' AND NOT EXISTS (SELECT FROM coded_texts WHERE observation_id = o.id)") });
  expect(overview.tasks.some(({ kind }) => kind === 'mailsFailed')).toBe(false);
  await database().mail.create({ data: { employeeId: lead.id, address: 'a@b.example', subject: 'x', text: 'x', html: 'x', state: 'failed', reason: 'x', createdAt: now } });
  const tasksOf = async (actor: Actor) => (await getOverview(actor, now))!.tasks;
  expect(await tasksOf(lead)).toContainEqual({ kind: 'mailsFailed', count: 1, link: null });
  expect(await tasksOf({ ...lead, isAdministrator: true })).toContainEqual({ kind: 'mailsFailed', count: 1, link: '/admin/mails?show=failed' });
  await sql("UPDATE mails SET state = 'kept', reason = ''");
  expect((await tasksOf(lead)).some(({ kind }) => kind === 'mailsFailed')).toBe(false);
});
