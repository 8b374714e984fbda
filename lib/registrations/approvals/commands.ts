import 'server-only';
import { askedByRegistrations } from '../../approvers/queries';
import { canAnswer } from '../../approvers/rules';
import { recordAudit } from '../../audit/commands';
import { notifyAll } from '../../notices/commands';
import type { Actor } from '../../platform/auth/types';
import { database, type Reader } from '../../platform/db/client';
import { refuse, succeed, type Result } from '../../platform/result';
import { busy, decideUnderLocks } from '../../visits/locking/commands';
import { findRegistration } from '../cancel/queries';
import { loadEventFacts } from '../facts/queries';
import { endRegistrations } from '../places/commands';
import { about, settle } from '../queue/commands';
import { loadEmployees } from '../standing/queries';
import type { Obstacle } from '../types';
import type { ApprovalInput } from './schema';

/**
 * Says yes or no to one who awaits approval. The place has been held for them meanwhile, so that yes asks nothing anew;
 * no lets it go to the next who waits. Nobody answers for themself.
 */
export async function decideApproval(actor: Actor, input: ApprovalInput, now: Date): Promise<Result<{ eventId: string }, Obstacle>> {
  const early = await findRegistration(database(), input.registrationId);
  if (!early || !(await answers(database(), actor, early.id))) return refuse('registrationNotFound');
  const decision = await decideUnderLocks(
    (reader) => load(reader, input.registrationId),
    async (tx, { registration }): Promise<Result<{ eventId: string }, Obstacle>> => {
      const { id, eventId, employeeId, state, expiresAt, name, title } = registration;
      if (!(await answers(tx, actor, id))) return refuse('registrationNotFound');
      if (state !== 'pending') return refuse('notPending', { person: name });
      if (expiresAt !== null && expiresAt <= now) return refuse('requestLapsed', { person: name, at: expiresAt.toISOString() });
      const yes = input.answer === 'yes';
      if (yes) {
        const data = { state: 'registered', expiresAt: null, decidedById: actor.id, decidedAt: now } as const;
        await tx.registration.update({ where: { id, state: 'pending' }, data, select: { id: true } });
      } else await endRegistrations(tx, [id], { state: 'declined', reason: input.reason, now, by: actor.id });
      const event = (await loadEventFacts(tx, eventId))!;
      const action = yes ? 'eventApproved' : 'eventDeclined';
      const reason = yes ? '' : input.reason;
      await recordAudit(tx, { actor, action, subjectKind: 'event', subjectId: eventId, reason, details: { person: name, name: title }, now });
      if (employeeId) await notifyAll(tx, [about(event, employeeId, action, { by: actor.name, reason: input.reason })], now);
      if (!yes) await settle(tx, eventId, now);
      return succeed({ eventId });
    },
  );
  return decision === busy ? refuse('busy') : decision;
}

async function answers(reader: Reader, actor: Actor, id: string): Promise<boolean> {
  const asked = (await askedByRegistrations(reader, [id])).get(id);
  return asked !== undefined && canAnswer(actor, asked);
}

async function load(reader: Reader, registrationId: string) {
  const registration = (await findRegistration(reader, registrationId))!;
  const { eventId, employeeId } = registration;
  if (!employeeId) return { registration, locks: { events: [eventId] } };
  const { surroundings } = await loadEmployees(reader, [employeeId], registration);
  return { registration, locks: { events: [eventId], employees: [employeeId], desks: surroundings.desks.map(({ id }) => id) } };
}
