import { getOverview } from '@/lib/overview/queries';
import type { Overview, TileKey } from '@/lib/overview/types';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect, inTransaction } from '@/lib/platform/db/client';
import { placeInComingWeek } from '@/prisma/seed/placement';
import { sowProgramme } from '@/prisma/seed/programme';
import { actorOf } from '../../support/actor';
import { closeDatabase, sql } from '../../support/database';

const now = new Date();
let lead: Actor;
let overview: Overview;

beforeAll(async () => {
  await inTransaction((tx) => sowProgramme(tx, placeInComingWeek(now)), 120_000);
  lead = await actorOf((await sql<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles)"))[0]!.id);
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

test('nobody is counted at two units, and none more than there are', async () => {
  const active = await count('employees WHERE deactivated_at IS NULL');
  for (const shares of [overview.units, overview.sites]) {
    expect(shares.reduce((sum, { people }) => sum + people, 0)).toBe(active);
    for (const { people, joined, wrote } of shares) expect(Math.max(joined, wrote)).toBeLessThanOrEqual(people);
  }
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
