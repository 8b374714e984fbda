import { deliverMail } from '@/lib/mail-delivery/commands';
import { sendMail } from '@/lib/mail-delivery/sending/commands';
import { sweepMail } from '@/lib/mail-delivery/sweeping/commands';
import { queueMails } from '@/lib/mails/commands';
import type { NewMail } from '@/lib/mails/types';
import { notify } from '@/lib/notices/commands';
import type { Actor } from '@/lib/platform/auth/types';
import { inTransaction } from '@/lib/platform/db/client';
import { askForObservations, remindOfTomorrow } from '@/lib/reminders/commands';
import { at } from '@/prisma/seed/factories-organisation';
import { sql } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';
import { deliverAll, openPostOffice } from '../../support/post-office';

const office = openPostOffice();
let given: Exchange;
beforeEach(async () => {
  given = await makeExchange();
});

const params = { topic: 'Pas', site: 'Viby', starts: at('2027-03-30', '10:00').toISOString(), ends: at('2027-03-30', '11:00').toISOString() };
const tell = (person: Actor, rest: Partial<NewMail> = {}, when = now) =>
  inTransaction((tx) => queueMails(tx, [{ to: { employeeId: person.id }, kind: 'signedUp', params, link: '/visits', ...rest }], when));
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const mails = () => sql<{ state: string; attempts: number; reason: string; next: Date | null }>('SELECT state, attempts, reason, next_attempt_at AS next FROM mails ORDER BY created_at');
const jobs = () => sql<{ name: string; recipient: string | null; mail: string | null; after: Date }>("SELECT data->>'name' AS name, data->'data'->>'recipient' AS recipient, data->'data'->>'mailId' AS mail, start_after AS after FROM pgboss.job WHERE name = 'mail' ORDER BY start_after, name");
const mailId = async () => (await sql<{ id: string }>('SELECT id FROM mails'))[0]!.id;

test('item and job are there when the change is, and not when it is not', async () => {
  await expect(inTransaction(async (tx) => {
    await queueMails(tx, [{ to: { employeeId: given.anna.id }, kind: 'signedUp', params, link: '' }], now);
    throw new Error('on purpose');
  })).rejects.toThrow('on purpose');
  expect([await sql('SELECT id FROM mail_items'), await jobs()]).toEqual([[], []]);
  await tell(given.anna);
  expect(await jobs()).toMatchObject([{ name: 'deliverMail', recipient: given.anna.id, after: now }]);
  await inTransaction((tx) => notify(tx, { employeeId: given.bo.id, kind: 'visitorJoined', params: { ...params, person: 'Anna' }, link: '/visits', now }));
  // What others do to one is gathered first.
  expect((await jobs())[1]).toMatchObject({ recipient: given.bo.id, after: minutes(10) });
});

test('one job run twice, and two at once, write one mail and send it once', async () => {
  await tell(given.anna);
  const job = { recipient: given.anna.id };
  await Promise.all([deliverMail(job, now), deliverMail(job, now), deliverMail(job, now)]);
  await deliverMail(job, now);
  expect(await mails()).toHaveLength(1);
  const sending = { mailId: await mailId() };
  await Promise.all([sendMail(sending, now), sendMail(sending, now), sendMail(sending, now)]);
  await sendMail(sending, now);
  expect(await mails()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  expect(office.received).toHaveLength(1);
});

test('many matters of a quarter of an hour are one mail, in the order in which they happened', async () => {
  const { holger } = given;
  for (const [index, person] of ['Anna', 'Bo', 'Clara'].entries()) {
    await inTransaction((tx) => notify(tx, { employeeId: holger.id, kind: 'visitorJoined', params: { ...params, person }, link: `/visits/${index}`, now: minutes(index) }));
  }
  await deliverAll(minutes(9));
  expect(office.received).toEqual([]);
  await deliverAll(minutes(10));
  const [mail] = office.received;
  expect(mail!.subject).toBe('3 nyheder fra Uge 13');
  expect(mail!.text!.indexOf('Anna')).toBeLessThan(mail!.text!.indexOf('Clara'));
  expect(office.received).toHaveLength(1);
  // A fourth, soon after that mail, waits until ten minutes after it.
  await tell(holger, { kind: 'visitorLeft', params: { ...params, person: 'Anna' } }, minutes(8));
  await deliverAll(minutes(19));
  expect(office.received).toHaveLength(1);
  await deliverAll(minutes(20));
  expect(office.received).toHaveLength(2);
});

test('news of several matters that are for no calendar are one mail with the facts of each; who it is in the calendar of has a mail of their own', async () => {
  const [eva, dan] = [await given.free('Eva'), await given.free('Dan')];
  const openings = [await given.opening({ from: '09:00', to: '10:00', topic: 'Aflevering' }), await given.opening({ from: '11:00', to: '12:00', topic: 'Pas' })];
  const change = (person: Actor, topic: string, about: NewMail['about'], when: Date) => tell(person, { kind: 'openingChanged', params: { ...params, topic, host: 'Holger' }, link: '', about }, when);
  const visits = [];
  for (const { id: openingId } of openings) {
    visits.push((await sql<{ id: string }>("INSERT INTO visits (id, opening_id, visitor_id, state, queued_at, signed_up_at, signed_up_by_id) VALUES (gen_random_uuid(), $1, $2, 'waitlisted', $3, $3, $2) RETURNING id", [openingId, eva.id, now]))[0]!);
  }
  const own = await given.visit({ openingId: openings[0]!.id, visitorId: dan.id });
  await change(eva, 'Aflevering', `visit:${visits[0]!.id}`, now);
  await change(eva, 'Pas', `visit:${visits[1]!.id}`, minutes(6));
  await change(dan, 'Aflevering', `visit:${own.id}`, now);
  await change(dan, 'Andet', undefined, minutes(6));
  await tell(dan, { kind: 'openingChanged', params: { ...params, host: 'Holger' }, link: `/visits/${openings[1]!.id}`, about: undefined }, minutes(6));
  await deliverAll(minutes(10));
  const to = office.mailsTo;
  expect(to(eva)).toHaveLength(1);
  for (const part of ['kl. 09.00–10.00', 'kl. 11.00–12.00', 'Aflevering', 'Pas', 'Holger']) expect(to(eva)[0]!.text).toContain(part);
  expect(to(dan)).toHaveLength(1);
  await deliverAll(minutes(16));
  expect(to(dan).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Besøg hos/), '2 nyheder fra Uge 13']);
  // A change of one of them within ten minutes of that mail waits for its turn.
  await change(eva, 'Pas', `visit:${visits[1]!.id}`, minutes(11));
  await deliverAll(minutes(19));
  expect(to(eva)).toHaveLength(1);
  await deliverAll(minutes(21));
  expect(to(eva)).toHaveLength(2);
});

