import { remindOfApprovals } from '@/lib/approval-requests/commands';
import { getRequest, listRequests } from '@/lib/approval-requests/queries';
import { getAppointment } from '@/lib/calendar-mail/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database, databaseCode, disconnect } from '@/lib/platform/db/client';
import { answerVisit } from '@/lib/visits/approvals/commands';
import { cancelVisit } from '@/lib/visits/cancel/commands';
import { joinWaitingList, signUp } from '@/lib/visits/commands';
import { lapseVisits } from '@/lib/visits/expiry/commands';
import { getMyWeek } from '@/lib/visits/my-week/queries';
import { getOpening } from '@/lib/visits/opening/queries';
import { placeVisitor } from '@/lib/visits/place/commands';
import { getVisitReceipt } from '@/lib/visits/receipt/queries';
import { listWaiting } from '@/lib/visits/waiting/queries';
import { makeEmployee } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';
import { broken, done } from '../../support/visit-answers';

let exchange: Exchange;
const hour = 3_600_000;

async function begin(approval: 'host' | 'desk' = 'host') {
  await resetDatabase();
  exchange = await makeExchange({ approval, approvalHours: 16, visitsPerPerson: 2 });
}
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const kindsTo = async ({ id }: { id: string }) => (await database().notice.findMany({ where: { employeeId: id }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);
const stateOf = async (visitId: string) => (await database().visit.findUniqueOrThrow({ where: { id: visitId } })).state;
const yes = (actor: Actor, visitId: string) => answerVisit(actor, { visitId, answer: 'yes', reason: '' }, now);
const no = (actor: Actor, visitId: string) => answerVisit(actor, { visitId, answer: 'no', reason: 'Vi har for travlt den dag' }, now);

describe('approved by the host', () => {
  beforeEach(() => begin());

  test('the seat and the time are held until yes, and no calendar hears of it before', async () => {
    const { id: openingId } = await exchange.opening({ seats: 1, from: '15:00', to: '16:00' });
    const other = await exchange.opening({ hostId: (await exchange.host('Hans')).id, from: '15:30', to: '16:30' });
    const [dorte, erik] = [await exchange.free('Dorte'), await exchange.free('Erik')];
    const asked = await done(signUp(dorte, { openingId }, now));
    expect(asked).toMatchObject({ state: 'pending', place: null });
    expect(await broken(signUp(erik, { openingId }, now))).toEqual(['full']);
    expect(await broken(signUp(dorte, { openingId }, now))).toEqual(['alreadyPending']);
    expect(await broken(signUp(dorte, { openingId: other.id }, now))).toEqual(['clash']);

    expect(await getOpening(dorte, openingId, now)).toMatchObject({ taken: 1, mine: { state: 'pending' }, mayCancel: true, visitors: [{ name: 'Dorte', pending: true }] });
    expect(await getVisitReceipt(dorte, asked.visitId, now)).toMatchObject({ state: 'pending', mayCancel: true });
    const week = await getMyWeek(dorte, { isoYear: 2027, isoWeek: 13 }, now);
    expect(week).toMatchObject({ entries: [{ kind: 'pending' }], next: null });
    expect(await listWaiting(dorte, now)).toMatchObject([{ visitId: asked.visitId, place: null }]);
    expect(await getAppointment(database(), `visit:${asked.visitId}`, dorte.id)).toBeNull();
    expect(await kindsTo(exchange.holger)).toEqual(['visitApprovalAsked']);
    expect(await listRequests(exchange.holger, now)).toMatchObject([{ id: asked.visitId, kind: 'visit', name: 'Dorte' }]);

    expect(await yes(exchange.holger, asked.visitId)).toMatchObject({ ok: true });
    expect(await stateOf(asked.visitId)).toBe('registered');
    expect(await kindsTo(dorte)).toEqual(['visitApproved']);
    expect(await listWaiting(dorte, now)).toEqual([]);
    expect(await getAppointment(database(), `visit:${asked.visitId}`, dorte.id)).not.toBeNull();
    expect(await getRequest(exchange.holger, asked.visitId)).toMatchObject({ state: 'registered' });
    expect(await no(exchange.holger, asked.visitId)).toMatchObject({ reason: 'notPending' });
    expect(await database().auditEntry.findFirst({ where: { action: 'visitApproved' } })).toMatchObject({ actorId: exchange.holger.id, subjectId: asked.visitId });
  });

  test('no is told with its reason, and the seat goes to the next, who awaits approval in turn', async () => {
    const { id: openingId } = await exchange.opening({ seats: 1, from: '15:00', to: '16:00' });
    const [dorte, erik] = [await exchange.free('Dorte'), await exchange.free('Erik')];
    const first = await done(signUp(dorte, { openingId }, now));
    const second = await done(joinWaitingList(erik, { openingId }, now));
    expect(await no(exchange.holger, first.visitId)).toMatchObject({ ok: true });
    expect([await stateOf(first.visitId), await stateOf(second.visitId)]).toEqual(['declined', 'pending']);
    expect(await database().notice.findFirst({ where: { employeeId: dorte.id } })).toMatchObject({ kind: 'visitDeclined', params: { reason: 'Vi har for travlt den dag', by: 'Holger' } });
    expect(await getVisitReceipt(dorte, first.visitId, now)).toMatchObject({ state: 'declined', endedReason: 'Vi har for travlt den dag', mayCancel: false });
    expect(await kindsTo(erik)).toEqual(['movedUpPending']);
    expect(await kindsTo(exchange.holger)).toEqual(['visitApprovalAsked', 'visitApprovalAsked']);
    // Turned down once, one may ask again; a refusal is no ban.
    expect(await broken(joinWaitingList(dorte, { openingId }, now))).toEqual([]);
  });

  test('reminded of once, and unanswered it ends once, told why, and the next is asked about', async () => {
    const { id: openingId } = await exchange.opening({ seats: 1, from: '15:00', to: '16:00' });
    const [dorte, erik] = [await exchange.free('Dorte'), await exchange.free('Erik')];
    const first = await done(signUp(dorte, { openingId }, now));
    const second = await done(joinWaitingList(erik, { openingId }, now));
    const { expiresAt } = await database().visit.findUniqueOrThrow({ where: { id: first.visitId } });
    const reminders = () => database().mailItem.findMany({ where: { kind: 'visitApprovalReminder' } });

    await remindOfApprovals(now);
    expect(await reminders()).toEqual([]);
    const late = new Date(expiresAt!.getTime() - 2 * hour);
    await Promise.all([remindOfApprovals(late), remindOfApprovals(late)]);
    expect(await reminders()).toMatchObject([{ employeeId: exchange.holger.id, link: `/approvals/${first.visitId}`, params: { person: 'Dorte' } }]);

    expect(await lapseVisits(late)).toBe(0);
    const counts = await Promise.all([lapseVisits(expiresAt!), lapseVisits(expiresAt!), lapseVisits(expiresAt!)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect([await stateOf(first.visitId), await stateOf(second.visitId)]).toEqual(['lapsed', 'pending']);
    expect(await kindsTo(dorte)).toEqual(['visitRequestLapsed']);
    expect(await answerVisit(exchange.holger, { visitId: first.visitId, answer: 'yes', reason: '' }, expiresAt!)).toMatchObject({ reason: 'requestLapsed' });
  });

  test('an answer past its time is refused before the clock has come round', async () => {
    const { id: openingId } = await exchange.opening({ from: '15:00', to: '16:00' });
    const { visitId } = await done(signUp(await exchange.free('Dorte'), { openingId }, now));
    const { expiresAt } = await database().visit.findUniqueOrThrow({ where: { id: visitId } });
    expect(await answerVisit(exchange.holger, { visitId, answer: 'yes', reason: '' }, expiresAt!)).toMatchObject({ reason: 'requestLapsed' });
    expect(await stateOf(visitId)).toBe('pending');
  });

  test('what is held counts at the desk: a colleague cannot leave beside it', async () => {
    const { id: openingId } = await exchange.opening({ seats: 3, from: '11:00', to: '12:00' });
    const first = await done(signUp(exchange.anna, { openingId }, now));
    expect(await broken(signUp(exchange.bo, { openingId }, now))).toEqual(['deskShort']);
    await no(exchange.holger, first.visitId);
    expect(await broken(signUp(exchange.bo, { openingId }, now))).toEqual([]);
  });

  test('what is asked can be withdrawn, also past the deadline for cancelling', async () => {
    const { id: openingId } = await exchange.opening({ from: '15:00', to: '16:00' });
    const dorte = await exchange.free('Dorte');
    const { visitId } = await done(signUp(dorte, { openingId }, now));
    const { starts } = await database().opening.findUniqueOrThrow({ where: { id: openingId } });
    expect(await cancelVisit(dorte, { visitId, reason: '' }, new Date(starts.getTime() - hour))).toMatchObject({ ok: true });
    expect(await stateOf(visitId)).toBe('cancelled');
    expect(await kindsTo(exchange.holger)).toEqual(['visitApprovalAsked']);
  });

  test('approved and withdrawn at one moment: one of the two happens, and both hear which', async () => {
    for (const [turn, from] of (['08:00', '09:00', '10:00', '11:00', '12:00', '13:00'] as const).entries()) {
      const { id: openingId } = await exchange.opening({ seats: 1, from, to: `${from.slice(0, 3)}30` as '08:30' });
      const dorte = await exchange.free(`Dorte ${turn}`);
      const { visitId } = await done(signUp(dorte, { openingId }, now));
      const [answer, cancel, refusal] = await Promise.all([yes(exchange.holger, visitId), cancelVisit(dorte, { visitId, reason: '' }, now), no(exchange.leader, visitId)]);
      const state = await stateOf(visitId);
      // A visit that was approved first may be cancelled after it; the other way round nothing is approved.
      if (answer.ok) expect(cancel.ok ? state : 'registered').toBe(state);
      if (refusal.ok) expect([state, answer.ok, cancel.ok]).toEqual(['declined', false, false]);
      expect(['registered', 'cancelled', 'declined']).toContain(state);
      expect(await listBrokenPromises()).toEqual([]);
    }
  });

  test('the lead signs people up without asking anybody', async () => {
    const { id: openingId } = await exchange.opening({ from: '15:00', to: '16:00' });
    const dorte = await exchange.free('Dorte');
    expect(await done(placeVisitor(exchange.leader, { openingId, employeeId: dorte.id, reason: 'Aftalt', overrideDesk: false }, now))).toMatchObject({ state: 'registered' });
    expect(await kindsTo(exchange.holger)).toEqual(['visitorJoined']);
  });

  test('nobody answers for themself, not even the lead, and strangers see nothing', async () => {
    const { id: openingId } = await exchange.opening({ from: '15:00', to: '16:00' });
    const own = await actorOf((await makeEmployee(database(), { name: 'Lis', unitId: exchange.service.id, siteId: exchange.town.id, roles: ['lead'] })).id);
    const { visitId } = await done(signUp(own, { openingId }, now));
    expect(await yes(own, visitId)).toMatchObject({ reason: 'visitNotFound' });
    expect(await getRequest(own, visitId)).toBeNull();
    expect(await listRequests(own, now)).toEqual([]);
    expect(await yes(exchange.anna, visitId)).toMatchObject({ reason: 'visitNotFound' });
    const forged = sql("UPDATE visits SET state = 'registered', expires_at = NULL, decided_by_id = visitor_id WHERE id = $1", [visitId]);
    expect(databaseCode(await forged.then(() => null, (error: unknown) => error))).toBe('23514');
    expect(await yes(exchange.leader, visitId)).toMatchObject({ ok: true });
    // Answered by somebody else, the host hears who comes.
    expect(await kindsTo(exchange.holger)).toEqual(['visitApprovalAsked', 'visitorJoined']);
  });
});

test('approved by whoever answers for the home desk; the host alone where nobody does', async () => {
  await begin('desk');
  await database().desk.update({ where: { id: exchange.desk.id }, data: { responsibleId: exchange.clara.id } });
  const { id: openingId } = await exchange.opening({ seats: 3, from: '15:30', to: '16:30' });
  const { visitId } = await done(signUp(exchange.anna, { openingId }, now));
  expect(await kindsTo(exchange.clara)).toEqual(['visitApprovalAsked']);
  expect(await yes(exchange.holger, visitId)).toMatchObject({ reason: 'visitNotFound' });
  expect(await yes(exchange.clara, visitId)).toMatchObject({ ok: true });

  // Her own wish falls to the host, and so does that of one who minds no desk.
  const own = await done(signUp(exchange.clara, { openingId }, now));
  const deskless = await done(signUp(await exchange.free('Dorte'), { openingId }, now));
  expect(await yes(exchange.clara, own.visitId)).toMatchObject({ reason: 'visitNotFound' });
  expect((await listRequests(exchange.holger, now)).map(({ id }) => id).sort()).toEqual([own.visitId, deskless.visitId].sort());
  expect(await yes(exchange.holger, own.visitId)).toMatchObject({ ok: true });
});
