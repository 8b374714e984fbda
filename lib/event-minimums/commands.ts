import 'server-only';
import { notifyAll } from '../notices/commands';
import { inTransaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { listToDecide, loadDeciding } from './queries';
import { isUnderAtDeadline } from './rules';

/**
 * For the clock: on the day on which it must be decided, tells the lead and the facilitators of an event that too few have
 * signed up. Told once for each date: one that is moved is a new date to decide.
 */
export async function warnOfMinimums(now: Date): Promise<void> {
  for (const eventId of await listToDecide(now)) {
    await inTransaction(async (tx) => {
      await lock(tx, { events: [eventId] });
      const event = await loadDeciding(tx, eventId);
      if (!event || event.warned || !isUnderAtDeadline(event, now)) return;
      const { title, where, starts, ends, minimum, decideBy, registered: count, recipients } = event;
      const params = { title, where, starts: starts.toISOString(), ends: ends.toISOString(), until: decideBy.toISOString(), minimum, count };
      await tx.event.update({ where: { id: eventId }, data: { warnedFor: decideBy }, select: { id: true } });
      const about = `event:${eventId}` as const;
      await notifyAll(tx, recipients.map((employeeId) => ({ employeeId, kind: 'eventUnderMinimum' as const, params, link: `/events/${eventId}`, about })), now);
    });
  }
}
