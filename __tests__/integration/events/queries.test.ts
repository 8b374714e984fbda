import { getEvent, listEvents } from '@/lib/events/queries';
import { database, disconnect } from '@/lib/platform/db/client';
import { at, makeEmployee, makeSite, makeUnit } from '@/prisma/seed/factories-organisation';
import { makeEvent, makeProject } from '@/prisma/seed/factories';
import { closeDatabase, resetDatabase } from '../../support/database';

beforeEach(() => resetDatabase());
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('lists the events of one project, soonest first', async () => {
  const db = database();
  const { id: projectId } = await makeProject(db);
  const later = await makeEvent(db, { projectId, starts: at('2027-04-02', '13:00'), ends: at('2027-04-02', '15:00') });
  const site = await makeSite(db, { name: 'Viby' });
  const sooner = await makeEvent(db, { projectId, siteId: site.id, starts: at('2027-04-01', '13:00'), ends: at('2027-04-01', '15:00') });
  await makeEvent(db);
  const events = await listEvents(projectId);
  expect(events.map(({ id }) => id)).toEqual([sooner.id, later.id]);
  expect(events.map(({ siteName }) => siteName)).toEqual(['Viby', null]);
});

test('gives one event with its facilitators in Danish order, and names nothing else of theirs', async () => {
  const db = database();
  const { id: unitId } = await makeUnit(db, { name: 'Bibliotek' });
  const names = ['Åse Demo', 'Ane Demo', 'Ærlig Demo'];
  const people = await Promise.all(names.map((name) => makeEmployee(db, { name, unitId })));
  const { id } = await makeEvent(db, { facilitatorIds: people.map((person) => person.id), capacity: 40 });
  const event = await getEvent(id);
  expect(event?.facilitators.map(({ name }) => name)).toEqual(['Ane Demo', 'Ærlig Demo', 'Åse Demo']);
  expect(Object.keys(event!.facilitators[0]!).sort()).toEqual(['id', 'name', 'unitName']);
  expect(event?.terms.capacity).toBe(40);
  expect(event?.sessions).toEqual([{ starts: event!.starts, ends: event!.ends }]);
});

test.each(['00000000-0000-7000-a000-000000000000', 'workshop', "' OR 1=1", ''])('finds nothing at %j', async (id) => {
  expect(await getEvent(id)).toBeNull();
});
