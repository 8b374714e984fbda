import 'server-only';
import { approversOf } from '../approvers/rules';
import { queueMails } from '../mails/commands';
import type { NewMail } from '../mails/types';
import { notifyAll } from '../notices/commands';
import { database, inTransaction, type Transaction } from '../platform/db/client';
import { listWaiting, type Waiting } from './queries';
import { isDue } from './rules';

/** For the clock: reminds those who can answer of a request that soon lapses, each once. */
export async function remindOfApprovals(now: Date): Promise<void> {
  const waiting = await listWaiting(database(), now);
  const due = waiting.filter(({ heldAt, request: { expiresAt } }) => expiresAt !== null && isDue({ heldAt, expiresAt }, now));
  const mails = due.flatMap(remindersOf);
  if (mails.length > 0) await inTransaction((tx) => queueMails(tx, mails, now));
}

/**
 * For what may change who answers: another host or facilitators, another one responsible for a desk, somebody who leaves.
 * Called before the change, it answers what to call after it, in the same transaction: that tells whoever can answer what
 * waits only since then. What was not asked for before the change is told by whoever asks for it.
 */
export async function noteApprovers(tx: Transaction, now: Date): Promise<() => Promise<void>> {
  const before = new Map((await listWaiting(tx, now)).map(({ request, asked }) => [request.id, approversOf(asked)]));
  return async () => {
    if (before.size === 0) return;
    const after = (await listWaiting(tx, now)).filter(({ request }) => before.has(request.id));
    const notices = after.flatMap((waiting) => {
      const earlier = before.get(waiting.request.id)!;
      const newcomers = approversOf(waiting.asked).filter((id) => !earlier.includes(id));
      const kind = waiting.request.kind === 'event' ? ('eventApprovalAsked' as const) : ('visitApprovalAsked' as const);
      return newcomers.map((employeeId) => ({ employeeId, kind, ...tellingOf(waiting) }));
    });
    await notifyAll(tx, notices, now);
  };
}

function remindersOf(waiting: Waiting): NewMail[] {
  const { id, kind } = waiting.request;
  const reminder = kind === 'event' ? ('approvalReminder' as const) : ('visitApprovalReminder' as const);
  return approversOf(waiting.asked).map((employeeId) => ({ to: { employeeId }, kind: reminder, ...tellingOf(waiting), once: `approval:${id}:${employeeId}` }));
}

/** What is said of a request to those who can answer it, and where they do. */
function tellingOf({ request: { id, kind, name, expiresAt, about } }: Waiting) {
  const { title, where, starts, ends } = about;
  const what: Record<string, string> = kind === 'event' ? { title, where } : { topic: title, site: where };
  const params = { person: name, starts: starts.toISOString(), ends: ends.toISOString(), until: expiresAt!.toISOString(), ...what };
  return { params, link: `/approvals/${id}` };
}
