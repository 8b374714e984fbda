import 'server-only';
import { approversOf } from '../approvers/rules';
import { queueMails } from '../mails/commands';
import type { NewMail } from '../mails/types';
import { database, inTransaction } from '../platform/db/client';
import { listWaiting, type Waiting } from './queries';
import { isDue } from './rules';

/** For the clock: reminds those who can answer of a request that soon lapses, each once. */
export async function remindOfApprovals(now: Date): Promise<void> {
  const waiting = await listWaiting(database(), now);
  const due = waiting.filter(({ heldAt, request: { expiresAt } }) => expiresAt !== null && isDue({ heldAt, expiresAt }, now));
  const mails = due.flatMap(remindersOf);
  if (mails.length > 0) await inTransaction((tx) => queueMails(tx, mails, now));
}

function remindersOf({ request: { id, kind, name, expiresAt, about }, asked }: Waiting): NewMail[] {
  const params = { person: name, starts: about.starts.toISOString(), ends: about.ends.toISOString(), until: expiresAt!.toISOString() };
  const words =
    kind === 'event'
      ? ({ kind: 'approvalReminder', params: { ...params, title: about.title, where: about.where } } as const)
      : ({ kind: 'visitApprovalReminder', params: { ...params, topic: about.title, site: about.where } } as const);
  return approversOf(asked).map((employeeId) => ({ to: { employeeId }, ...words, link: `/approvals/${id}`, once: `approval:${id}:${employeeId}` }));
}
