import 'server-only';
import { noteApprovers } from '../../approval-requests/commands';
import { recordAudit } from '../../audit/commands';
import { canChangeEvent } from '../../events/access';
import { getEvent } from '../../events/queries';
import { decideQuotas } from '../../events/terms/rules';
import type { TermsInput } from '../../events/terms/schema';
import type { EventRefusal } from '../../events/types';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { loadEventFacts } from '../../registrations/facts/queries';
import { settle } from '../../registrations/queue/commands';
import { holdsAll } from '../../registrations/quotas/rules';
import type { TakeLocks } from '../../visits/locking/commands';
import { decideTouching } from '../rules';

/**
 * Changes how many may come, from where and until when. Places that come free by it are offered to those who wait in
 * the same transaction; numbers that those who have places would not fit into are refused.
 */
export async function reviseTerms(
  actor: Actor,
  { eventId, version, quotas, ...terms }: TermsInput,
  now: Date,
  take: TakeLocks = lock,
): Promise<Result<{ eventId: string; offered: number }, EventRefusal>> {
  if (!canChangeEvent(actor, eventId)) return refuse('notYours');
  return inTransaction(async (tx): Promise<Result<{ eventId: string; offered: number }, EventRefusal>> => {
    await take(tx, { events: [eventId] });
    const [event, facts] = [await getEvent(eventId, tx), await loadEventFacts(tx, eventId)];
    if (!event || !facts) return refuse('notFound');
    const refused = decideTouching(event, version, now) ?? decideQuotas({ capacity: terms.capacity, quotas });
    if (refused) return { ok: false, ...refused };
    const taken = facts.held.length;
    if (terms.capacity !== null && terms.capacity < taken) return refuse('capacityTaken', { taken });
    if (!holdsAll({ ...terms, quotas, held: facts.held })) return refuse('quotaTaken');
    const tellNewApprovers = await noteApprovers(tx, now);
    await tx.eventQuota.deleteMany({ where: { eventId } });
    await tx.event.update({ where: { id: eventId }, data: { ...terms, quotas: { create: quotas }, version: { increment: 1 } }, select: { id: true } });
    await tellNewApprovers();
    const { offered } = await settle(tx, eventId, now);
    const details = { name: event.title, before: String(event.terms.capacity ?? ''), after: String(terms.capacity ?? ''), count: offered.length };
    await recordAudit(tx, { actor, action: 'eventChanged', subjectKind: 'event', subjectId: eventId, details, now });
    return succeed({ eventId, offered: offered.length });
  });
}
