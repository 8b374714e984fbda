import { getObservation, listObservationsOfEvent, listObservationsOfOpening } from '@/lib/observations/queries';
import { database, disconnect } from '@/lib/platform/db/client';
import { makeEvent, makeObservation, makeOpening, makeProject, makeRound, makeVisit } from '@/prisma/seed/factories';
import { makeEmployee } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { closeDatabase, resetDatabase } from '../../support/database';

let projectId: string;
let leadId: string;
let strangerId: string;

beforeEach(async () => {
  await resetDatabase();
  projectId = (await makeProject(database(), { current: true })).id;
  leadId = (await makeEmployee(database(), { roles: ['lead'] })).id;
  strangerId = (await makeEmployee(database())).id;
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('a visit lists what each may read of it: all for the lead, one’s own, and the other side after one’s own', async () => {
  const round = await makeRound(database(), { projectId });
  const opening = await makeOpening(database(), { roundId: round.id });
  const visit = await makeVisit(database(), { openingId: opening.id });
  const second = await makeVisit(database(), { openingId: opening.id });
  const read = async (id: string) => (await listObservationsOfOpening(await actorOf(id), opening.id)).map((line) => line.id);

  const guests = await makeObservation(database(), { projectId, authorId: visit.visitorId, visitId: visit.id });
  await makeObservation(database(), { projectId, authorId: second.visitorId, visitId: second.id, state: 'draft' });
  expect(await read(leadId)).toEqual([guests.id]);
  expect(await read(visit.visitorId)).toEqual([guests.id]);
  for (const id of [opening.hostId, second.visitorId, strangerId]) expect(await read(id)).toEqual([]);

  const hosts = await makeObservation(database(), { projectId, authorId: opening.hostId, visitId: visit.id });
  for (const id of [leadId, opening.hostId, visit.visitorId]) expect((await read(id)).sort()).toEqual([guests.id, hosts.id].sort());
  for (const id of [second.visitorId, strangerId]) expect(await read(id)).toEqual([]);

  // And back: what is read knows the page of the visit.
  expect(await getObservation(await actorOf(leadId), guests.id)).toMatchObject({ openingId: opening.id, eventId: null });
});

test('a workshop lists what was written at it: all for the lead and who runs it, one’s own for everybody else', async () => {
  const facilitator = await makeEmployee(database());
  const author = await makeEmployee(database());
  const event = await makeEvent(database(), { projectId, facilitatorIds: [facilitator.id] });
  const observation = await makeObservation(database(), { projectId, authorId: author.id, eventId: event.id });
  await makeObservation(database(), { projectId, eventId: event.id, state: 'draft' });
  const read = async (id: string) => (await listObservationsOfEvent(await actorOf(id), event.id)).map((line) => line.id);
  for (const id of [leadId, facilitator.id, author.id]) expect(await read(id)).toEqual([observation.id]);
  expect(await read(strangerId)).toEqual([]);
});
