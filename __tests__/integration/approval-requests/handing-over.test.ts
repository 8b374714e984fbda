import { getRequest, listRequests } from '@/lib/approval-requests/queries';
import { changeDesk } from '@/lib/desks/commands';
import { changeEmployee, deactivateEmployee } from '@/lib/employees/commands';
import { reviseTerms } from '@/lib/event-changes/terms/commands';
import { getEvent } from '@/lib/events/queries';
import { reviseOpening } from '@/lib/opening-changes/commands';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { decideApproval } from '@/lib/registrations/approvals/commands';
import { changeRound } from '@/lib/rounds/commands';
import { getRound } from '@/lib/rounds/queries';
import { answerVisit } from '@/lib/visits/approvals/commands';
import { signUp } from '@/lib/visits/commands';
import { makeEmployee } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { reviseConfirmed } from '../../support/event-changes';
import { makeExchange, now, type Exchange } from '../../support/exchange';
import { done } from '../../support/visit-answers';
import { makeWorkshops, press, type Workshops } from '../../support/workshop';

beforeEach(resetDatabase);
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

/** Who has been asked, in order, in the app and by a mail with a job that sends it: each once, or they are not the same. */
async function asked(kind: 'visitApprovalAsked' | 'eventApprovalAsked', id: string): Promise<string[]> {
  const told = await sql<{ name: string }>('SELECT e.name FROM notices n JOIN employees e ON e.id = n.employee_id WHERE n.kind = $1 AND n.link = $2 ORDER BY n.id', [kind, `/approvals/${id}`]);
  const mailed = await sql<{ name: string }>(
    `SELECT e.name FROM mail_items i JOIN employees e ON e.id = i.employee_id WHERE i.kind = $1 AND i.link = $2
     AND EXISTS (SELECT FROM pgboss.job j WHERE j.data->'data'->>'recipient' = e.id::text) ORDER BY i.id`,
    [kind, `/approvals/${id}`],
  );
  expect(mailed).toEqual(told);
  return told.map(({ name }) => name);
}

