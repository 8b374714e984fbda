import 'server-only';
import { recordAudit } from '../../audit/commands';
import { canSeeOutbox } from '../../mails/access';
import type { MailRefusal } from '../../mails/outbox/types';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { refuse, succeed, type Result } from '../../platform/result';
import type { RunAgainInput } from './schema';

/** Gives a job that was given up its tries back. The handlers find out for themselves what is still to do. */
export async function runAgain(actor: Actor, { jobId }: RunAgainInput, now: Date): Promise<Result<{ jobId: string }, MailRefusal>> {
  if (!canSeeOutbox(actor)) return refuse('notAdministrator');
  return inTransaction(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE pgboss.job SET state = 'retry', retry_count = 0, start_after = now(), completed_on = NULL
      WHERE id = ${jobId}::uuid AND name IN ('mail', 'work') AND state = 'failed'`;
    if (count === 0) return refuse('nothingToRun');
    await recordAudit(tx, { actor, action: 'jobRunAgain', subjectKind: 'job', subjectId: jobId, now });
    return succeed({ jobId });
  });
}
