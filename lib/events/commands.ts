import 'server-only';
import { recordAudit } from '../audit/commands';
import type { Actor } from '../platform/auth/types';
import { inTransaction, type Transaction } from '../platform/db/client';
import { refuse, succeed, type Result } from '../platform/result';
import { canMakeEvents, canMakeFor, canSeeEvent } from './access';
import { loadBeginnings } from './templates/queries';
import type { MakeEventInput } from './schema';
import type { EventRefusal } from './types';

/**
 * Makes a draft that only its facilitators and the lead see; it binds nobody until it is published. Terms, programme
 * and materials are those of the template or the earlier event it was begun from.
 */
export async function makeEvent(actor: Actor, input: MakeEventInput, now: Date): Promise<Result<{ eventId: string }, EventRefusal>> {
  if (!canMakeEvents(actor)) return refuse('notYours');
  const { from, sessions, facilitators, ...main } = input;
  const [first, last] = [sessions[0]!, sessions.at(-1)!];
  if (!canMakeFor(actor, facilitators)) return refuse('withoutYou');
  if (first.starts <= now) return refuse('past');
  return inTransaction(async (tx): Promise<Result<{ eventId: string }, EventRefusal>> => {
    const project = await tx.project.findFirst({ where: { current: true }, select: { id: true } });
    if (!project) return refuse('noProject');
    const missing = await findMissing(tx, main.siteId, facilitators);
    if (missing) return missing;
    const begun = await loadBeginnings(tx, from, first.starts, now, (earlier) => canSeeEvent(actor, earlier));
    const { id: eventId } = await tx.event.create({
      data: {
        ...main,
        ...begun.terms,
        projectId: project.id,
        state: 'draft',
        starts: first.starts,
        ends: last.ends,
        sessions: { create: sessions },
        facilitators: { create: facilitators.map((employeeId) => ({ employeeId })) },
        quotas: { create: begun.quotas },
        materials: { create: begun.materials.map((material, index) => ({ ...material, position: index + 1 })) },
        // Points of a session that this event does not have are left behind.
        agenda: { create: begun.agenda.filter(({ session }) => session <= sessions.length).map((item, index) => ({ ...item, position: index + 1 })) },
      },
      select: { id: true },
    });
    const details = { name: main.title, starts: first.starts.toISOString() };
    await recordAudit(tx, { actor, action: 'eventMade', subjectKind: 'event', subjectId: eventId, details, now });
    return succeed({ eventId });
  });
}

/** A site or a facilitator that is not there; null when all are. */
export async function findMissing(tx: Transaction, siteId: string | null, facilitators: readonly string[]): Promise<({ ok: false } & EventRefusal) | null> {
  if (siteId && !(await tx.site.findUnique({ where: { id: siteId }, select: { id: true } }))) return refuse('siteGone');
  const active = await tx.employee.count({ where: { id: { in: [...facilitators] }, deactivatedAt: null } });
  return active === facilitators.length ? null : refuse('facilitatorGone');
}
