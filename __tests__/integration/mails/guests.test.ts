import { callOffEvent } from '@/lib/event-changes/call-off/commands';
import { reviseEvent } from '@/lib/event-changes/commands';
import { previewCallOff } from '@/lib/event-changes/queries';
import { getEvent } from '@/lib/events/queries';
import { eraseMails } from '@/lib/mails/erasure/commands';
import { sendAgain } from '@/lib/mails/outbox/commands';
import { MAIL_DAYS } from '@/lib/mails/rules';
import { database } from '@/lib/platform/db/client';
import { chooseGuestLocale, chooseGuestMail, enterAsGuest, inviteGuest, revokeInvitation } from '@/lib/registrations/guests/commands';
import { remindOfTomorrow } from '@/lib/reminders/commands';
import { at } from '@/prisma/seed/factories-organisation';
import { readInvitation } from '../../support/calendar-mails';
import { now } from '../../support/exchange';
import { deliverAll, openPostOffice } from '../../support/post-office';
import { makeWorkshops, press, type Workshops } from '../../support/workshop';

const office = openPostOffice();
let week: Workshops;
let eventId: string;
let guestId: string;
beforeEach(async () => {
  week = await makeWorkshops();
  eventId = (await week.workshop({ capacity: 4 })).id;
  await inviteGuest(week.leader, { eventId, name: 'Gerda Gæst', email: 'gerda@forening.example', organisation: '', unitId: week.service.id }, now);
  guestId = (await database().guest.findFirstOrThrow()).id;
  await enterAsGuest({ id: guestId, eventId }, { answer: 'come' }, now);
  await deliverAll(minutes(15));
});

const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const toGuest = () => office.mailsTo({ email: 'gerda@forening.example' });
const calendar = () => toGuest().map(readInvitation).filter((one) => one !== null && one !== undefined);

async function revise(more: object) {
  const { id, version, kind, title, purpose, prepare, siteId, place, sessions, facilitators } = (await getEvent(eventId))!;
  const input = { eventId: id, version, kind, title, purpose, prepare, siteId, place, sessions, facilitators: facilitators.map((one) => one.id), ...more };
  const asked = await reviseEvent(week.leader, input, minutes(20));
  if (asked.ok || !asked.preview) throw new Error('a change that reaches a guest should be asked about first');
  expect(asked.preview.touched).toMatchObject([{ name: 'Gerda Gæst', outcome: 'told' }]);
  expect(await reviseEvent(week.leader, { ...input, confirmed: asked.preview.fingerprint }, minutes(20))).toMatchObject({ ok: true });
}

test('a guest is told of a new time, a new room and that it is off, each in their calendar too', async () => {
  expect(calendar().map(({ method, sequence }) => [method, sequence])).toEqual([['REQUEST', 0]]);
  // The invitation itself has nothing for a calendar yet, but all that one must know.
  const invited = toGuest().find(({ text }) => text!.includes('inviterer dig'));
  for (const part of ['Lea inviterer dig', 'Tid: torsdag 1. april kl. 13.00–16.00', 'Sted: Roskilde Bibliotek', 'Vært: Holger', '/invitation/']) expect(invited!.text).toContain(part);
  await revise({ sessions: [{ starts: at('2027-04-02', '09:00'), ends: at('2027-04-02', '12:00') }] });
  await deliverAll(minutes(60));
  await revise({ place: 'Lille sal' });
  await deliverAll(minutes(120));
  const { fingerprint } = (await previewCallOff(eventId))!;
  const { version } = (await getEvent(eventId))!;
  expect(await callOffEvent(week.leader, { eventId, version, reason: 'Sygdom', confirmed: fingerprint }, minutes(130))).toMatchObject({ ok: true });
  await deliverAll(minutes(180));
  expect(calendar().map(({ method, sequence }) => [method, sequence])).toEqual([['REQUEST', 0], ['REQUEST', 1], ['REQUEST', 2], ['CANCEL', 3]]);
  expect(new Set(calendar().map(({ uid }) => uid)).size).toBe(1);
  expect(toGuest().at(-1)!.text).toContain('Sygdom');
  expect(calendar()[1]!.starts).toBe('2027-04-02T07:00:00.000Z');
});