test('people get what they want, in their language, and a cancellation always', async () => {
  const { anna } = given;
  const gone = await given.free('Dan');
  await sql("INSERT INTO mail_preferences (employee_id, unwanted) VALUES ($1, '{own,changes}')", [anna.id]);
  await sql("UPDATE employees SET locale = 'en' WHERE id = $1", [anna.id]);
  await sql('UPDATE employees SET deactivated_at = $2 WHERE id = $1', [gone.id, now]);
  await tell(anna);
  await tell(gone);
  await inTransaction((tx) => notify(tx, { employeeId: anna.id, kind: 'visitCalledOff', params: { ...params, by: 'Lea', reason: 'Ferie' }, link: '', now }));
  await deliverAll(minutes(15));
  expect(office.received.map(({ text }) => text)).toEqual([expect.stringContaining('Lea has called off your visit')]);
  expect(await sql('SELECT 1 FROM mail_items WHERE handled_at IS NULL')).toEqual([]);
});

test('a guest is mailed at their address, and no line end in a name or title makes a header', async () => {
  const guest = { address: 'gæst@forening.example'.replace('æ', 'ae'), name: 'Gerda\r\nBcc: alle@kommune.example', locale: 'da' as const };
  await inTransaction((tx) => queueMails(tx, [{ to: guest, kind: 'reminder', params: { ...params, topic: 'Pas\r\nBcc: alle@kommune.example' }, link: '/guest/1' }], now));
  await deliverAll(now);
  const [mail] = office.received;
  expect(mail!.headers.has('bcc')).toBe(false);
  expect((mail!.to as { text: string }).text).toContain('gaest@forening.example');
});

describe('a mail server that does not take it', () => {
  test.each([['defer', /451/], ['drop', /./]] as const)('%s: tried again after growing pauses, and then it comes', async (behaviour, reason) => {
    office.behave(behaviour);
    await tell(given.anna);
    await deliverAll(now);
    expect(await mails()).toMatchObject([{ state: 'queued', attempts: 1, reason: expect.stringMatching(reason), next: minutes(1) }]);
    expect((await jobs()).filter(({ name }) => name === 'sendMail').map(({ after }) => after)).toContainEqual(minutes(1));
    await sendMail({ mailId: await mailId() }, minutes(1));
    expect(await mails()).toMatchObject([{ state: 'queued', attempts: 2, next: minutes(6) }]);
    office.behave('take');
    await sendMail({ mailId: await mailId() }, minutes(6));
    expect(await mails()).toMatchObject([{ state: 'sent', attempts: 3, reason: '', next: null }]);
    expect(office.received).toHaveLength(1);
  });

  test('refuse: failed at once, with the reason and without anybody’s address in it', async () => {
    office.behave('refuse');
    await tell(given.anna);
    await deliverAll(now);
    const [mail] = await mails();
    expect(mail).toMatchObject({ state: 'failed', attempts: 1, reason: expect.stringContaining('550'), next: null });
    expect(mail!.reason).not.toContain(given.anna.email);
  });

  test('it is given up in the end', async () => {
    office.behave('defer');
    await tell(given.anna);
    await deliverAll(now);
    for (let tries = 0; tries < 7; tries += 1) await sendMail({ mailId: await mailId() }, minutes(tries + 1));
    expect(await mails()).toMatchObject([{ state: 'failed', attempts: 8 }]);
  });

  test('what a dead process had in hand is sent under the same id, and not before its claim has run out', async () => {
    await tell(given.anna);
    await deliverMail({ recipient: given.anna.id }, now);
    await sql("UPDATE mails SET state = 'sending', attempts = 1, claimed_at = $1", [now]);
    await sendMail({ mailId: await mailId() }, minutes(1));
    expect(office.received).toEqual([]);
    await sql('DELETE FROM pgboss.job');
    await sweepMail(minutes(5));
    expect(await jobs()).toMatchObject([{ name: 'sendMail', mail: await mailId() }]);
    await sendMail({ mailId: await mailId() }, minutes(5));
    expect(office.received.map(({ messageId }) => messageId)).toEqual([`<${await mailId()}@roskilde.example>`]);
  });
});

