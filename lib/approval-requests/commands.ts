import 'server-only';
import { queueMails } from '../mails/commands';
import type { NewMail } from '../mails/types';
import { database, inTransaction } from '../platform/db/client';
import { listWaiting } from './queries';
import { isDue } from './rules';

/** For the clock: reminds those who can answer of a request that soon lapses, each once. */
export async function remindOfApprovals(now: Date): Promise<void> {
  const waiting = await listWaiting(database(), now);
  const due = waiting.filter(({ heldAt, expiresAt }) => heldAt && expiresAt && isDue({ heldAt, expiresAt }, now));
  const mails = due.flatMap(({ id, employee, guest, expiresAt, event }) => {
    const where = [event.site?.name, event.place].filter(Boolean).join(', ');
    const times = { starts: event.starts.toISOString(), ends: event.ends.toISOString(), until: expiresAt!.toISOString() };
    const params = { person: employee?.name ?? guest?.name ?? '', title: event.title, where, ...times };
    return event.facilitators.map(
      ({ employeeId }): NewMail => ({ to: { employeeId }, kind: 'approvalReminder', params, link: `/approvals/${id}`, once: `approval:${id}:${employeeId}` }),
    );
  });
  if (mails.length > 0) await inTransaction((tx) => queueMails(tx, mails, now));
}
