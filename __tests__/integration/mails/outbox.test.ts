import { canReadMail } from '@/lib/mails/access';
import { chooseMail } from '@/lib/mails/choosing/commands';
import { getWantedMail } from '@/lib/mails/choosing/queries';
import { sendAgain } from '@/lib/mails/outbox/commands';
import { getMail, listOutbox, listOwnMails } from '@/lib/mails/outbox/queries';
import { mailGroups } from '@/lib/mails/rules';
import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';
import { runAgain } from '@/lib/jobs/failures/commands';
import { listFailedJobs } from '@/lib/jobs/failures/queries';
import { mailSignInLink, redeemLink } from '@/lib/sign-in-links/commands';
import { isLinkGood } from '@/lib/sign-in-links/queries';
import { makeEmployee } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { sql } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';
import { openPostOffice } from '../../support/post-office';

const office = openPostOffice();
let given: Exchange;
let karen: Actor;
beforeEach(async () => {
  given = await makeExchange();
  karen = await actorOf((await makeEmployee(database(), { name: 'Karen', unitId: given.library.id, siteId: given.books.id, roles: ['administrator'] })).id);
});

const letter = { address: 'a@example.dk', subject: 'Besøg', text: 'Hej', html: '<p>Hej</p>', createdAt: now };
const failed = { ...letter, state: 'failed', reason: '550', attempts: 8 } as const;
const make = async (data: object = letter) => (await database().mail.create({ data: { ...letter, ...data }, select: { id: true } })).id;

describe('the outbox', () => {
  test('what failed is sent again by the administrator alone, in the log, and not what has gone meanwhile', async () => {
    const mailId = await make(failed);
    expect(await sendAgain(given.leader, { mailId }, now)).toMatchObject({ reason: 'notAdministrator' });
    expect(await sendAgain(karen, { mailId }, now)).toMatchObject({ ok: true });
    expect(await sql("SELECT data FROM pgboss.job WHERE name = 'mail'")).toEqual([{ data: { name: 'sendMail', data: { mailId } } }]);
    expect(await sql("SELECT subject_id FROM audit_entries WHERE action = 'mailSentAgain'")).toEqual([{ subject_id: mailId }]);
    for (const data of [{ state: 'sent', sentAt: now }, { ...failed, about: 'signIn' }, { state: 'kept' }]) {
      expect(await sendAgain(karen, { mailId: await make(data) }, now)).toMatchObject({ reason: 'nothingToSend' });
    }
  });

  test('counts and pages', async () => {
    for (let index = 0; index < 51; index += 1) await make({ state: 'kept', createdAt: new Date(now.getTime() + index) });
    await make(failed);
    const first = await listOutbox({ show: 'all', page: 1 });
    expect([first.rows.length, first.total, first.pages, first.counts]).toEqual([50, 52, 2, { all: 52, failed: 1, queued: 0, sent: 51 }]);
    expect((await listOutbox({ show: 'all', page: 99 })).rows).toHaveLength(2);
    expect((await listOutbox({ show: 'failed', page: 1 })).rows).toMatchObject([{ state: 'failed', reason: '550' }]);
  });

  test('a mail is read by its recipient, and by the administrator in the demo alone', async () => {
    const mail = (await getMail(await make({ employeeId: given.anna.id })))!;
    expect([given.anna, given.bo, given.leader, karen].map((actor) => canReadMail(actor, mail, false))).toEqual([true, false, false, false]);
    expect([given.anna, given.bo, given.leader, karen].map((actor) => canReadMail(actor, mail, true))).toEqual([true, false, false, true]);
    expect(await listOwnMails(given.anna)).toHaveLength(1);
    expect([await listOwnMails(given.bo), await getMail('no-id')]).toEqual([[], null]);
  });

  test('a job that was given up is shown with what it threw, and run again by the administrator', async () => {
    await sql("INSERT INTO pgboss.job (name, data, state, retry_count, completed_on, output) VALUES ('work', '{\"name\":\"lapse\"}', 'failed', 8, now(), '{\"message\":\"disk full\"}')");
    const [job] = await listFailedJobs();
    expect(job).toMatchObject({ name: 'lapse', reason: 'disk full', tries: 9 });
    expect(await runAgain(given.leader, { jobId: job!.id }, now)).toMatchObject({ reason: 'notAdministrator' });
    expect(await runAgain(karen, { jobId: job!.id }, now)).toMatchObject({ ok: true });
    expect(await runAgain(karen, { jobId: job!.id }, now)).toMatchObject({ reason: 'nothingToRun' });
    expect([await sql('SELECT state, retry_count FROM pgboss.job'), await listFailedJobs()]).toEqual([[{ state: 'retry', retry_count: 0 }], []]);
  });

  test('the database holds what a mail must be', async () => {
    for (const wrong of [{ state: 'failed' }, { state: 'sent' }, { calendar: 'BEGIN:VCALENDAR' }, { calendar: 'x', method: 'REPLY' }, { subject: 'a\nBcc: b' }]) {
      await expect(make(wrong)).rejects.toThrow(/23514|check/i);
    }
    const entry = { about: 'visit:1', recipient: 'a', content: {}, changedAt: now };
    await database().calendarEntry.create({ data: { ...entry, sequence: 2 } });
    for (const sequence of [1, 2]) {
      await expect(database().calendarEntry.update({ where: { about_recipient: { about: 'visit:1', recipient: 'a' } }, data: { sequence } })).rejects.toThrow(/calendar_sequence_rises/);
    }
  });
});