test('the sweep finds what no job is at any more', async () => {
  await tell(given.anna);
  await sql('DELETE FROM pgboss.job');
  await sweepMail(minutes(1));
  expect(await jobs()).toEqual([]);
  await sweepMail(minutes(5));
  expect(await jobs()).toMatchObject([{ name: 'deliverMail', recipient: given.anna.id }]);
});

describe('reminders', () => {
  test('the day before, from noon, once, to visitor and host; again if it is moved to another day', async () => {
    const dan = await given.free('Dan');
    const opening = await given.opening({ topic: 'Aflevering' });
    await given.visit({ openingId: opening.id, visitorId: dan.id });
    const monday = (time: string) => at('2027-03-29', time);
    await remindOfTomorrow(monday('11:59'));
    expect(await sql('SELECT 1 FROM mail_items')).toEqual([]);
    await Promise.all([remindOfTomorrow(monday('12:00')), remindOfTomorrow(monday('12:00'))]);
    await remindOfTomorrow(monday('18:00'));
    await deliverAll(monday('18:00'));
    expect(office.received.map(({ subject }) => subject).sort()).toEqual(['Du får besøg i morgen: Aflevering, tirsdag 30. marts kl. 10.00–12.00', 'Husk dit besøg i morgen: Aflevering, tirsdag 30. marts kl. 10.00–12.00']);
    expect(office.received.find(({ subject }) => subject!.startsWith('Du får'))!.text).toContain('Der kommer én gæst: Dan.');
    await sql("UPDATE openings SET starts = starts + interval '1 day', ends = ends + interval '1 day'");
    await remindOfTomorrow(at('2027-03-30', '13:00'));
    expect(await sql("SELECT 1 FROM mail_items WHERE kind = 'reminder'")).toHaveLength(2);
  });

  test('an observation is asked for when the visit is over, once more after three days, and not of those who have handed in', async () => {
    const [dan, eva, finn] = [await given.free('Dan'), await given.free('Eva'), await given.free('Finn')];
    const opening = await given.opening({ topic: 'Aflevering' });
    for (const person of [dan, eva, finn]) await given.visit({ openingId: opening.id, visitorId: person.id });
    await sql("UPDATE visits SET attendance = 'didNotTakePlace', attendance_reason = 'Syg', attendance_at = now(), attendance_by_id = visitor_id WHERE visitor_id = $1", [finn.id]);
    const kinds = async () => (await sql<{ kind: string }>('SELECT kind FROM mail_items ORDER BY created_at, employee_id')).map(({ kind }) => kind);
    await askForObservations(at('2027-03-30', '11:59'));
    expect(await kinds()).toEqual([]);
    for (const time of ['12:00', '12:05', '18:00']) await askForObservations(at('2027-03-30', time));
    expect(await kinds()).toEqual(['observationAsked', 'observationAsked']);
    await sql(
      `INSERT INTO observations (id, project_id, author_id, client_key, origin, visit_id, unit_id, site_id, occurred_at, role, facts, state, saved_at, submitted_at)
       SELECT gen_random_uuid(), $1, v.visitor_id, gen_random_uuid(), 'visit', v.id, o.unit_id, o.site_id, o.starts, 'guest', 'Set', 'submitted', now(), now()
       FROM visits v JOIN openings o ON o.id = v.opening_id WHERE v.visitor_id = $2`,
      [given.project.id, eva.id],
    );
    for (const day of ['2027-04-02', '2027-04-03', '2027-04-08', '2027-04-20']) await askForObservations(at(day, '12:30'));
    expect((await kinds()).slice(2)).toEqual(['observationAskedAgain']);
  });
});
