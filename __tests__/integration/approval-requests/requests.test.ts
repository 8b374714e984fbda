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
  expect(await getRequest(dorte, first!.id)).toBeNull();
  const told = await database().notice.findFirstOrThrow({ where: { employeeId: holger.id, kind: 'eventApprovalAsked' }, orderBy: { id: 'asc' } });
  expect([first!, second!].map(({ id }) => `/approvals/${id}`)).toContain(told.link);
  // Looking at it has decided nothing.
  expect(await getRequest(holger, first!.id)).toMatchObject({ state: 'pending' });

  await remindOfApprovals(new Date(first!.expiresAt!.getTime() - 25 * hour));
  expect(await reminders()).toEqual([]);
  await decideApproval(holger, { registrationId: second!.id, answer: 'yes', reason: '' }, now);
  const late = new Date(first!.expiresAt!.getTime() - 2 * hour);
  await Promise.all([remindOfApprovals(late), remindOfApprovals(late)]);
  await remindOfApprovals(new Date(late.getTime() + hour));
  expect(await reminders()).toMatchObject([{ employeeId: holger.id, link: `/approvals/${first!.id}`, params: { person: first!.name } }]);

  await settleDueEvents(first!.expiresAt!);
  expect((await states(eventId))[first!.name]).toBe('lapsed');
  const lapsed = await database().notice.findMany({ where: { kind: 'eventRequestLapsed' } });
  expect(lapsed).toHaveLength(1);
  expect(await getRequest(holger, first!.id)).toMatchObject({ state: 'lapsed' });
});

test('where the desk is asked, whoever answers for it does, and the facilitators for those without', async () => {
  const { id: eventId } = await week.workshop({ needsApproval: true, approver: 'desk' });
  await database().desk.update({ where: { id: week.desk.id }, data: { responsibleId: week.clara.id } });
  const dorte = await week.free('Dorte');
  await press(week.anna, eventId);
  await press(dorte, eventId);
  const holger = await week.facilitator();
  const [ofAnna] = await listRequests(week.clara, now);
  expect(ofAnna).toMatchObject({ kind: 'event', name: 'Anna' });
  expect((await listRequests(holger, now)).map(({ name }) => name)).toEqual(['Dorte']);
  expect(await getRequest(holger, ofAnna!.id)).toBeNull();
  expect(await decideApproval(holger, { registrationId: ofAnna!.id, answer: 'yes', reason: '' }, now)).toMatchObject({ reason: 'registrationNotFound' });
  expect(await database().notice.findMany({ where: { kind: 'eventApprovalAsked', employeeId: week.clara.id } })).toHaveLength(1);

  await remindOfApprovals(new Date(ofAnna!.expiresAt!.getTime() - 2 * hour));
  expect((await reminders()).map(({ employeeId }) => employeeId).sort()).toEqual([week.clara.id, holger.id].sort());
  expect(await decideApproval(week.clara, { registrationId: ofAnna!.id, answer: 'yes', reason: '' }, now)).toMatchObject({ ok: true });
  expect((await states(eventId)).Anna).toBe('registered');
});

test('a lead who asks for a place is answered by somebody else', async () => {
  const { id: eventId } = await week.workshop({ needsApproval: true });
  await press(week.leader, eventId);
  const holger = await week.facilitator();
  const [own] = await listRequests(holger, now);
  expect(await listRequests(week.leader, now)).toEqual([]);
  expect(await decideApproval(week.leader, { registrationId: own!.id, answer: 'yes', reason: '' }, now)).toMatchObject({ reason: 'registrationNotFound' });
  expect(await decideApproval(holger, { registrationId: own!.id, answer: 'yes', reason: '' }, now)).toMatchObject({ ok: true });
});
