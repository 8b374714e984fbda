import 'server-only';
import { nextAttempt } from '../../mails/rules';
import type { CalendarMethod } from '../../platform/calendar';
import { database, inTransaction, type Transaction } from '../../platform/db/client';
import { queueJob } from '../../platform/jobs/queue';
import { log } from '../../platform/log';
import { sendMail as hand, type SendOutcome } from '../../platform/mail/transport';

/** Longer than any sending takes, shorter than the time after which a dead process's job is given to another. */
const CLAIM_MS = 110_000;

type ClaimedMail = {
  id: string;
  name: string;
  address: string;
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
  method: CalendarMethod | null;
  attempts: number;
};

/**
 * Hands one mail to the mail server. It is claimed first, so that of two processes one sends; and it is marked when the
 * server has taken it. A process that dies between the two leaves a claim that runs out: the mail is then sent again
 * under the same Message-ID and calendar sequence, for a mail that is lost is worse than one that may come twice.
 */
export async function sendMail({ mailId }: { mailId: string }, now: Date): Promise<void> {
  const stale = new Date(now.getTime() - CLAIM_MS);
  const [mail] = await database().$queryRaw<ClaimedMail[]>`
    UPDATE mails SET state = 'sending', claimed_at = ${now}::timestamptz, attempts = attempts + 1
    WHERE id = ${mailId}::uuid AND (state = 'queued' OR (state = 'sending' AND claimed_at < ${stale}::timestamptz))
    RETURNING id::text, name, address, subject, text, html, calendar, method, attempts`;
  if (!mail) return;
  const { name, address, calendar, method, attempts, ...content } = mail;
  const outcome = await hand({ ...content, to: { name, address }, ...(calendar && method && { calendar: { method, content: calendar } }) });
  await settle(mailId, outcome, attempts, now);
}

async function settle(mailId: string, outcome: SendOutcome, attempts: number, now: Date): Promise<void> {
  if (outcome.sent) {
    await inTransaction(async (tx) => {
      await tx.mail.update({
        where: { id: mailId, state: 'sending' },
        data: { state: 'sent', sentAt: now, reason: '', nextAttemptAt: null },
        select: { id: true },
      });
      await forgetGuestLinks(tx, mailId);
    });
    return;
  }
  const again = nextAttempt(attempts, outcome.permanent, now);
  log().warn({ mail: mailId, attempts, permanent: outcome.permanent, again });
  await inTransaction(async (tx) => {
    await tx.mail.update({
      where: { id: mailId },
      data: { state: again ? 'queued' : 'failed', reason: outcome.reason, nextAttemptAt: again },
      select: { id: true },
    });
    if (again) await queueJob(tx, 'sendMail', { mailId }, { startAfter: again, lane: 'mail' });
  });
}

/** A guest's link is their way in, so it stays in their mailbox alone; until it is sent it must be here. */
async function forgetGuestLinks(tx: Transaction, mailId: string): Promise<void> {
  const address = String.raw`(https?://[^/\s"<]+)/[^\s"<]*`;
  await tx.$executeRaw`
    UPDATE mails SET text = regexp_replace(text, ${address}, '\\1/…', 'g'), html = regexp_replace(html, ${address}, '\\1/…', 'g')
    WHERE id = ${mailId}::uuid AND employee_id IS NULL`;
  await tx.mailItem.updateMany({ where: { mailId, employeeId: null }, data: { link: '' } });
}
