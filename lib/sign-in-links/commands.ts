import 'server-only';
import { randomBytes } from 'node:crypto';
import { database, inTransaction } from '../platform/db/client';
import { env } from '../platform/env';
import { readLocale } from '../platform/i18n/locale';
import { queueJob } from '../platform/jobs/queue';
import { sendMail } from '../platform/mail/transport';
import { hashOf } from './queries';
import { expiryOf, MINUTES, MOST_LINKS, writeLinkMail } from './rules';

/**
 * Somebody asks for a way in by mail. The address is looked up later, by the job: so the answer is the same, and takes
 * the same time, whether anybody has it or not.
 */
export async function askForLink(email: string): Promise<void> {
  await inTransaction((tx) => queueJob(tx, 'mailSignInLink', { email }, { lane: 'mail' }));
}

/** The job: makes a link for whoever has the address, and mails it. The secret is in the mail alone. */
export async function mailSignInLink({ email }: { email: string }, now: Date): Promise<void> {
  const { url, municipality, smtp } = env();
  const person = smtp && (await database().employee.findFirst({ where: { email, deactivatedAt: null }, select: { id: true, name: true, locale: true } }));
  if (!person || !url) return;
  const since = new Date(now.getTime() - MINUTES * 60_000);
  if ((await database().signInLink.count({ where: { employeeId: person.id, createdAt: { gt: since } } })) >= MOST_LINKS) return;

  const token = randomBytes(32).toString('base64url');
  await database().signInLink.create({ data: { tokenHash: hashOf(token), employeeId: person.id, createdAt: now, expiresAt: expiryOf(now) } });
  const locale = readLocale(person.locale);
  const sender = { url, municipality };
  const mail = writeLinkMail({ name: person.name, link: `${url}/signin/link/${token}` }, locale, sender);
  const to = { name: person.name, address: email };
  const outcome = await sendMail({ ...mail, id: hashOf(token).slice(0, 32), to });
  // Tried again by the queue, with a link of its own; what is given up stands among the jobs.
  if (!outcome.sent && !outcome.permanent) throw new Error(`a sign-in link could not be mailed: ${outcome.reason}`);

  const kept = writeLinkMail({ name: person.name, link: null }, locale, sender);
  const state = outcome.sent ? ({ state: 'sent', sentAt: now } as const) : ({ state: 'failed', reason: outcome.reason } as const);
  await database().mail.create({ data: { ...kept, ...to, ...state, employeeId: person.id, locale, about: 'signIn', createdAt: now, attempts: 1 }, select: { id: true } });
}

/** Uses a link up and answers whom it lets in: once, and not after its quarter of an hour. Null for any other. */
export async function redeemLink(token: string, now: Date): Promise<{ employeeId: string } | null> {
  // One statement: of two who press at once, one is let in.
  const [used] = await database().$queryRaw<{ employeeId: string }[]>`
    UPDATE sign_in_links l SET used_at = ${now}::timestamptz FROM employees e
    WHERE l.token_hash = ${hashOf(token)} AND l.used_at IS NULL AND l.expires_at > ${now}::timestamptz
      AND e.id = l.employee_id AND e.deactivated_at IS NULL
    RETURNING l.employee_id::text AS "employeeId"`;
  return used ?? null;
}
