import 'server-only';
import { notifyAll } from '../../notices/commands';
import { database } from '../../platform/db/client';
import { aboutOf } from '../approvals/commands';
import { listLapsed, loadRequested } from '../approvals/queries';
import { busy, decideUnderLocks } from '../locking/commands';
import { moveUp } from '../queue/commands';
import { endVisits } from '../seats/commands';

/**
 * For the clock: ends the requests that nobody has answered in time, each in its own transaction, tells the person why
 * and lets the seat go to the next who waits. Twice, or in two processes at once, does no harm: under the locks the
 * second finds it ended. Where the crowd is too great the clock comes round again. Answers how many ended.
 */
export async function lapseVisits(now: Date): Promise<number> {
  let lapsed = 0;
  for (const visitId of await listLapsed(database(), now)) {
    const ended = await decideUnderLocks(
      (reader) => loadRequested(reader, visitId, now),
      async (tx, { visit, openingIds }) => {
        if (visit.state !== 'pending' || visit.expiresAt === null || visit.expiresAt > now) return false;
        await endVisits(tx, [visitId], { state: 'lapsed', reason: '', now });
        const notice = { employeeId: visit.visitorId, kind: 'visitRequestLapsed', params: aboutOf(visit) } as const;
        await notifyAll(tx, [{ ...notice, link: `/visits/receipt/${visitId}`, about: `visit:${visitId}` }], now);
        await moveUp(tx, openingIds, now);
        return true;
      },
    );
    if (ended !== busy && ended) lapsed += 1;
  }
  return lapsed;
}
