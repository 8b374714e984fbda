import 'server-only';
import { recordAudit } from '../../audit/commands';
import { canChangeEvent } from '../../events/access';
import type { CallOffInput } from '../../events/schema';
import type { Actor } from '../../platform/auth/types';
import { refuse, succeed } from '../../platform/result';
import { endRegistrations } from '../../registrations/places/commands';
import { about } from '../../registrations/queue/commands';
import { tellGuest } from '../../registrations/telling/commands';
import { busy, decideUnderLocks } from '../../visits/locking/commands';
import { moveUp } from '../../visits/queue/commands';
import { unbindAll } from '../carrying/commands';
import type { Changed } from '../commands';
import { loadChange } from '../queries';
import { callOffFingerprint, decideTouching } from '../rules';
import { tellAll } from '../telling/commands';

/**
 * Calls an event off: nothing is deleted, everybody who has a place or waits is let go and told why, and whoever is free
 * again because of it may move up at a visit. Confirmed by the fingerprint of the list that the actor has seen.
 */
export async function callOffEvent(actor: Actor, { eventId, version, reason, confirmed }: CallOffInput, now: Date): Promise<Changed> {
  if (!canChangeEvent(actor, eventId)) return refuse('notYours');
  const outcome = await decideUnderLocks(
    (reader) => loadChange(reader, eventId, now, { sessions: [], facilitators: [] }),
    async (tx, { event, facts, openingIds }): Promise<Changed> => {
      if (!event) return refuse('notFound');
      const untouchable = decideTouching(event, version, now);
      if (untouchable) return { ok: false, ...untouchable };
      const people = [...facts.held, ...facts.queue];
      const fingerprint = callOffFingerprint(facts);
      if (people.length > 0 && confirmed !== fingerprint) return { ok: false, reason: 'confirmFirst', preview: { touched: [], fingerprint } };
      await endRegistrations(tx, people.map(({ id }) => id), { state: 'calledOff', reason, now, by: actor.id });
      await unbindAll(tx, eventId);
      await tx.event.update({
        where: { id: eventId },
        data: { state: 'calledOff', calledOffWhy: reason, version: { increment: 1 } },
        select: { id: true },
      });
      const told = [...people.flatMap(({ employeeId }) => (employeeId ? [employeeId] : [])), ...facts.facilitatorIds];
      await tellAll(tx, actor, event.state === 'draft' ? [] : told.map((id) => about(facts, id, 'eventCalledOff', { reason })), now);
      for (const { guestId } of people) if (guestId) await tellGuest(tx, facts, guestId, 'eventCalledOff', { reason }, now);
      const details = { name: event.title, starts: event.starts.toISOString(), lost: people.length };
      await recordAudit(tx, { actor, action: 'eventCalledOff', subjectKind: 'event', subjectId: eventId, reason, details, now });
      await moveUp(tx, openingIds, now);
      return succeed({ eventId });
    },
  );
  return outcome === busy ? refuse('busy') : outcome;
}
