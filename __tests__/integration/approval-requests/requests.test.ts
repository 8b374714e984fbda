import { remindOfApprovals } from '@/lib/approval-requests/commands';
import { getRequest, listRequests } from '@/lib/approval-requests/queries';
import { database, disconnect } from '@/lib/platform/db/client';
import { decideApproval } from '@/lib/registrations/approvals/commands';
import { settleDueEvents } from '@/lib/registrations/expiry/commands';
import { closeDatabase, resetDatabase } from '../../support/database';
import { now } from '../../support/exchange';
import { makeWorkshops, press, states, type Workshops } from '../../support/workshop';

let week: Workshops;
beforeEach(async () => {
  await resetDatabase();
  week = await makeWorkshops();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const hour = 3_600_000;
const reminders = () => database().mailItem.findMany({ where: { kind: 'approvalReminder' } });

test('a request is shown to those who run the event alone, reminded of once before it lapses, and its end is told', async () => {
  const { id: eventId } = await week.workshop({ needsApproval: true });
  const [dorte, erik] = [await week.free('Dorte'), await week.free('Erik')];
  await press(dorte, eventId);
  await press(erik, eventId);
  const holger = await week.facilitator();
  const [first, second] = await listRequests(holger, now);
  expect([first!.name, second!.name].sort()).toEqual(['Dorte', 'Erik']);
  expect(await listRequests(dorte, now)).toEqual([]);
  expect(await getRequest(dorte, first!.registrationId)).toBeNull();
  const told = await database().notice.findFirstOrThrow({ where: { employeeId: holger.id, kind: 'eventApprovalAsked' }, orderBy: { id: 'asc' } });
  expect([first!, second!].map(({ registrationId }) => `/approvals/${registrationId}`)).toContain(told.link);
  // Looking at it has decided nothing.
  expect(await getRequest(holger, first!.registrationId)).toMatchObject({ state: 'pending' });

  await remindOfApprovals(new Date(first!.expiresAt!.getTime() - 25 * hour));
  expect(await reminders()).toEqual([]);
  await decideApproval(holger, { registrationId: second!.registrationId, answer: 'yes', reason: '' }, now);
  const late = new Date(first!.expiresAt!.getTime() - 2 * hour);
  await Promise.all([remindOfApprovals(late), remindOfApprovals(late)]);
  await remindOfApprovals(new Date(late.getTime() + hour));
  expect(await reminders()).toMatchObject([{ employeeId: holger.id, link: `/approvals/${first!.registrationId}`, params: { person: first!.name } }]);

  await settleDueEvents(first!.expiresAt!);
  expect((await states(eventId))[first!.name]).toBe('lapsed');
  const lapsed = await database().notice.findMany({ where: { kind: 'eventRequestLapsed' } });
  expect(lapsed).toHaveLength(1);
  expect(await getRequest(holger, first!.registrationId)).toMatchObject({ state: 'lapsed' });
});
