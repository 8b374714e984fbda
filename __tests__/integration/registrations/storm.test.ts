import { reviseTerms } from '@/lib/event-changes/terms/commands';
import { getEvent } from '@/lib/events/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { cancelRegistration } from '@/lib/registrations/cancel/commands';
import { joinWaitingList, signUp, signUpTaking } from '@/lib/registrations/commands';
import { settleDueEvents } from '@/lib/registrations/expiry/commands';
import type { TakeLocks } from '@/lib/visits/locking/commands';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { now } from '../../support/exchange';
import { makeWorkshops, type Workshops } from '../../support/workshop';

const CROWD = 1000;
const answers = { diet: '', access: '' };
let week: Workshops;
beforeEach(async () => {
  await resetDatabase();
  week = await makeWorkshops();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

type Answer = { ok: boolean; reason?: string };

/** People who mind no desk, a third of each unit, written in one go. */
async function crowd(size: number): Promise<Actor[]> {
  const db = database();
  const local = await db.unit.create({ data: { name: 'Lokale aktører', kind: 'localActors' } });
  const units = [week.service.id, week.library.id, local.id];
  const someone = await week.free('Person');
  const rows = await db.employee.createManyAndReturn({
    data: Array.from({ length: size }, (_, index) => ({
      ...{ name: `Person ${index + 1}`, email: `crowd-${index + 1}@uge13.example` },
      ...{ unitId: units[index % 3]!, siteId: someone.siteId },
    })),
    select: { id: true, name: true, email: true, unitId: true },
  });
  return rows.map((row) => ({ ...someone, ...row }));
}

const quotasOf = (people: Actor[]) => [12, 12, 6].map((places, index) => ({ unitId: people[index]!.unitId, places }));
const holding = (eventId: string) =>
  database().registration.count({ where: { eventId, state: { in: ['registered', 'pending', 'offered'] } } });
const byUnit = async (eventId: string, people: Actor[]) => {
  const rows = await sql<{ unit_id: string; taken: number }>(
    `SELECT unit_id, count(*)::int AS taken FROM registrations WHERE event_id = $1 AND state IN ('registered', 'pending', 'offered') GROUP BY unit_id`,
    [eventId],
  );
  return people.slice(0, 3).map(({ unitId }) => rows.find((row) => row.unit_id === unitId)?.taken ?? 0);
};

async function resize(eventId: string, capacity: number, quotas: { unitId: string; places: number }[], instant: Date): Promise<Answer> {
  const { version, terms } = (await getEvent(eventId))!;
  return reviseTerms(week.leader, { ...terms, eventId, version, capacity, quotas }, instant);
}

test('a thousand at once for thirty places in quotas of 12, 12 and 6: each quota is filled and none is passed', async () => {
  const people = await crowd(CROWD);
  const { id: eventId } = await week.workshop({ capacity: 30, quotas: quotasOf(people) });
  const given: Answer[] = await Promise.all(people.map((person) => signUp(person, { eventId, ...answers }, now)));
  expect(given.filter(({ ok }) => ok)).toHaveLength(30);
  expect([...new Set(given.filter(({ ok }) => !ok).map(({ reason }) => reason))].sort()).toEqual(['full', 'quotaFull']);
  expect(await byUnit(eventId, people)).toEqual([12, 12, 6]);
  expect(await listBrokenPromises()).toEqual([]);
}, 180_000);

test('mixed with waiting, leaving, other quotas, offers taken and offers that lapse', async () => {
  const people = await crowd(CROWD);
  const { id: eventId } = await week.workshop({ capacity: 30, quotas: quotasOf(people), offerHours: 1 });
  const first = people.slice(0, 90);
  await Promise.all(first.map((person) => signUp(person, { eventId, ...answers }, now)));
  const mine = async (person: Actor) =>
    database().registration.findFirst({ where: { eventId, employeeId: person.id, state: { in: ['registered', 'offered', 'waitlisted'] } } });
  const leave = async (person: Actor): Promise<Answer> => {
    const own = await mine(person);
    return own ? cancelRegistration(person, { registrationId: own.id, reason: '' }, now) : { ok: true };
  };
  const presses = people.slice(90).map((person, index) => async (): Promise<Answer> => {
    if (index % 3 === 0) return signUp(person, { eventId, ...answers }, now);
    return joinWaitingList(person, { eventId, ...answers }, now);
  });
  const leaving = first.filter((_, index) => index % 4 === 0).map((person) => () => leave(person));
  const more = quotasOf(people).map((quota) => ({ ...quota, places: quota.places + 1 }));
  const changes: (() => Promise<Answer>)[] = [
    () => resize(eventId, 33, more, now),
    () => settleDueEvents(now).then(() => ({ ok: true })),
    () => resize(eventId, 36, more, now),
    () => settleDueEvents(now).then(() => ({ ok: true })),
  ];
  const storm = [...presses.slice(0, 455), ...leaving, ...changes, ...presses.slice(455)];
  const given = await Promise.all(storm.map((press): Promise<Answer> => press()));
  expect(given).toHaveLength(storm.length);
  // Everybody is answered, and a refusal is one that people can make sense of.
  const said = new Set(given.filter(({ ok }) => !ok).map(({ reason }) => reason));
  expect([...said].filter((reason) => !['full', 'quotaFull', 'notFull', 'busy', 'changedMeanwhile', 'quotaTaken', 'capacityTaken'].includes(reason!))).toEqual([]);
  expect(given.filter(({ reason }) => reason === 'busy').length).toBeLessThan(20);
  expect(await listBrokenPromises()).toEqual([]);
  await overtakers(eventId);

  // Half of those who were offered a place take it, the others let it lapse, and it goes on.
  const offered = await database().registration.findMany({ where: { eventId, state: 'offered' }, include: { employee: true } });
  const later = new Date(now.getTime() + 60 * 60_000);
  const taking = offered.filter((_, index) => index % 2 === 0).map(({ employeeId }) => people.find(({ id }) => id === employeeId)!);
  await Promise.all([...taking.map((person) => signUp(person, { eventId, ...answers }, now)), leave(people[1]!), settleDueEvents(now)]);
  expect(await listBrokenPromises()).toEqual([]);
  await Promise.all([settleDueEvents(later), settleDueEvents(later), settleDueEvents(later)]);
  expect(await listBrokenPromises()).toEqual([]);
  const lapsed = await database().registration.count({ where: { eventId, state: 'lapsed' } });
  expect(lapsed).toBeGreaterThan(0);
  // Three clocks at once tell each of them once.
  expect(await database().notice.count({ where: { kind: 'eventOfferLapsed' } })).toBe(lapsed);
}, 240_000);

/** In each unit, whoever already waited when somebody was offered a place had come after them: by the order in which the rows were written. */
async function overtakers(eventId: string) {
  const rows = await sql(
    `SELECT w.id FROM registrations w JOIN registrations o ON o.event_id = w.event_id AND o.unit_id = w.unit_id
     WHERE w.event_id = $1 AND w.state = 'waitlisted' AND o.queued_at IS NOT NULL AND o.state = 'offered'
       AND (w.queued_at, w.id) < (o.queued_at, o.id) AND w.xmin::text::bigint < o.xmin::text::bigint`,
    [eventId],
  );
  expect(rows).toEqual([]);
}

describe('without the lock', () => {
  const noLocks: TakeLocks = async () => undefined;
  const press = async (size: number) => {
    const people = await crowd(size);
    const { id: eventId } = await week.workshop({ capacity: 5, quotas: quotasOf(people).map((quota) => ({ ...quota, places: 1 })) });
    const given = await Promise.allSettled(people.map((person) => signUpTaking(noLocks, person, { eventId, ...answers }, now)));
    return { eventId, given };
  };

  test('the database still refuses one too many', async () => {
    const { eventId } = await press(60);
    expect(await holding(eventId)).toBeLessThanOrEqual(5);
    expect(await listBrokenPromises()).toEqual([]);
  }, 60_000);

  test('and with its trigger off too, places are given twice: so the storm above would notice', async () => {
    await sql('ALTER TABLE registrations DISABLE TRIGGER registrations_within_capacity');
    try {
      const { eventId } = await press(60);
      expect(await holding(eventId)).toBeGreaterThan(5);
      expect((await listBrokenPromises()).length).toBeGreaterThan(0);
    } finally {
      await sql('ALTER TABLE registrations ENABLE TRIGGER registrations_within_capacity');
    }
  }, 60_000);
});
