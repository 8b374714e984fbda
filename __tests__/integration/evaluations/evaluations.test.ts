import { askForEvaluations } from '@/lib/evaluations/asking/commands';
import { evaluate, evaluateAsGuest } from '@/lib/evaluations/commands';
import { getResults, getTurn } from '@/lib/evaluations/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { enterAsGuest, inviteGuest } from '@/lib/registrations/guests/commands';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { now } from '../../support/exchange';
import { makeWorkshops, press, type Workshops } from '../../support/workshop';

let week: Workshops;
let eventId: string;
let after: Date;
let people: Actor[];
beforeEach(async () => {
  await resetDatabase();
  week = await makeWorkshops();
  const { id, ends } = await week.workshop({ capacity: 12 });
  eventId = id;
  after = new Date(ends.getTime() + 600_000);
  people = [];
  for (const name of ['Dorte', 'Erik', 'Finn', 'Gro', 'Hans', 'Ida']) people.push(await week.free(name));
  for (const who of people) await press(who, id);
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const answer = (worth: number) => ({ eventId, worth, form: 3, contacts: 4, use: 5, best: `Nummer ${worth}`, better: '' });
const asked = () => database().mailItem.findMany({ where: { kind: 'evaluationAsked' }, orderBy: { id: 'asc' } });

async function guest() {
  await inviteGuest(week.leader, { eventId, name: 'Gerda Gæst', email: 'gerda@forening.example', organisation: 'Beboerne', unitId: week.service.id }, now);
  const { id } = await database().guest.findFirstOrThrow();
  await enterAsGuest({ id, eventId }, { answer: 'come' }, now);
  return { id, eventId };
}

test('each answers once, however often it is pressed at the same moment, and nothing ties the answer to them', async () => {
  expect(await evaluate(people[0]!, answer(4), now)).toMatchObject({ reason: 'early' });
  expect(await evaluate(await week.free('Fremmed'), answer(4), after)).toMatchObject({ reason: 'notThere' });
  await Promise.all([1, 2, 3].map(() => evaluate(people[0]!, answer(4), after)));
  expect(await database().evaluation.count()).toBe(1);
  expect(await getTurn({ employeeId: people[0]!.id }, eventId, after)).toBe('given');
  const columns = await sql<{ name: string }>("SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'evaluations'");
  expect(columns.map(({ name }) => name).sort()).toEqual(['batch', 'best', 'better', 'contacts', 'event_id', 'form', 'id', 'use', 'worth']);
});

test('nothing is shown before five have answered, nor of the sixth before there are ten or the time is up', async () => {
  for (const [index, who] of people.entries()) {
    await evaluate(who, answer((index % 5) + 1), after);
    expect((await getResults(eventId, after))!.shown).toBe(index < 4 ? 0 : 5);
  }
  expect(await getResults(eventId, after)).toMatchObject({ asked: 6, given: 6, shown: 5, counts: { worth: [1, 1, 1, 1, 1] } });
  expect(await getResults(eventId, new Date(after.getTime() + 21 * 86_400_000))).toMatchObject({ shown: 6 });
});

test('everybody who was there is asked once: not before it is over, nor who stayed away, nor who has answered', async () => {
  const who = await guest();
  await askForEvaluations(new Date(after.getTime() - 3_600_000));
  expect(await asked()).toEqual([]);
  const [away] = await database().registration.findMany({ where: { employeeId: people[1]!.id } });
  await sql(
    `INSERT INTO attendance_marks (id, event_id, registration_id, session, state, way, decided_at, received_at, actor_id)
     VALUES (gen_random_uuid(), $1, $2, 1, 'absent', 'hand', now(), now(), $3)`,
    [eventId, away!.id, week.holger.id],
  );
  await evaluate(people[0]!, answer(3), after);
  await Promise.all([askForEvaluations(after), askForEvaluations(after)]);
  await askForEvaluations(new Date(after.getTime() + 86_400_000));
  const mails = await asked();
  expect(mails.map(({ employeeId, address }) => employeeId ?? address).sort()).toEqual([...people.slice(2).map(({ id }) => id), 'gerda@forening.example'].sort());
  expect(mails.find(({ address }) => address)!.link).toMatch(new RegExp(`^/invitation/${who.id}\\..*/evaluation$`));
  await evaluateAsGuest(who, { ...answer(5) }, after);
  expect(await getTurn({ guestId: who.id }, eventId, after)).toBe('given');
});
