import { env } from '@/lib/platform/env';
import { database, disconnect } from '@/lib/platform/db/client';
import { reviseAnswersAsGuest } from '@/lib/registrations/answers/commands';
import { eraseAnswers } from '@/lib/registrations/erasure/commands';
import { chooseGuestLocale, enterAsGuest, inviteGuest, leaveAsGuest, revokeInvitation } from '@/lib/registrations/guests/commands';
import { findGuest, getInvitation, listInvited } from '@/lib/registrations/guests/queries';
import { guestOfToken, invitationToken } from '@/lib/registrations/guests/rules';
import { getParticipants } from '@/lib/registrations/queries';
import { at } from '@/prisma/seed/factories-organisation';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { now } from '../../support/exchange';
import { makeWorkshops, press, reasons, wait, type Workshops } from '../../support/workshop';

jest.mock('@/lib/platform/env', () => {
  const real = jest.requireActual<{ env: () => object }>('@/lib/platform/env');
  return { env: () => ({ ...real.env(), secret: 'only-for-tests' }) };
});

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

async function invite(eventId: string, email = 'inge@forening.example') {
  const answer = await inviteGuest(week.leader, { eventId, name: 'Inge Gæst', email, organisation: 'Beboerforeningen', unitId: week.library.id }, now);
  const guest = await database().guest.findFirstOrThrow({ where: { email }, orderBy: { invitedAt: 'desc' } });
  return { answer, guest, token: invitationToken(guest.id, env().secret!) };
}

async function shown(token: string) {
  const guest = await findGuest(token);
  return guest && getInvitation(guest, now);
}

test('the link is mailed to the address it is bound to, and opens nothing when a letter of it is changed', async () => {
  const { id } = await week.workshop();
  const { answer, guest, token } = await invite(id);
  expect(answer).toMatchObject({ ok: true });
  const [mail] = await sql<{ address: string; link: string; kind: string }>('SELECT address, link, kind FROM mail_items');
  expect(mail).toMatchObject({ address: 'inge@forening.example', kind: 'guestInvited', link: `/invitation/${token}` });
  expect((await shown(token))?.event.id).toBe(id);
  const other = token.at(-1) === 'A' ? 'B' : 'A';
  for (const wrong of [token.slice(0, -1) + other, `${token}x`, guest.id, '', 'nobody']) expect(await findGuest(wrong)).toBeNull();
  expect(guestOfToken(token, 'another secret')).toBeNull();
  // Nothing in the guest's row is the way in.
  expect(JSON.stringify(guest)).not.toContain(token.split('.')[1]);
});

test('a guest has a place by the same rules as everybody, waits when it is full, and is offered one', async () => {
  const { id } = await week.workshop({ capacity: 2, quotas: week.quota(1, 1) });
  const { token } = await invite(id);
  const guest = (await findGuest(token))!;
  await press(await week.librarian('Lis'), id);
  expect(await reasons(enterAsGuest(guest, { answer: 'come' }, now))).toEqual(['quotaFull']);
  expect(await enterAsGuest(guest, { answer: 'wait' }, now)).toMatchObject({ value: { state: 'waitlisted', place: 1 } });
  expect(await reasons(wait(await week.free('Dorte'), id))).toEqual(['notFull']);
  await database().registration.updateMany({ where: { state: 'registered' }, data: { state: 'cancelled', endedAt: now } });
  await database().commitment.updateMany({ where: { registrationId: { not: null } }, data: { active: false } });
  // The place that came free is the guest's to take, not that of who presses next.
  expect(await reasons(press(await week.librarian('Mia'), id))).toEqual(['quotaFull']);
  expect((await shown(token))?.mine).toMatchObject({ state: 'offered' });
  expect(await enterAsGuest(guest, { answer: 'come' }, now)).toMatchObject({ value: { state: 'registered' } });
  const kinds = await sql<{ kind: string }>('SELECT kind FROM mail_items WHERE address IS NOT NULL ORDER BY id');
  expect(kinds.map(({ kind }) => kind)).toEqual(['guestInvited', 'eventWaitlisted', 'eventOffered', 'eventRegistered']);
});

test('one address is invited once; withdrawn, the link is dead and the place free', async () => {
  const { id } = await week.workshop();
  const { guest, token } = await invite(id);
  expect((await invite(id)).answer).toMatchObject({ reason: 'alreadyInvited' });
  expect(await inviteGuest(week.anna, { eventId: id, name: 'X', email: 'x@y.example', organisation: '', unitId: week.library.id }, now)).toMatchObject({ reason: 'notFacilitator' });
  await enterAsGuest(guest, { answer: 'come' }, now);
  expect(await listInvited(id)).toMatchObject([{ name: 'Inge Gæst', state: 'registered' }]);
  expect(await revokeInvitation(week.anna, { guestId: guest.id }, now)).toMatchObject({ reason: 'invitationNotFound' });
  expect(await revokeInvitation(week.leader, { guestId: guest.id }, now)).toMatchObject({ ok: true });
  expect(await shown(token)).toBeNull();
  expect(await database().registration.findFirst({ where: { guestId: guest.id } })).toMatchObject({ state: 'calledOff' });
  expect((await invite(id)).answer).toMatchObject({ ok: true });
});