describe('a visit that awaits approval', () => {
  let given: Exchange;
  let visitId: string;
  let openingId: string;
  const yes = (actor: Actor) => answerVisit(actor, { visitId, answer: 'yes', reason: '' }, now);

  async function ask(approval: 'host' | 'desk', who: (exchange: Exchange) => Promise<Actor>) {
    given = await makeExchange({ approval, approvalHours: 16, visitsPerPerson: 2 });
    await database().desk.update({ where: { id: given.desk.id }, data: { responsibleId: given.clara.id } });
    openingId = (await given.opening({ seats: 2, from: '15:30', to: '16:30' })).id;
    visitId = (await done(signUp(await who(given), { openingId }, now))).visitId;
  }

  async function handOver(to: Actor) {
    const { hostId: _host, siteId, starts, ends, seats, topic, programme, meetingPlace, version } = await database().opening.findUniqueOrThrow({ where: { id: openingId } });
    const input = { openingId, version, hostId: to.id, siteId, starts, ends, seats, topic, programme, meetingPlace };
    const first = await reviseOpening(given.leader, input, now);
    if (first.ok || first.reason !== 'confirmFirst') throw new Error(JSON.stringify(first));
    return done(reviseOpening(given.leader, { ...input, confirmed: first.preview.fingerprint }, now));
  }

  test('goes to the new host at once, and from the old one', async () => {
    await ask('host', (exchange) => exchange.free('Dorte'));
    const inger = await given.host('Inger');
    expect(await asked('visitApprovalAsked', visitId)).toEqual(['Holger']);
    await handOver(inger);
    expect(await asked('visitApprovalAsked', visitId)).toEqual(['Holger', 'Inger']);
    expect(await yes(given.holger)).toMatchObject({ reason: 'visitNotFound' });
    expect([await getRequest(given.holger, visitId), await listRequests(given.holger, now)]).toEqual([null, []]);
    expect(await listRequests(inger, now)).toMatchObject([{ id: visitId }]);
    expect(await yes(inger)).toMatchObject({ ok: true });
  });

  test('goes to whoever answers for the desk now; who does so already hears nothing again', async () => {
    await ask('desk', async ({ anna }) => anna);
    const desk = await database().desk.findUniqueOrThrow({ where: { id: given.desk.id } });
    const change = async (responsibleId: string | null, name = desk.name) => {
      const { version } = await database().desk.findUniqueOrThrow({ where: { id: desk.id } });
      return done(changeDesk(given.leader, { deskId: desk.id, version, name, responsibleId, periods: [{ weekday: 2, from: 9 * 60, to: 17 * 60, people: 1 }] }, now));
    };
    await change(given.clara.id, 'Pas');
    expect(await asked('visitApprovalAsked', visitId)).toEqual(['Clara']);
    await change(given.bo.id);
    expect(await asked('visitApprovalAsked', visitId)).toEqual(['Clara', 'Bo']);
    expect(await yes(given.clara)).toMatchObject({ reason: 'visitNotFound' });
    // Nobody answers for it any more: it falls to the host.
    await change(null);
    expect(await asked('visitApprovalAsked', visitId)).toEqual(['Clara', 'Bo', 'Holger']);
    expect(await yes(given.bo)).toMatchObject({ reason: 'visitNotFound' });
    expect(await yes(given.holger)).toMatchObject({ ok: true });
  });

  test('goes on when the one who answers leaves, and when the round asks somebody else', async () => {
    await ask('desk', async ({ anna }) => anna);
    const ove = await actorOf((await makeEmployee(database(), { name: 'Ove', unitId: given.service.id, siteId: given.town.id })).id);
    await database().desk.update({ where: { id: given.desk.id }, data: { responsibleId: ove.id } });
    await done(deactivateEmployee(given.leader, { employeeId: ove.id }, now));
    expect(await asked('visitApprovalAsked', visitId)).toEqual(['Clara', 'Holger']);

    await database().desk.update({ where: { id: given.desk.id }, data: { responsibleId: given.bo.id } });
    const { id: roundId, projectId: _project, state: _state, ...settings } = (await getRound(given.round.id))!;
    await done(changeRound(given.leader, { roundId, version: 1, ...settings, approval: 'host' }, now));
    expect(await yes(given.bo)).toMatchObject({ reason: 'visitNotFound' });
    await done(changeRound(given.leader, { roundId, version: 2, ...settings, approval: 'desk' }, now));
    expect(await asked('visitApprovalAsked', visitId)).toEqual(['Clara', 'Holger', 'Holger', 'Bo']);
  });

  test('goes along with who moves to another desk', async () => {
    await ask('desk', async ({ anna }) => anna);
    const { id, name, email, unitId, siteId } = given.anna;
    await done(changeEmployee(given.leader, { employeeId: id, version: 1, name, email, unitId, siteId, deskId: null, roles: [] }, now));
    expect(await asked('visitApprovalAsked', visitId)).toEqual(['Clara', 'Holger']);
    expect(await yes(given.clara)).toMatchObject({ reason: 'visitNotFound' });
  });
});

describe('a sign-up that awaits approval', () => {
  let week: Workshops;
  let eventId: string;
  let registrationId: string;
  const yes = async (actor: Actor) => decideApproval(await actorOf(actor.id), { registrationId, answer: 'yes', reason: '' }, now);

  beforeEach(async () => {
    week = await makeWorkshops();
    eventId = (await week.workshop({ needsApproval: true, purpose: 'Vi ses.' })).id;
    await database().desk.update({ where: { id: week.desk.id }, data: { responsibleId: week.clara.id } });
    await press(week.anna, eventId);
    registrationId = (await database().registration.findFirstOrThrow({ where: { employeeId: week.anna.id } })).id;
  });

  test('goes to the facilitators there are now', async () => {
    const inger = await week.host('Inger');
    await reviseConfirmed(week.leader, eventId, { facilitators: [inger.id] }, now);
    expect(await asked('eventApprovalAsked', registrationId)).toEqual(['Holger', 'Inger']);
    expect(await yes(week.holger)).toMatchObject({ ok: false });
    expect(await yes(inger)).toMatchObject({ ok: true });
  });

  test('goes to the desk when the event says so', async () => {
    const { terms, version } = (await getEvent(eventId))!;
    const quotas = terms.quotas.map(({ unitId, places }) => ({ unitId, places }));
    await done(reviseTerms(week.leader, { ...terms, eventId, version, quotas, approver: 'desk' }, now));
    expect(await asked('eventApprovalAsked', registrationId)).toEqual(['Holger', 'Clara']);
    expect(await yes(week.holger)).toMatchObject({ reason: 'registrationNotFound' });
    expect(await yes(week.clara)).toMatchObject({ ok: true });
  });
});
