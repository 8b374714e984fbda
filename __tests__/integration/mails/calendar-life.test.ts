import { mailGroups } from '@/lib/mails/rules';
import { notify } from '@/lib/notices/commands';
import { reviseOpening } from '@/lib/opening-changes/commands';
import { callOffOpening } from '@/lib/opening-changes/call-off/commands';
import type { Actor } from '@/lib/platform/auth/types';
import { database, inTransaction } from '@/lib/platform/db/client';
import { instantOf } from '@/lib/platform/time';
import { cancelVisit } from '@/lib/visits/cancel/commands';
import { signUp } from '@/lib/visits/commands';
import { makeRound } from '@/prisma/seed/factories';
import { readInvitation } from '../../support/calendar-mails';
import { makeExchange, now, type Exchange } from '../../support/exchange';
import { deliverAll, openPostOffice } from '../../support/post-office';

const office = openPostOffice();
let given: Exchange;
beforeEach(async () => {
  given = await makeExchange({ visitsPerPerson: 5 });
});

type Opening = Awaited<ReturnType<Exchange['opening']>>;
async function revise(actor: Actor, { id }: Opening, change: Partial<Record<'siteId' | 'topic' | 'meetingPlace' | 'hostId', string>> & { day?: string; from?: string; to?: string }) {
  const row = await database().opening.findUniqueOrThrow({ where: { id } });
  const { hostId, siteId, seats, topic, programme, meetingPlace, version } = row;
  const { day, from, to, ...rest } = change;
  const times = day ? { starts: instantOf(day, from!)!, ends: instantOf(day, to!)! } : { starts: row.starts, ends: row.ends };
  const input = { openingId: id, version, hostId, siteId, seats, topic, programme, meetingPlace, ...times, ...rest };
  const asked = await reviseOpening(actor, input, office.clock);
  if (asked.ok) return;
  if (asked.reason !== 'confirmFirst') throw new Error(JSON.stringify(asked));
  expect(await reviseOpening(actor, { ...input, confirmed: asked.preview.fingerprint }, office.clock)).toMatchObject({ ok: true });
}

const { mailsTo } = office;

test('a whole life: invited, moved, moved again, another place, one leaves, called off', async () => {
  const opening = await given.opening({ from: '09:00', to: '10:00', seats: 3, topic: 'Aflevering, bøger & børn; "ubetjent"' });
  const [dan, eva] = [await given.free('Dan'), await given.free('Eva')];
  for (const person of [dan, eva]) expect(await signUp(person, { openingId: opening.id }, office.clock)).toMatchObject({ ok: true });
  await office.later();
  await revise(given.holger, opening, { day: '2027-03-31', from: '10:00', to: '11:30' });
  await office.later();
  await revise(given.holger, opening, { day: '2027-04-01', from: '08:00', to: '09:00' });
  await office.later();
  await revise(given.holger, opening, { siteId: given.viby.id, meetingPlace: 'Ved den gamle disk' });
  await office.later();
  const visit = await database().visit.findFirstOrThrow({ where: { visitorId: dan.id } });
  expect(await cancelVisit(dan, { visitId: visit.id, reason: '' }, office.clock)).toMatchObject({ ok: true });
  await office.later();
  const { version } = await database().opening.findUniqueOrThrow({ where: { id: opening.id } });
  const asked = await callOffOpening(given.holger, { openingId: opening.id, version, reason: 'Vandskade' }, office.clock);
  if (asked.ok || asked.reason !== 'confirmFirst') throw new Error(JSON.stringify(asked));
  expect(await callOffOpening(given.holger, { openingId: opening.id, version, reason: 'Vandskade', confirmed: asked.preview.fingerprint }, office.clock)).toMatchObject({ ok: true });
  await office.later();

  const told = (person: Actor) => mailsTo(person).map(readInvitation);
  const uid = `${visit.id}@uge13`;
  const dans = told(dan);
  expect(dans.map((one) => one && [one.method, one.sequence, one.status, one.uid])).toEqual([
    ['REQUEST', 0, 'CONFIRMED', uid],
    ['REQUEST', 1, 'CONFIRMED', uid],
    ['REQUEST', 2, 'CONFIRMED', uid],
    ['REQUEST', 3, 'CONFIRMED', uid],
    ['CANCEL', 4, 'CANCELLED', uid],
  ]);
  expect(dans.map((one) => one!.starts)).toEqual(['2027-03-30T07:00:00.000Z', '2027-03-31T08:00:00.000Z', ...Array(3).fill('2027-04-01T06:00:00.000Z')]);
  expect(dans[3]!.location).toBe('Viby, Ved den gamle disk');
  expect(dans[0]!.summary).toBe('Besøg hos Bibliotek: Aflevering, bøger & børn; "ubetjent"');
  // Eva stays to the end, under a UID of her own.
  expect(told(eva).map((one) => one && [one.method, one.sequence])).toEqual([['REQUEST', 0], ['REQUEST', 1], ['REQUEST', 2], ['REQUEST', 3], ['CANCEL', 4]]);
  expect(new Set(told(eva).map((one) => one!.uid)).size).toBe(1);
  expect(told(eva)[0]!.uid).not.toBe(uid);
});

