import 'server-only';
import { recordAudit } from '../../audit/commands';
import { canChangeEvent } from '../../events/access';
import { decideAgenda } from '../../events/programme/rules';
import type { ProgrammeInput } from '../../events/programme/schema';
import { getEvent } from '../../events/queries';
import type { EventRefusal } from '../../events/types';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { decideTouching } from '../rules';

/** Writes programme and materials anew. Slides are often put up afterwards, so an event that is over takes them too. */
export async function reviseProgramme(
  actor: Actor,
  { eventId, version, agenda, materials }: ProgrammeInput,
  now: Date,
): Promise<Result<{ eventId: string }, EventRefusal>> {
  if (!canChangeEvent(actor, eventId)) return refuse('notYours');
  return inTransaction(async (tx): Promise<Result<{ eventId: string }, EventRefusal>> => {
    await lock(tx, { events: [eventId] });
    const event = await getEvent(eventId, tx);
    if (!event) return refuse('notFound');
    const refused = decideTouching({ ...event, ends: new Date(8.64e15) }, version, now) ?? decideAgenda(event.sessions, agenda);
    if (refused) return { ok: false, ...refused };
    await tx.eventAgendaItem.deleteMany({ where: { eventId } });
    await tx.eventMaterial.deleteMany({ where: { eventId } });
    await tx.event.update({
      where: { id: eventId },
      data: {
        agenda: { create: agenda.map((item, index) => ({ ...item, position: index + 1 })) },
        materials: { create: materials.map((material, index) => ({ ...material, position: index + 1 })) },
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordAudit(tx, { actor, action: 'eventChanged', subjectKind: 'event', subjectId: eventId, details: { name: event.title }, now });
    return succeed({ eventId });
  });
}