test('who has a place and loses the invitation is told, and it goes from their calendar', async () => {
  await revokeInvitation(week.leader, { guestId }, minutes(20));
  await deliverAll(minutes(60));
  expect(calendar().at(-1)).toMatchObject({ method: 'CANCEL', sequence: 1 });
  expect(toGuest().at(-1)!.text).toContain('trukket invitationen');
});

test('what mails said is erased after its days; that they were sent stays, and it cannot be sent again', async () => {
  await press(await week.free('Dorte'), eventId);
  await deliverAll(minutes(15));
  const day = 86_400_000;
  expect(await eraseMails(new Date(now.getTime() + (MAIL_DAYS - 1) * day))).toBe(0);
  const count = await database().mail.count();
  const items = await database().mailItem.count();
  const late = new Date(now.getTime() + (MAIL_DAYS + 1) * day);
  expect(await eraseMails(late)).toBe(count);
  expect(await eraseMails(late)).toBe(0);
  expect(await database().mail.count({ where: { OR: [{ text: { not: '' } }, { html: { not: '' } }, { calendar: { not: '' } }] } })).toBe(0);
  expect([await database().mail.count(), await database().mailItem.count()]).toEqual([count, items]);
  const { id } = await database().mail.findFirstOrThrow();
  await database().mail.update({ where: { id }, data: { state: 'failed', reason: 'ingen forbindelse', sentAt: null } });
  const administrator = { ...week.leader, isAdministrator: true };
  expect(await sendAgain(administrator, { mailId: id }, late)).toMatchObject({ reason: 'nothingToSend' });
});

test('a reminder holds the guest’s own link; their calendar holds neither that nor a page they could not open', async () => {
  await remindOfTomorrow(at('2027-03-31', '13:00'));
  await deliverAll(at('2027-03-31', '13:01'));
  expect(toGuest().at(-1)!.subject).toContain('Samarbejdsløsninger 1');
  expect(toGuest().at(-1)!.text).toMatch(/\/invitation\/[0-9a-f-]{36}\.\S{20,}/);
  const part = toGuest().flatMap(({ attachments }) => attachments)[0]!.content.toString('utf8').replace(/\r\n /g, '');
  expect(part).not.toMatch(/\/events\/|\/invitation\/|^URL/m);
  expect(part).toContain('Dit personlige link står i mailen.');
});

test('who waits is told their place, and who reads in English is mailed in English', async () => {
  const full = await week.workshop({ capacity: 1, title: 'Fuldt hus', facilitatorIds: [] });
  await press(await week.free('Dorte'), full.id);
  await inviteGuest(week.leader, { eventId: full.id, name: 'Hans Gæst', email: 'hans@forening.example', organisation: '', unitId: week.service.id }, now);
  const hans = await database().guest.findFirstOrThrow({ where: { email: 'hans@forening.example' } });
  await chooseGuestLocale(hans, 'en');
  expect(await enterAsGuest(hans, { answer: 'wait' }, now)).toMatchObject({ ok: true });
  await deliverAll(minutes(30));
  const mails = office.mailsTo({ email: 'hans@forening.example' }).map(({ text }) => text).join('\n');
  expect(mails).toContain('You are no. 1 on the waiting list for Fuldt hus');
  expect(mails).toContain('/invitation/');
});

test('a guest goes without reminders if they choose, at this event and the next, and hears of changes all the same', async () => {
  const guest = { email: 'gerda@forening.example' };
  const [mail] = toGuest();
  expect(mail!.text).toMatch(/Vælg, hvad du vil have mail om.*\n?.*\/invitation\/[\w.-]+#mail/);
  await chooseGuestMail(guest, { wanted: ['messages'], token: '' });
  const before = toGuest().length;
  await remindOfTomorrow(at('2027-03-31', '12:00'));
  await deliverAll(at('2027-03-31', '12:00'));
  expect(toGuest()).toHaveLength(before);
  await revise({ place: 'Lille sal' });
  await deliverAll(at('2027-03-31', '13:00'));
  expect(toGuest()).toHaveLength(before + 1);

  const next = await week.workshop({ title: 'Samarbejdsløsninger 2', facilitatorIds: [] });
  await inviteGuest(week.leader, { eventId: next.id, name: 'Gerda Gæst', email: guest.email, organisation: '', unitId: week.service.id }, now);
  expect((await database().guest.findFirstOrThrow({ where: { eventId: next.id } })).unwanted).toEqual(['reminders']);
  await expect(database().guest.updateMany({ data: { unwanted: ['changes'] } })).rejects.toThrow();
});