test('a guest leaves by the link until it begins', async () => {
  const event = await week.workshop();
  const { guest } = await invite(event.id);
  await enterAsGuest(guest, { answer: 'come' }, now);
  await leaveAsGuest(guest, event.starts);
  expect(await database().registration.count({ where: { guestId: guest.id, state: 'registered' } })).toBe(1);
  await leaveAsGuest(guest, now);
  expect(await database().registration.count({ where: { guestId: guest.id, state: 'cancelled' } })).toBe(1);
});

test('a guest is asked what everybody is asked; the answers are for those who run it, and stand when an offer is taken', async () => {
  const { id } = await week.workshop({ capacity: 1, askDiet: true, askAccess: true });
  const { token, guest } = await invite(id);
  await press(await week.librarian('Lis'), id);
  const answers = { diet: 'Ingen nødder', access: 'Teleslynge' };
  expect(await enterAsGuest(guest, { answer: 'wait', ...answers }, now)).toMatchObject({ ok: true });
  expect((await shown(token))?.mine).toMatchObject({ state: 'waitlisted', place: 1, ...answers });
  await database().registration.updateMany({ where: { state: 'registered' }, data: { state: 'cancelled', endedAt: now } });
  await database().commitment.updateMany({ where: { registrationId: { not: null } }, data: { active: false } });
  await press(await week.librarian('Mia'), id);
  // Pressed from the page of the offer without touching the fields, or from a page that did not have them.
  expect(await enterAsGuest(guest, { answer: 'come' }, now)).toMatchObject({ value: { state: 'registered' } });
  expect(await getParticipants(await week.facilitator(), id, now)).toMatchObject([{ name: 'Inge Gæst', ...answers }]);
  expect(await getParticipants(week.leader, id, now)).toMatchObject([{ name: 'Inge Gæst', diet: '', access: '' }]);
  expect(await getParticipants(week.anna, id, now)).toMatchObject([{ name: 'Inge Gæst', diet: '', access: '' }]);
});

test('a guest sees and changes their answers until the event, by their own link alone; they are erased as everybody’s', async () => {
  const event = await week.workshop({ askDiet: true });
  const [{ guest, token }, { guest: other }] = [await invite(event.id), await invite(event.id, 'otto@forening.example')];
  expect((await shown(token))!.mayRevise).toBe(false);
  await enterAsGuest(guest, { answer: 'come', diet: 'Ingen nødder' }, now);
  await enterAsGuest(other, { answer: 'come' }, now);
  const { mine, mayRevise } = (await shown(token))!;
  expect([mayRevise, mine!.diet]).toEqual([true, 'Ingen nødder']);
  const { registrationId, answersVersion: version } = mine!;
  const answer = (diet: string, more: Partial<{ version: number; who: { id: string }; instant: Date }> = {}) =>
    reviseAnswersAsGuest(more.who ?? guest, { registrationId, version: more.version ?? version, diet, access: 'rampe' }, more.instant ?? now);
  expect(await answer('Vegetar')).toMatchObject({ ok: true, value: { eventId: event.id } });
  // Begun on the page as it was before: the later words would be lost unseen.
  expect(await answer('Fisk')).toMatchObject({ reason: 'answersChanged' });
  expect(await answer('Fisk', { version: version + 1, who: other })).toMatchObject({ reason: 'registrationNotFound' });
  expect(await answer('Fisk', { version: version + 1, instant: event.starts })).toMatchObject({ reason: 'started' });
  expect((await shown(token))!.mine).toMatchObject({ diet: 'Vegetar', access: '', answersVersion: version + 1 });
  expect(await eraseAnswers(at('2027-05-01', '16:00'))).toBe(1);
  expect((await shown(token))!.mine).toMatchObject({ diet: '' });
});

test('the language chosen by one link is that of the next invitation to the address as well', async () => {
  const [first, second] = [await week.workshop(), await week.workshop({ title: 'Samarbejdsløsninger 2', facilitatorIds: [] })];
  const { guest } = await invite(first.id);
  expect(guest.locale).toBe('da');
  await chooseGuestLocale(guest, 'en');
  expect((await invite(second.id)).guest.locale).toBe('en');
  const mails = await sql<{ kind: string; locale: string }>('SELECT kind, locale FROM mail_items ORDER BY id');
  expect(mails.map(({ locale }) => locale)).toEqual(['da', 'en']);
});
