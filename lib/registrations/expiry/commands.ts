import 'server-only';
import { database, inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { listDueEvents } from '../facts/queries';
import { settle } from '../queue/commands';

/**
 * For the clock: every event with something due is settled, each in its own transaction under its lock. Twice, or in
 * two processes at once, does no harm: the second finds nothing due. Answers what happened.
 */
export async function settleDueEvents(now: Date): Promise<{ lapsed: number; offered: number }> {
  const sum = { lapsed: 0, offered: 0 };
  for (const eventId of await listDueEvents(database(), now)) {
    const { lapsed, offered } = await inTransaction(async (tx) => {
      await lock(tx, { events: [eventId] });
      return settle(tx, eventId, now);
    });
    sum.lapsed += lapsed.length;
    sum.offered += offered.length;
  }
  return sum;
}