test('everything is wanted until somebody says otherwise, and a choice is one’s own', async () => {
  expect(await getWantedMail(given.anna)).toEqual([...mailGroups]);
  await chooseMail(given.anna, { wanted: ['own'], locale: 'da' });
  await chooseMail(given.anna, { wanted: ['own', 'reminders'], locale: 'en' });
  expect(await sql('SELECT locale FROM employees WHERE id = ANY($1) ORDER BY name', [[given.anna.id, given.bo.id]])).toEqual([{ locale: 'en' }, { locale: 'da' }]);
  expect([await getWantedMail(given.anna), await getWantedMail(given.bo)]).toEqual([['own', 'reminders'], [...mailGroups]]);
});

describe('a mailed link', () => {
  const tokenOf = (text: string) => /\/signin\/link\/(\S+)/.exec(text)![1]!;
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

  test('of ten who press at once, one is let in, and nobody after a quarter of an hour', async () => {
    await mailSignInLink({ email: given.anna.email }, now);
    const token = tokenOf(office.received[0]!.text!);
    expect(await isLinkGood(token, later(14))).toBe(true);
    expect([await isLinkGood(token, later(15)), await redeemLink(token, later(15))]).toEqual([false, null]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => redeemLink(token, later(1))));
    expect(answers.filter(Boolean)).toEqual([{ employeeId: given.anna.id }]);
    expect(await redeemLink('nobody', now)).toBeNull();
  });

  test('five at a time, none for strangers, and none that lets a deactivated person in', async () => {
    for (let times = 0; times < 7; times += 1) await mailSignInLink({ email: given.anna.email }, now);
    await mailSignInLink({ email: 'nobody@example.dk' }, now);
    expect(office.received).toHaveLength(5);
    const dan = await given.free('Dan');
    await mailSignInLink({ email: dan.email }, now);
    const token = tokenOf(office.received[5]!.text!);
    await sql('UPDATE employees SET deactivated_at = $2 WHERE id = $1', [dan.id, now]);
    expect(await redeemLink(token, now)).toBeNull();
  });

  test('when the server does not take it now, the job is tried again; a lasting no is shown', async () => {
    office.behave('defer');
    await expect(mailSignInLink({ email: given.anna.email }, now)).rejects.toThrow('451');
    office.behave('refuse');
    await mailSignInLink({ email: given.anna.email }, now);
    expect((await listOutbox({ show: 'failed', page: 1 })).rows).toMatchObject([{ reason: expect.stringContaining('550') }]);
  });
});
