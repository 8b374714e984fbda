import 'server-only';
import { recordAudit } from '../../audit/commands';
import { notifyAll } from '../../notices/commands';
import type { Actor } from '../../platform/auth/types';
import { database, type Reader, type Transaction } from '../../platform/db/client';
import { refuse, succeed, type Result } from '../../platform/result';
import { busy, decideUnderLocks, join, type TakeLocks } from '../../visits/locking/commands';
import { moveUp } from '../../visits/queue/commands';
import { listLooseQueues, queueLocks } from '../../visits/queue/queries';
import { canRunEvent } from '../access';
import { loadEventFacts } from '../facts/queries';
import { endRegistrations } from '../places/commands';
import { about, settle } from '../queue/commands';
import { loadEmployees } from '../standing/queries';
import { tellGuest } from '../telling/commands';
import type { Obstacle } from '../types';
import { findRegistration } from './queries';
import { decideCancel } from './rules';
import type { CancelInput } from './schema';

export type Ended = { registrationId: string; eventId: string; offered: number };

/**
 * Ends a sign-up: one's own until the deadline, anybody's by those who run the event with a reason. In the same
 * transaction the place is offered to the next who waits, and seats at visits that this person could not take while
 * they were bound go to them. Nothing is deleted.
 */
export async function cancelRegistration(actor: Actor, input: CancelInput, now: Date, take?: TakeLocks): Promise<Result<Ended, Obstacle>> {
  const early = await findRegistration(database(), input.registrationId);
  const runs = early ? canRunEvent(actor, early.eventId) : false;
  // To strangers a sign-up that is not theirs and one that does not exist look the same.
  if (!early || (early.employeeId !== actor.id && !runs)) return refuse('registrationNotFound');
  const own = early.employeeId === actor.id;
  const hopeless = decideCancel({ ...early, own }, runs, input.reason, now);
  if (hopeless) return { ok: false, ...hopeless };
  const decision = await decideUnderLocks(
    (reader) => load(reader, input.registrationId, now),
    async (tx, { registration, openingIds }): Promise<Result<Ended, Obstacle>> => {
      const obstacle = decideCancel({ ...registration, own }, runs, input.reason, now);
      if (obstacle) return { ok: false, ...obstacle };
      await end(tx, actor, registration, { ...input, own }, now);
      const { offered } = await settle(tx, registration.eventId, now);
      await moveUp(tx, openingIds, now);
      return succeed({ registrationId: registration.id, eventId: registration.eventId, offered: offered.length });
    },
    { take },
  );
  return decision === busy ? refuse('busy') : decision;
}

async function load(reader: Reader, registrationId: string, now: Date) {
  const registration = (await findRegistration(reader, registrationId))!;
  const { eventId, employeeId, state } = registration;
  const binds = employeeId !== null && (state === 'registered' || state === 'pending');
  if (!binds) return { registration, openingIds: [], locks: { events: [eventId] } };
  // Whoever decides about the desk at the same moment must see this person back at it, or wait.
  const { surroundings } = await loadEmployees(reader, [employeeId], registration);
  const openingIds = await listLooseQueues(reader, now);
  const own = { events: [eventId], employees: [employeeId], desks: surroundings.desks.map(({ id }) => id) };
  return { registration, openingIds, locks: openingIds.length > 0 ? join(await queueLocks(reader, openingIds), own) : own };
}

type Registration = Awaited<ReturnType<typeof load>>['registration'];

async function end(tx: Transaction, actor: Actor, registration: Registration, { reason, own }: { reason: string; own: boolean }, now: Date) {
  const { id, eventId, employeeId, guestId, name, starts, state } = registration;
  await endRegistrations(tx, [id], { state: own ? 'cancelled' : 'calledOff', reason, now, by: own ? undefined : actor.id });
  const event = (await loadEventFacts(tx, eventId))!;
  if (own) {
    // Those who run it hear of a place that was held; who leaves the waiting list leaves no gap.
    const told = state === 'registered' ? event.facilitatorIds : [];
    await notifyAll(tx, told.map((one) => ({ ...about(event, one, 'eventLeft', { person: name }), link: `/events/${eventId}/participants` })), now);
    if (state === 'registered' || state === 'pending') await notifyAll(tx, [about(event, actor.id, 'eventCancelled')], now);
    return;
  }
  const details = { person: name, starts: starts.toISOString() };
  await recordAudit(tx, { actor, action: 'eventSignUpEnded', subjectKind: 'event', subjectId: eventId, reason, details, now });
  if (employeeId) await notifyAll(tx, [about(event, employeeId, 'eventSignUpEnded', { by: actor.name, reason })], now);
  else if (guestId) await tellGuest(tx, event, guestId, 'eventSignUpEnded', { by: actor.name, reason }, now);
}
