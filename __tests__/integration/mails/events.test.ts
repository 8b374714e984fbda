import { renewFeed } from '@/lib/calendar-feeds/commands';
import { getEventFile } from '@/lib/calendar-feeds/events/queries';
import { getFeedAddress, readFeed } from '@/lib/calendar-feeds/queries';
import { queueMails } from '@/lib/mails/commands';
import type { Actor } from '@/lib/platform/auth/types';
import { notifyAll } from '@/lib/notices/commands';
import { env } from '@/lib/platform/env';
import { loadEventFacts } from '@/lib/registrations/facts/queries';
import { about } from '@/lib/registrations/queue/commands';
import { tellGuest } from '@/lib/registrations/telling/commands';
import { invitationPath } from '@/lib/registrations/guests/rules';
import { remindOfTomorrow } from '@/lib/reminders/commands';
import { database, inTransaction } from '@/lib/platform/db/client';
import { at } from '@/prisma/seed/factories-organisation';
import { addressee, readFile, readInvitation } from '../../support/calendar-mails';
import { sql } from '../../support/database';
import { now } from '../../support/exchange';
import { deliverAll, openPostOffice } from '../../support/post-office';
import { leave, makeWorkshops, press, type Workshops } from '../../support/workshop';

const office = openPostOffice();
let given: Workshops;
beforeEach(async () => {
  given = await makeWorkshops();
});

const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const sessions = [
  { starts: at('2027-04-01', '09:00'), ends: at('2027-04-01', '11:00') },
  { starts: at('2027-04-06', '09:00'), ends: at('2027-04-06', '11:00') },
];
const told = (person: { email: string }) => office.mailsTo(person).map(readInvitation);

test('each session stands in the calendar by itself, under UIDs that are one person’s, and goes when they leave', async () => {
  const event = await given.workshop({ sessions, title: 'Samarbejde 1' });
  const [dan, eva] = [await given.free('Dan'), await given.free('Eva')];
  for (const person of [dan, eva]) expect(await press(person, event.id)).toMatchObject({ ok: true });
  await deliverAll(minutes(15));
  expect(told(dan).map((one) => [one!.method, one!.sequence, one!.starts])).toEqual([
    ['REQUEST', 0, '2027-04-01T07:00:00.000Z'],
    ['REQUEST', 0, '2027-04-06T07:00:00.000Z'],
  ]);
  const uids = [...told(dan), ...told(eva)].map((one) => one!.uid);
  expect(new Set(uids).size).toBe(4);

  expect(await leave(dan, event.id, minutes(30))).toMatchObject({ ok: true });
  await deliverAll(minutes(45));
  expect(told(dan).slice(2).map((one) => [one!.method, one!.sequence, one!.status, one!.uid])).toEqual([
    ['CANCEL', 1, 'CANCELLED', uids[0]],
    ['CANCEL', 1, 'CANCELLED', uids[1]],
  ]);
  expect(told(eva)).toHaveLength(2);
});

test('a guest without an account is invited at their own address', async () => {
  const event = await given.workshop({ title: 'Samarbejde 1' });
  const address = 'gerda@forening.example';
  await sql(
    `WITH g AS (INSERT INTO guests (id, event_id, name, email, unit_id, token_hash, invited_by_id, invited_at)
       VALUES (gen_random_uuid(), $1, 'Gerda Gæst', $2, $3, 'x', $4, $5) RETURNING id)
     INSERT INTO registrations (id, event_id, guest_id, unit_id, state, held_at, signed_up_at) SELECT gen_random_uuid(), $1, g.id, $3, 'registered', $5, $5 FROM g`,
    [event.id, address, given.service.id, given.holger.id, now],
  );
  const to = { address, name: 'Gerda Gæst', locale: 'da' as const };
  const params = { title: event.title, where: 'Biblioteket', starts: event.starts.toISOString(), ends: event.ends.toISOString() };
  await inTransaction((tx) => queueMails(tx, [{ to, kind: 'eventRegistered', params, link: '/guest/abc', about: `event:${event.id}` }], now));
  await deliverAll(now);
  expect(told({ email: address })).toMatchObject([{ method: 'REQUEST', sequence: 0 }]);
  expect(office.received[0]!.text).toContain('/guest/abc');
  expect(office.received[0]!.text).not.toContain('/mails');
  // What lets the guest in stays in the guest's mailbox.
  expect(JSON.stringify([await sql('SELECT * FROM mails'), await sql('SELECT * FROM mail_items')])).not.toContain('abc');
});

