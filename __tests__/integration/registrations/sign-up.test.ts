import { reviseAnswers } from '@/lib/registrations/answers/commands';
import { decideApproval } from '@/lib/registrations/approvals/commands';
import { signUpOnBehalf } from '@/lib/registrations/behalf/commands';
import { cancelRegistration } from '@/lib/registrations/cancel/commands';
import { eraseAnswers } from '@/lib/registrations/erasure/commands';
import { settleDueEvents } from '@/lib/registrations/expiry/commands';
import { getEventStanding, listParticipants } from '@/lib/registrations/queries';
import { database, disconnect } from '@/lib/platform/db/client';
import { signUp as signUpForEvent } from '@/lib/registrations/commands';
import { signUp as signUpForVisit } from '@/lib/visits/commands';
import { at } from '@/prisma/seed/factories-organisation';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase } from '../../support/database';
import { now } from '../../support/exchange';
import { leave, makeWorkshops, press, reasons, states, wait, type Workshops } from '../../support/workshop';

let week: Workshops;
beforeEach(async () => {
  await resetDatabase();
  week = await makeWorkshops();
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const registration = (eventId: string, employeeId: string) =>
  database().registration.findFirstOrThrow({ where: { eventId, employeeId }, orderBy: { id: 'desc' } });
const kindsTo = async (employeeId: string) =>
  (await database().notice.findMany({ where: { employeeId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);

describe('a place', () => {
  test('is given in one press and binds the person for every session', async () => {
    const dorte = await week.free('Dorte');
    const sessions = [
      { starts: at('2027-04-01', '13:00'), ends: at('2027-04-01', '15:00') },
      { starts: at('2027-04-08', '13:00'), ends: at('2027-04-08', '15:00') },
    ];
    const { id } = await week.workshop({ sessions });
    expect(await press(dorte, id)).toMatchObject({ ok: true, value: { state: 'registered', eventId: id } });
    const bound = await database().commitment.findMany({ where: { employeeId: dorte.id, active: true }, orderBy: { starts: 'asc' } });
    expect(bound.map(({ starts, ends }) => ({ starts, ends }))).toEqual(sessions);
    expect(await kindsTo(dorte.id)).toEqual(['eventRegistered']);
    expect(await reasons(press(dorte, id))).toEqual(['alreadyRegistered']);
  });

  test('all broken rules are named at once, with an event that would do', async () => {
    const { id } = await week.workshop({ starts: at('2027-03-30', '11:00'), ends: at('2027-03-30', '12:00'), signUpCloses: at('2027-03-01', '10:00') });
    const other = await week.workshop({ title: 'Samarbejdsløsninger 2' });
    await week.block({ employeeId: week.anna.id, date: '2027-03-30', from: '11:30', to: '12:30' });
    await press(week.bo, (await week.workshop({ starts: at('2027-03-30', '10:30'), ends: at('2027-03-30', '12:30'), facilitatorIds: [] })).id);
    const answer = await press(week.anna, id);
    expect(await reasons(Promise.resolve(answer as never))).toEqual(['windowClosed', 'clash', 'deskShort']);
    expect(answer).toMatchObject({ alternatives: [{ eventId: other.id, title: 'Samarbejdsløsninger 2' }] });
  });

  test('a visit refuses the same hours, and a workshop those of a visit', async () => {
    const dorte = await week.free('Dorte');
    const opening = await week.opening();
    const { id } = await week.workshop({ starts: at('2027-03-30', '11:00'), ends: at('2027-03-30', '13:00'), facilitatorIds: [] });
    await signUpForVisit(dorte, { openingId: opening.id }, now);
    expect(await reasons(press(dorte, id))).toEqual(['clash']);
    const erik = await week.free('Erik');
    await press(erik, id);
    expect(await reasons(signUpForVisit(erik, { openingId: opening.id }, now) as never)).toEqual(['clash']);
  });

  test.each([
    ['before it opens', at('2027-02-01', '09:00'), ['windowNotOpen']],
    ['after it has closed', at('2027-03-31', '12:00'), ['windowClosed']],
    ['once it has begun', at('2027-04-01', '13:00'), ['started']],
  ])('%s there is none', async (_when, instant, expected) => {
    const { id } = await week.workshop();
    expect(await reasons(press(await week.free('Dorte'), id, instant))).toEqual(expected);
  });

  test('not at a draft, not for its facilitator, not where one does not sign up here', async () => {
    const dorte = await week.free('Dorte');
    expect(await reasons(press(dorte, (await week.workshop({ state: 'draft' })).id))).toEqual(['notPublished']);
    expect(await reasons(press(week.holger, (await week.workshop()).id))).toEqual(['facilitator']);
    expect(await reasons(press(dorte, (await week.workshop({ signUpOpens: null, signUpCloses: null, facilitatorIds: [] })).id))).toEqual(['noSignUp']);
  });
});

describe('quotas', () => {
  test('keep places for a unit until they are released', async () => {
    const releases = at('2027-03-20', '08:00');
    const { id } = await week.workshop({ capacity: 3, quotas: week.quota(1, 1), quotaReleasesAt: releases });
    const [dorte, erik, finn] = [await week.free('Dorte'), await week.free('Erik'), await week.free('Finn')];
    await press(dorte, id);
    await press(erik, id);
    const answer = await press(finn, id);
    expect(answer).toMatchObject({ ok: false, reason: 'quotaFull', params: { quota: 1, released: 'yes' } });
    expect(await press(finn, id, releases)).toMatchObject({ ok: true });
    expect(await reasons(press(await week.librarian('Lis'), id, releases))).toEqual(['full']);
  });

  test('the waiting list is passed by whoever the free place is kept for, and by nobody else', async () => {
    const { id } = await week.workshop({ capacity: 2, quotas: week.quota(1, 1) });
    const [dorte, erik] = [await week.free('Dorte'), await week.free('Erik')];
    await press(dorte, id);
    expect((await wait(erik, id)).ok).toBe(true);
    expect(await press(await week.librarian('Lis'), id)).toMatchObject({ ok: true });
    expect(await states(id)).toEqual({ Dorte: 'registered', Erik: 'waitlisted', Lis: 'registered' });
  });
});

describe('the waiting list', () => {
  test('shows one’s own place, and a freed place is offered to the first who can take it', async () => {
    const { id } = await week.workshop({ capacity: 1 });
    const [dorte, erik, finn] = [await week.free('Dorte'), await week.free('Erik'), await week.free('Finn')];
    await press(dorte, id);
    expect(await reasons(press(erik, id))).toEqual(['full']);
    expect(await wait(erik, id)).toMatchObject({ value: { state: 'waitlisted', place: 1 } });
    expect(await wait(finn, id)).toMatchObject({ value: { place: 2 } });
    // Erik is bound elsewhere by now, so he is passed over and keeps his place.
    const block = await week.block({ employeeId: erik.id, date: '2027-04-01', from: '13:00', to: '14:00' });
    expect(await leave(dorte, id)).toMatchObject({ value: { offered: 1 } });
    expect(await states(id)).toEqual({ Dorte: 'cancelled', Erik: 'waitlisted', Finn: 'offered' });
    expect((await getEventStanding(erik, id, now))?.mine).toMatchObject({ state: 'waitlisted', place: 1 });
    await database().commitment.update({ where: { id: block.id }, data: { active: false } });
    expect(await kindsTo(finn.id)).toEqual(['eventWaitlisted', 'eventOffered']);
    expect(await press(finn, id)).toMatchObject({ ok: true, value: { state: 'registered' } });
  });

  test('an offer counts office hours, lapses, and the place goes on', async () => {
    const { id } = await week.workshop({ capacity: 1, offerHours: 8 });
    const [dorte, erik, finn] = [await week.free('Dorte'), await week.free('Erik'), await week.free('Finn')];
    await press(dorte, id);
    await wait(erik, id);
    await wait(finn, id);
    // Friday at two: two hours are left of the day, and six on Monday.
    await leave(dorte, id, at('2027-03-05', '14:00'));
    expect((await registration(id, erik.id)).expiresAt).toEqual(at('2027-03-08', '14:00'));
    expect(await settleDueEvents(at('2027-03-08', '13:59'))).toEqual({ lapsed: 0, offered: 0 });
    expect(await settleDueEvents(at('2027-03-08', '14:00'))).toEqual({ lapsed: 1, offered: 1 });
    expect(await states(id)).toEqual({ Dorte: 'cancelled', Erik: 'lapsed', Finn: 'offered' });
    expect(await settleDueEvents(at('2027-03-08', '14:00'))).toEqual({ lapsed: 0, offered: 0 });
    // Erik was too late, is told why, and may stand at the end again.
    expect(await reasons(press(erik, id, at('2027-03-08', '14:01')))).toEqual(['full']);
    expect(await wait(erik, id, at('2027-03-08', '14:01'))).toMatchObject({ value: { place: 1 } });
  });

  test('an offer that lapsed unseen by any clock is no place for its holder, but for who waits', async () => {
    const { id } = await week.workshop({ capacity: 1 });
    const [dorte, erik, finn] = [await week.free('Dorte'), await week.free('Erik'), await week.free('Finn')];
    await press(dorte, id);
    await wait(erik, id);
    await wait(finn, id);
    await leave(dorte, id);
    const later = at('2027-03-09', '12:00');
    expect((await press(erik, id, later)).ok).toBe(false);
    expect(await states(id)).toMatchObject({ Erik: 'lapsed', Finn: 'offered' });
  });

  test('nobody joins it beside a free place, and saying no passes the place on', async () => {
    const { id } = await week.workshop({ capacity: 1 });
    const [dorte, erik, finn] = [await week.free('Dorte'), await week.free('Erik'), await week.free('Finn')];
    expect(await reasons(wait(dorte, id))).toEqual(['notFull']);
    await press(dorte, id);
    await wait(erik, id);
    await wait(finn, id);
    await leave(dorte, id);
    await leave(erik, id);
    expect(await states(id)).toEqual({ Dorte: 'cancelled', Erik: 'cancelled', Finn: 'offered' });
  });
});

describe('approval', () => {
  test('the place is held meanwhile; yes makes it theirs', async () => {
    const { id } = await week.workshop({ capacity: 1, needsApproval: true });
    const [dorte, erik] = [await week.free('Dorte'), await week.free('Erik')];
    expect(await press(dorte, id)).toMatchObject({ value: { state: 'pending' } });
    expect(await reasons(press(erik, id))).toEqual(['full']);
    expect(await kindsTo(week.holger.id)).toEqual(['eventApprovalAsked']);
    const { id: registrationId } = await registration(id, dorte.id);
    expect(await decideApproval(erik, { registrationId, answer: 'yes', reason: '' }, now)).toMatchObject({ reason: 'registrationNotFound' });
    const facilitator = await week.facilitator();
    expect(await decideApproval(facilitator, { registrationId, answer: 'yes', reason: '' }, now)).toMatchObject({ ok: true });
    expect(await states(id)).toEqual({ Dorte: 'registered' });
    expect(await decideApproval(facilitator, { registrationId, answer: 'no', reason: 'for sent' }, now)).toMatchObject({ reason: 'notPending' });
  });

  test('no gives it to the next, with the reason; silence lets it lapse and says so', async () => {
    const { id } = await week.workshop({ capacity: 1, needsApproval: true, approvalHours: 8 });
    const [dorte, erik] = [await week.free('Dorte'), await week.free('Erik')];
    await press(dorte, id);
    await wait(erik, id);
    const { id: registrationId } = await registration(id, dorte.id);
    await decideApproval(await week.facilitator(), { registrationId, answer: 'no', reason: 'Holdet er sat.' }, now);
    expect(await states(id)).toEqual({ Dorte: 'declined', Erik: 'offered' });
    expect(await press(erik, id)).toMatchObject({ value: { state: 'pending' } });
    await settleDueEvents(at('2027-03-04', '12:00'));
    expect(await states(id)).toMatchObject({ Erik: 'lapsed' });
    expect(await kindsTo(erik.id)).toContain('eventRequestLapsed');
    expect(await database().commitment.count({ where: { employeeId: erik.id, active: true } })).toBe(0);
  });
});

describe('on somebody’s behalf', () => {
  test('the actor is recorded; window and approval are lifted, places are not', async () => {
    const { id } = await week.workshop({ capacity: 1, needsApproval: true, signUpCloses: at('2027-03-01', '12:00') });
    const [dorte, erik] = [await week.free('Dorte'), await week.free('Erik')];
    const facilitator = await week.facilitator();
    const given = { eventId: id, reason: 'Hun ringede.', overrideDesk: false };
    expect(await reasons(signUpOnBehalf(dorte, { ...given, employeeId: erik.id }, now))).toEqual(['notFacilitator']);
    expect(await signUpOnBehalf(facilitator, { ...given, employeeId: dorte.id }, now)).toMatchObject({ value: { state: 'registered' } });
    expect((await registration(id, dorte.id)).signedUpById).toBe(facilitator.id);
    expect(await reasons(signUpOnBehalf(facilitator, { ...given, employeeId: erik.id }, now))).toEqual(['full']);
    expect(await database().auditEntry.count({ where: { action: 'eventSignedUp' } })).toBe(1);
  });

  test('only the lead lets a desk go under its minimum, and that is logged', async () => {
    const tuesday = { starts: at('2027-03-30', '11:00'), ends: at('2027-03-30', '12:00') };
    const { id } = await week.workshop(tuesday);
    await press(week.bo, id);
    const given = { eventId: id, employeeId: week.anna.id, reason: 'Vi har en vikar.', overrideDesk: true };
    expect(await reasons(signUpOnBehalf(await week.facilitator(), given, now))).toEqual(['deskShort']);
    expect(await signUpOnBehalf(week.leader, given, now)).toMatchObject({ ok: true });
    expect(await database().auditEntry.count({ where: { action: 'visitDeskOverride' } })).toBe(1);
  });
});

describe('cancelling', () => {
  test('one’s own until the deadline; those who run it later too, with a reason', async () => {
    const { id } = await week.workshop({ cancelHours: 24 });
    const dorte = await week.free('Dorte');
    await press(dorte, id);
    const late = at('2027-03-31', '13:00');
    expect(await leave(dorte, id, late)).toMatchObject({ reason: 'deadlinePassed' });
    const { id: registrationId } = await registration(id, dorte.id);
    const erik = await week.free('Erik');
    expect(await cancelRegistration(erik, { registrationId, reason: 'x' }, late)).toMatchObject({ reason: 'registrationNotFound' });
    const facilitator = await week.facilitator();
    expect(await cancelRegistration(facilitator, { registrationId, reason: '' }, late)).toMatchObject({ reason: 'reasonRequired' });
    expect(await cancelRegistration(facilitator, { registrationId, reason: 'Syg.' }, late)).toMatchObject({ ok: true });
    expect(await states(id)).toEqual({ Dorte: 'calledOff' });
  });

  test('a visit’s waiting list moves up when a workshop no longer binds the person', async () => {
    const dorte = await week.free('Dorte');
    const opening = await week.opening({ seats: 1 });
    const taken = await week.visit({ openingId: opening.id, visitorId: (await week.free('Erik')).id });
    const { id } = await week.workshop({ starts: at('2027-03-30', '11:00'), ends: at('2027-03-30', '13:00'), facilitatorIds: [] });
    await database().visit.create({ data: { openingId: opening.id, visitorId: dorte.id, state: 'waitlisted', queuedAt: now, signedUpAt: now, signedUpById: dorte.id } });
    await press(dorte, id);
    await database().commitment.updateMany({ where: { visitId: taken.id }, data: { active: false } });
    await database().visit.update({ where: { id: taken.id }, data: { state: 'cancelled', seat: null, endedAt: now } });
    await leave(dorte, id);
    expect(await database().visit.findFirst({ where: { visitorId: dorte.id } })).toMatchObject({ state: 'registered' });
  });
});

test('what people answer is read by its facilitators alone, and erased thirty days after', async () => {
  const { id } = await week.workshop();
  const dorte = await week.free('Dorte');
  await signUpForEvent(dorte, { eventId: id, diet: 'vegetar', access: 'teleslynge' }, now);
  const seen = async (actor: typeof dorte, instant = now) => (await listParticipants(database(), id, actor, instant)).map(({ diet, access }) => [diet, access]);
  expect(await seen(await week.facilitator())).toEqual([['vegetar', 'teleslynge']]);
  for (const other of [await week.free('Erik'), week.leader]) expect(await seen(other)).toEqual([['', '']]);
  expect(await eraseAnswers(at('2027-05-01', '15:59'))).toBe(0);
  expect(await eraseAnswers(at('2027-05-01', '16:00'))).toBe(1);
  expect(await registration(id, dorte.id)).toMatchObject({ diet: '', access: '' });
});

test('people see and change their answers until the event, each their own and only what is asked', async () => {
  const { id, starts } = await week.workshop({ askDiet: true });
  const [dorte, erik] = [await week.free('Dorte'), await week.free('Erik')];
  await signUpForEvent(dorte, { eventId: id, diet: 'vegetar', access: '' }, now);
  const own = (await registration(id, dorte.id))!;
  let version = 1;
  const answer = (actor: typeof dorte, diet: string, instant = now) => reviseAnswers(actor, { registrationId: own.id, version, diet, access: 'rampe' }, instant);
  expect(await answer(dorte, 'veganer')).toMatchObject({ ok: true, value: { eventId: id } });
  expect(await answer(dorte, 'fisk')).toMatchObject({ ok: false, reason: 'answersChanged' });
  expect((await getEventStanding(dorte, id, now))!.mine).toMatchObject({ diet: 'veganer', access: '', answersVersion: 2 });
  version = 2;
  for (const other of [erik, week.leader, await week.facilitator()]) expect(await answer(other, 'fisk')).toMatchObject({ ok: false, reason: 'registrationNotFound' });
  expect(await answer(dorte, 'fisk', starts)).toMatchObject({ reason: 'started' });
  expect(await answer(dorte, '')).toMatchObject({ ok: true });
  version = 3;
  await leave(dorte, id);
  expect(await answer(dorte, 'fisk')).toMatchObject({ reason: 'ended' });
  expect(await registration(id, dorte.id)).toMatchObject({ diet: '' });
});

test('who signs somebody up answers for them; where nothing is answered, what they have said themselves stays', async () => {
  const { id } = await week.workshop({ capacity: 2, askDiet: true });
  const [dorte, erik] = [await week.free('Dorte'), await week.free('Erik')];
  const behalf = { eventId: id, reason: 'Efter aftale', overrideDesk: false };
  expect(await signUpOnBehalf(await week.facilitator(), { ...behalf, employeeId: dorte.id, diet: 'vegetar', access: '' }, now)).toMatchObject({ ok: true });
  expect(await registration(id, dorte.id)).toMatchObject({ diet: 'vegetar', state: 'registered' });
  await database().registration.create({ data: { eventId: id, employeeId: erik.id, unitId: erik.unitId, state: 'waitlisted', queuedAt: now, signedUpAt: now, signedUpById: erik.id, diet: 'fisk' } });
  expect(await signUpOnBehalf(await week.facilitator(), { ...behalf, employeeId: erik.id, diet: '', access: '' }, now)).toMatchObject({ ok: true });
  expect(await registration(id, erik.id)).toMatchObject({ diet: 'fisk', state: 'registered' });
});