test('what is told stands in the body too, with what changed, and opens from there', async () => {
  const opening = await given.opening({ from: '09:00', to: '10:00', seats: 3, topic: 'Aflevering' });
  const dan = await given.free('Dan Dansen');
  await signUp(dan, { openingId: opening.id }, office.clock);
  await office.later();
  await revise(given.holger, opening, { day: '2027-03-31', from: '10:00', to: '11:30' });
  await office.later();
  const [invited, changed] = mailsTo(dan);
  const visit = await database().visit.findFirstOrThrow();
  expect(invited!.subject).toBe('Besøg hos Bibliotek: Aflevering, tirsdag 30. marts kl. 09.00');
  for (const body of [invited!.text!, String(invited!.html)]) {
    for (const part of ['Hej Dan', 'tirsdag 30. marts kl. 09.00–10.00', 'Roskilde Bibliotek', 'Holger', `https://uge13.roskilde.example/visits/receipt/${visit.id}`]) expect(body).toContain(part);
  }
  expect(String(invited!.html)).not.toMatch(/<img|http:\/\/|<link|<script|src=/);
  expect(changed!.subject).toBe('Ændret: Besøg hos Bibliotek: Aflevering, onsdag 31. marts kl. 10.00');
  expect(changed!.text).toContain('Tid: onsdag 31. marts kl. 10.00–11.30 (før: tirsdag 30. marts kl. 09.00–10.00)');
  expect(changed!.headers.get('auto-submitted')).toBe('auto-generated');
});

test('across the change of the clocks an hour stays the hour on the wall', async () => {
  const round = await makeRound(database(), { projectId: given.project.id, isoYear: 2027, isoWeek: 43 });
  const opening = await given.opening({ roundId: round.id, date: '2027-10-30', from: '10:00', to: '12:00', seats: 3 });
  office.clock = instantOf('2027-10-25', '09:00')!;
  await database().round.update({ where: { id: round.id }, data: { signUpOpens: now, signUpCloses: instantOf('2027-10-29', '09:00')! } });
  const dan = await given.free('Dan');
  expect(await signUp(dan, { openingId: opening.id }, office.clock)).toMatchObject({ ok: true });
  await office.later();
  // Nobody hosts on a Sunday, so this one is moved by hand.
  await database().opening.update({ where: { id: opening.id }, data: { starts: instantOf('2027-10-31', '10:00')!, ends: instantOf('2027-10-31', '12:00')! } });
  const visit = await database().visit.findFirstOrThrow();
  await inTransaction((tx) => notify(tx, { employeeId: dan.id, kind: 'openingChanged', params: { topic: 'Pas', site: 'Bibliotek', host: 'Holger', starts: office.clock.toISOString() }, link: '', about: `visit:${visit.id}`, now: office.clock }));
  await office.later();
  expect(mailsTo(dan).map(readInvitation).map((one) => [one!.starts, one!.ends])).toEqual([
    ['2027-10-30T08:00:00.000Z', '2027-10-30T10:00:00.000Z'],
    ['2027-10-31T09:00:00.000Z', '2027-10-31T11:00:00.000Z'],
  ]);
});

test('hosts have their own: a new host is invited, the old one let go, and the numbers only rise', async () => {
  const opening = await given.opening({ from: '09:00', to: '10:00', seats: 3 });
  const inger = await given.host('Inger');
  await revise(given.leader, opening, { day: '2027-03-31', from: '09:00', to: '10:00' });
  await office.later();
  await revise(given.leader, opening, { hostId: inger.id });
  await office.later();
  await revise(given.leader, opening, { hostId: given.holger.id });
  await office.later();
  expect(mailsTo(given.holger).map(readInvitation).map((one) => one && [one.method, one.sequence])).toEqual([['REQUEST', 0], ['CANCEL', 1], ['REQUEST', 2]]);
  expect(mailsTo(inger).map(readInvitation).map((one) => one && [one.method, one.sequence])).toEqual([['REQUEST', 0], ['CANCEL', 1]]);
});

test('whoever has declined all mail still has out of their calendar what is taken from them', async () => {
  const opening = await given.opening({ from: '09:00', to: '10:00', seats: 3 });
  const inger = await given.host('Inger');
  await revise(given.leader, opening, { day: '2027-03-31', from: '09:00', to: '10:00' });
  await office.later();
  await database().mailPreference.create({ data: { employeeId: given.holger.id, unwanted: [...mailGroups] } });
  await revise(given.leader, opening, { topic: 'Andet' });
  await office.later();
  // It is told as a change, and to the one who was the host it is a cancellation.
  await revise(given.leader, opening, { hostId: inger.id });
  await office.later();
  expect(mailsTo(given.holger).map(readInvitation).map((one) => one && [one.method, one.sequence])).toEqual([['REQUEST', 0], ['CANCEL', 1]]);
});

test('several changes within ten minutes are one mail, and one that was taken back leaves the calendar alone', async () => {
  const opening = await given.opening({ from: '09:00', to: '10:00', seats: 3 });
  const dan = await given.free('Dan');
  await signUp(dan, { openingId: opening.id }, office.clock);
  await office.later();
  await revise(given.holger, opening, { day: '2027-03-31', from: '10:00', to: '11:00' });
  office.clock = new Date(office.clock.getTime() + 4 * 60_000);
  await deliverAll(office.clock);
  await revise(given.holger, opening, { day: '2027-03-31', from: '12:00', to: '13:00' });
  await office.later();
  expect(mailsTo(dan).map(readInvitation).map((one) => one && [one.method, one.sequence, one.starts])).toEqual([
    ['REQUEST', 0, '2027-03-30T07:00:00.000Z'],
    ['REQUEST', 1, '2027-03-31T10:00:00.000Z'],
  ]);
  await revise(given.holger, opening, { day: '2027-03-31', from: '13:00', to: '14:00' });
  await revise(given.holger, opening, { day: '2027-03-31', from: '12:00', to: '13:00' });
  await office.later();
  expect(mailsTo(dan)).toHaveLength(3);
  expect(readInvitation(mailsTo(dan)[2]!)).toBeNull();
});
