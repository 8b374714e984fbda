import 'server-only';
import { recordAudit } from '../../audit/commands';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { queueJob } from '../../platform/jobs/queue';
import { refuse, succeed, type Result } from '../../platform/result';
import { canSeeOutbox } from '../access';
import type { SendAgainInput } from '../schema';
import type { MailRefusal } from './types';

/** Sends a mail that has failed, or waits for its next attempt, again at once: as it was written, under the same id. */
export async function sendAgain(actor: Actor, { mailId }: SendAgainInput, now: Date): Promise<Result<{ mailId: string }, MailRefusal>> {
  if (!canSeeOutbox(actor)) return refuse('notAdministrator');
  return inTransaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      // What was erased with age cannot be sent. A sign-in link is not kept, so there is nothing to send; it is asked for anew in a moment.
      where: { id: mailId, state: { in: ['failed', 'queued'] }, text: { not: '' }, OR: [{ about: null }, { about: { not: 'signIn' } }] },
      data: { state: 'queued', nextAttemptAt: null, attempts: 0 },
    });
    if (count === 0) return refuse('nothingToSend');
    await queueJob(tx, 'sendMail', { mailId }, { lane: 'mail' });
    await recordAudit(tx, { actor, action: 'mailSentAgain', subjectKind: 'mail', subjectId: mailId, now });
    return succeed({ mailId });
  });
}
