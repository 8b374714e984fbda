import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { findRegistration, type Found } from '../cancel/queries';
import type { Obstacle } from '../types';
import type { AnswersInput } from './schema';

type Answer = Promise<Result<{ eventId: string }, Obstacle>>;

/**
 * Changes what somebody has answered about diet and access, until the event begins. Nothing of it is logged: what people
 * eat and need is kept in one place, and erased there. What the event does not ask about is left empty.
 */
export function reviseAnswers(actor: Actor, input: AnswersInput, now: Date): Answer {
  return revise((found) => found.employeeId === actor.id, input, now);
}

/** The same by a guest, who is who their link says. */
export function reviseAnswersAsGuest(guest: { id: string }, input: AnswersInput, now: Date): Answer {
  return revise((found) => found.guestId === guest.id, input, now);
}

function revise(isOwn: (found: Found) => boolean, { registrationId, version, diet, access }: AnswersInput, now: Date): Answer {
  return inTransaction(async (tx): Answer => {
    const found = await findRegistration(tx, registrationId);
    // To strangers a sign-up that is not theirs and one that does not exist look the same.
    if (!found || !isOwn(found)) return refuse('registrationNotFound');
    await lock(tx, { events: [found.eventId] });
    const { state, eventId, title, starts, ends, answersVersion } = (await findRegistration(tx, registrationId))!;
    const params = { title, starts: starts.toISOString(), ends: ends.toISOString() };
    if (!['registered', 'pending', 'offered', 'waitlisted'].includes(state)) return refuse('ended', params);
    if (starts <= now) return refuse('started', params);
    if (answersVersion !== version) return refuse('answersChanged');
    const { askDiet, askAccess } = await tx.event.findUniqueOrThrow({ where: { id: eventId }, select: { askDiet: true, askAccess: true } });
    const data = { ...(askDiet && { diet }), ...(askAccess && { access }), answersVersion: { increment: 1 } };
    await tx.registration.update({ where: { id: registrationId }, data, select: { id: true } });
    return succeed({ eventId });
  });
}