test('each session is reminded of the day before, to those who attend, as guests too, and to those who run it, once', async () => {
  const event = await given.workshop({ sessions, title: 'Samarbejde 1' });
  const dan = await given.free('Dan');
  expect(await press(dan, event.id)).toMatchObject({ ok: true });
  const [guest] = await sql<{ id: string }>(
    `WITH g AS (INSERT INTO guests (id, event_id, name, email, unit_id, token_hash, invited_by_id, invited_at)
       VALUES (gen_random_uuid(), $1, 'Gerda Gæst', 'gerda@forening.example', $2, 'x', $3, $4) RETURNING id)
     INSERT INTO registrations (id, event_id, guest_id, unit_id, state, held_at, signed_up_at) SELECT gen_random_uuid(), $1, g.id, $2, 'registered', $4, $4 FROM g RETURNING guest_id AS id`,
    [event.id, given.service.id, given.holger.id, now],
  );
  const facts = (await loadEventFacts(database(), event.id))!;
  // What stands in their calendars already is not what a reminder brings.
  await inTransaction(async (tx) => {
    await notifyAll(tx, [about(facts, given.holger.id, 'eventFacilitator')], now);
    await tellGuest(tx, facts, guest!.id, 'eventRegistered', {}, now);
  });
  await deliverAll(minutes(15));
  const subjects = async (day: string) => {
    office.received.length = 0;
    for (const time of ['12:00', '12:05', '18:00']) await remindOfTomorrow(at(day, time));
    await deliverAll(at(day, '18:00'));
    return office.received.map((mail) => [addressee(mail), mail.subject]).sort();
  };
  const reminders = (when: string) =>
    [
      [dan.email, `Husk i morgen: Samarbejde 1, ${when}`],
      ['gerda@forening.example', `Husk i morgen: Samarbejde 1, ${when}`],
      [given.holger.email, `Du står for Samarbejde 1 i morgen, ${when}`],
    ].sort();
  expect(await subjects('2027-03-30')).toEqual([]);
  expect(await subjects('2027-03-31')).toEqual(reminders('torsdag 1. april kl. 09.00–11.00'));
  expect(await subjects('2027-04-05')).toEqual(reminders('tirsdag 6. april kl. 09.00–11.00'));
  const [gerda, holger] = ['gerda@forening.example', given.holger.email].map((address) => office.received.find((mail) => addressee(mail) === address)!);
  expect(gerda!.text).toContain(invitationPath(guest!.id, env().secret!));
  expect(holger!.text).toContain('2 er tilmeldt');
  // The facts are of the session that comes, not of the first.
  expect(holger!.text).toContain('Tid: tirsdag 6. april kl. 09.00–11.00');
});

const uidsOf = (text: string) => readFile(text).map(({ uid }) => uid);
async function feedOf(person: Actor): Promise<string | null> {
  const { url } = (await getFeedAddress(person))!;
  return readFeed(url.split('/').pop()!, now);
}

test('a feed has visits, hosting and events with the UIDs and numbers of the invitations, and is its owner’s', async () => {
  const { holger } = given;
  const dan = await given.free('Dan');
  const opening = await given.opening({ from: '09:00', to: '10:00' });
  await given.visit({ openingId: opening.id, visitorId: dan.id });
  const event = await given.workshop({ sessions });
  expect(await press(dan, event.id)).toMatchObject({ ok: true });
  await deliverAll(minutes(15));
  expect(await getFeedAddress(dan)).toBeNull();
  await renewFeed(dan, {}, now);
  await renewFeed(holger, {}, now);
  const visit = (await sql<{ id: string }>('SELECT id FROM visits'))[0]!;
  const own = uidsOf((await feedOf(dan))!);
  expect(own).toEqual([`${visit.id}@uge13`, ...told(dan).map((one) => one!.uid)]);
  expect(uidsOf((await feedOf(holger))!)).toHaveLength(3);
  expect(uidsOf((await feedOf(holger))!)[0]).toBe(`${opening.id}@uge13`);
  // The file of the event has the same, so that a calendar with both has it once.
  expect(uidsOf((await getEventFile(dan, event.id, now))!.text)).toEqual(own.slice(1));
  // Downloaded by one who is not in it, it is theirs alone, and at the same times.
  const strangers = readFile((await getEventFile(given.leader, event.id, now))!.text);
  expect(strangers.map(({ starts, ends }) => [starts, ends])).toEqual(sessions.map(({ starts, ends }) => [starts.toISOString(), ends.toISOString()]));
  expect(strangers.some(({ uid }) => own.includes(uid))).toBe(false);

  const before = (await getFeedAddress(dan))!.url;
  await renewFeed(dan, {}, now);
  expect((await getFeedAddress(dan))!.url).not.toBe(before);
  expect(await readFeed(before.split('/').pop()!, now)).toBeNull();
  const latest = (await getFeedAddress(dan))!.url.split('/').pop()!;
  await database().employee.update({ where: { id: dan.id }, data: { locale: 'en' } });
  expect(await readFeed(latest, now)).toContain('Visit to Bibliotek');
  await sql('UPDATE visits SET state = \'cancelled\', seat = NULL, ended_at = now()');
  expect(uidsOf((await readFeed(latest, now))!)).toEqual(own.slice(1));
});

test('a draft has no file', async () => {
  const event = await given.workshop({ state: 'draft' });
  expect(await getEventFile(given.holger, event.id, now)).toBeNull();
  expect(await getEventFile(given.holger, 'no-id', now)).toBeNull();
});
