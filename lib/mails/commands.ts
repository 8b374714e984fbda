import 'server-only';
import type { Transaction } from '../platform/db/client';
import { queueJobs, type NewJob } from '../platform/jobs/queue';
import { dueAt } from './rules';
import type { NewMail } from './types';

/**
 * Writes what people are to be mailed, and the jobs that will do it, in the transaction of what it tells of: nothing is
 * mailed of what did not happen, and nothing that happened is left out, wherever the process ends. What comes to one
 * person within ten minutes goes into one mail (lib/mails/rules).
 */
export async function queueMails(tx: Transaction, mails: readonly NewMail[], now: Date): Promise<void> {
  if (mails.length === 0) return;
  const { count } = await tx.mailItem.createMany({
    data: mails.map(({ to, ...mail }) => ({ ...to, ...mail, createdAt: now, dueAt: dueAt(mail.kind, now) })),
    skipDuplicates: mails.some(({ once }) => once !== undefined),
  });
  // All of them have been told before.
  if (count === 0) return;
  const jobs = new Map<string, NewJob<'deliverMail'>>();
  for (const { to, kind } of mails) {
    const recipient = 'employeeId' in to ? to.employeeId : to.address;
    const startAfter = dueAt(kind, now);
    jobs.set(`${recipient} ${startAfter.getTime()}`, { name: 'deliverMail', data: { recipient }, startAfter, lane: 'mail' });
  }
  await queueJobs(tx, [...jobs.values()]);
}
