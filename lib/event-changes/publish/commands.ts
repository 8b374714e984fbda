import 'server-only';
import { recordAudit } from '../../audit/commands';
import { canChangeEvent } from '../../events/access';
import type { PublishInput } from '../../events/schema';
import type { EventRefusal } from '../../events/types';
import type { Actor } from '../../platform/auth/types';
import { refuse, succeed, type Result } from '../../platform/result';
import { about } from '../../registrations/queue/commands';
import { busy, decideUnderLocks } from '../../visits/locking/commands';
import { bindFacilitators } from '../carrying/commands';
import { loadChange } from '../queries';
import { decideTouching } from '../rules';
import { tellAll } from '../telling/commands';

type Published = Result<{ eventId: string }, EventRefusal>;

class Refused extends Error {
  constructor(readonly refusal: EventRefusal) {
    super('undone');
  }
}

/** Shows a draft to everybody. From now on its facilitators are bound by it, so each of them must be able to be there. */
export async function publishEvent(actor: Actor, { eventId, version }: PublishInput, now: Date): Promise<Published> {
  if (!canChangeEvent(actor, eventId)) return refuse('notYours');
  try {
    const outcome = await decideUnderLocks(
      (reader) => loadChange(reader, eventId, now, { sessions: [], facilitators: [] }),
      async (tx, { event, facts }): Promise<Published> => {
        if (!event) return refuse('notFound');
        const untouchable = decideTouching(event, version, now);
        if (untouchable) return { ok: false, ...untouchable };
        if (event.state !== 'draft') return refuse('notDraft');
        if (event.starts <= now) return refuse('past');
        if (event.purpose === '' || event.facilitators.length === 0) return refuse('incomplete');
        await tx.event.update({ where: { id: eventId }, data: { state: 'published', version: { increment: 1 } }, select: { id: true } });
        const refused = await bindFacilitators(tx, facts);
        // One who can be there may have been bound before one who cannot.
        if (refused) throw new Refused(refused);
        await tellAll(tx, actor, facts.facilitatorIds.map((id) => about(facts, id, 'eventFacilitator')), now);
        const details = { name: event.title, starts: event.starts.toISOString() };
        await recordAudit(tx, { actor, action: 'eventPublished', subjectKind: 'event', subjectId: eventId, details, now });
        return succeed({ eventId });
      },
    );
    return outcome === busy ? refuse('busy') : outcome;
  } catch (error) {
    if (error instanceof Refused) return { ok: false, ...error.refusal };
    throw error;
  }
}
