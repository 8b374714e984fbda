import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { findRegistration } from '../cancel/queries';
import type { Obstacle } from '../types';
import type { AnswersInput } from './schema';

/**
 * Changes what somebody has answered about diet and access, until the event begins. Nothing of it is logged: what people
 * eat and need is kept in one place, and erased there. What the event does not ask about is left empty.
 */
export async function reviseAnswers(actor: Actor, { registrationId, diet, access }: AnswersInput, now: Date): Promise<Result<{ eventId: string }, Obstacle>> {
  return inTransaction(async (tx): Promise<Result<{ eventId: string }, Obstacle>> => {
    const found = await findRegistration(tx, registrationId);
    // To strangers a sign-up that is not theirs and one that does not exist look the same.
    if (!found || found.employeeId !== actor.id) return refuse('registrationNotFound');
    await lock(tx, { events: [found.eventId] });
    const { state, eventId, title, starts, ends } = (await findRegistration(tx, registrationId))!;
    const params = { title, starts: starts.toISOString(), ends: ends.toISOString() };
    if (!['registered', 'pending', 'offered', 'waitlisted'].includes(state)) return refuse('ended', params);
    if (starts <= now) return refuse('started', params);
    const { askDiet, askAccess } = await tx.event.findUniqueOrThrow({ where: { id: eventId }, select: { askDiet: true, askAccess: true } });
    await tx.registration.update({ where: { id: registrationId }, data: { ...(askDiet && { diet }), ...(askAccess && { access }) }, select: { id: true } });
    return succeed({ eventId });
  });
}
