import { listOrigins, listOwed } from '@/lib/observation-origins/queries';
import { listOwnObservations } from '@/lib/own-observations/queries';
import { database, disconnect } from '@/lib/platform/db/client';
import { makeEvent, makeObservation, makeOpening, makeProject, makeRound, makeVisit } from '@/prisma/seed/factories';
import { at, makeEmployee } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const before = at('2027-03-30', '11:59');
const after = at('2027-03-30', '12:00');
let projectId: string;
let roundId: string;

beforeEach(async () => {
  await resetDatabase();
  projectId = (await makeProject(database(), { current: true })).id;
  roundId = (await makeRound(database(), { projectId })).id;
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

async function aVisit() {
  const opening = await makeOpening(database(), { roundId });
  const visit = await makeVisit(database(), { openingId: opening.id });
  return { opening, visit, guest: { id: visit.visitorId }, host: { id: opening.hostId } };
}

describe('what is owed', () => {
  it('is one observation of each side once the visit is over, until it is handed in', async () => {
    const { visit, guest, host } = await aVisit();
    expect(await listOwed(guest, before)).toEqual([]);
    expect(await listOwed(guest, after)).toMatchObject([{ visitId: visit.id, role: 'guest', draftId: null }]);
    expect(await listOwed(host, after)).toMatchObject([{ visitId: visit.id, role: 'host' }]);

    const draft = await makeObservation(database(), { projectId, authorId: guest.id, visitId: visit.id, state: 'draft' });
    expect(await listOwed(guest, after)).toMatchObject([{ draftId: draft.id }]);
    await makeObservation(database(), { projectId, authorId: guest.id, visitId: visit.id });
    expect(await listOwed(guest, after)).toEqual([]);
    expect(await listOwed(host, after)).toHaveLength(1);
  });

  it('is one of a host, however many came', async () => {
    const { opening, visit, host } = await aVisit();
    await makeVisit(database(), { openingId: opening.id });
    expect(await listOwed(host, after)).toMatchObject([{ visitId: visit.id, others: [expect.any(String), expect.any(String)] }]);
    await makeObservation(database(), { projectId, authorId: host.id, visitId: visit.id });
    expect(await listOwed(host, after)).toEqual([]);
  });

  it.each([
    ['did not take place', "UPDATE visits SET attendance = 'didNotTakePlace', attendance_reason = 'Sygdom'"],
    ['was cancelled', "UPDATE visits SET state = 'cancelled', seat = NULL, ended_at = now()"],
    ['belongs to a project that is closed', "UPDATE projects SET current = false, closed_at = now()"],
  ])('is nothing for a visit that %s', async (_what, change) => {
    const { guest, host } = await aVisit();
    await sql(change);
    expect(await listOwed(guest, after)).toEqual([]);
    expect(await listOwed(host, after)).toEqual([]);
  });
});

test('one’s own list holds drafts, a page of what is handed in, and nobody else’s', async () => {
  const author = await makeEmployee(database());
  const facts = 'Køen var lang. '.repeat(20);
  await makeObservation(database(), { projectId, authorId: author.id, facts });
  await makeObservation(database(), { projectId, authorId: author.id, state: 'draft', facts: '' });
  await makeObservation(database(), { projectId });
  const own = await listOwnObservations(author, 1);
  expect(own).toMatchObject({ drafts: [{ facts: '' }], handedIn: [{ facts: expect.stringMatching(/^Køen var lang\..* …$/) }], handedInCount: 1 });
  expect((await listOwnObservations(author, 2)).handedIn).toEqual([]);
});

test('one may write about one’s own visits, on either side, and about the project’s events', async () => {
  const { visit, guest, host, opening } = await aVisit();
  await makeVisit(database(), { openingId: opening.id });
  const event = await makeEvent(database(), { projectId, facilitatorIds: [guest.id] });
  const stranger = await actorOf((await makeEmployee(database())).id);
  const ids = async (id: string) => (await listOrigins(await actorOf(id), before)).map(({ visitId, eventId, role }) => [visitId ?? eventId, role]);
  expect(await ids(guest.id)).toEqual([[visit.id, 'guest'], [event.id, 'facilitator']]);
  expect(await ids(host.id)).toEqual([[expect.any(String), 'host'], [event.id, 'guest']]);
  expect(await ids(stranger.id)).toEqual([[event.id, 'guest']]);
});
