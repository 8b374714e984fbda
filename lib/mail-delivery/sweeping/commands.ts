import 'server-only';
import { inTransaction } from '../../platform/db/client';
import { queueJobs } from '../../platform/jobs/queue';
import { listOverlooked, listStranded } from '../queries';

const PATIENCE_MS = 3 * 60_000;

/**
 * Queues anew what should have gone and no job is at any more: an item whose job ran a moment too early by another
 * machine's clock, a mail whose process died at a bad moment. The handlers see for themselves whether it was needed.
 */
export async function sweepMail(now: Date): Promise<void> {
  const before = new Date(now.getTime() - PATIENCE_MS);
  await inTransaction(async (tx) => {
    const [recipients, mails] = [await listOverlooked(tx, before), await listStranded(tx, before)];
    await queueJobs(tx, [
      ...recipients.map((recipient) => ({ name: 'deliverMail' as const, data: { recipient }, lane: 'mail' as const })),
      ...mails.map((mailId) => ({ name: 'sendMail' as const, data: { mailId }, lane: 'mail' as const })),
    ]);
  });
}
