import 'server-only';
import type { Actor } from '../platform/auth/types';
import { inTransaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { findTurn, type Who } from './queries';
import { batchOf } from './rules';
import type { EvaluationInput } from './schema';
import type { Answer, EvaluationRefusal } from './types';

export type Evaluated = Result<{ eventId: string }, EvaluationRefusal>;

/** Keeps what the actor thought. That they answered is kept beside it, and nothing that ties the two together. */
export function evaluate(actor: Actor, { eventId, ...answer }: EvaluationInput, now: Date): Promise<Evaluated> {
  return keep({ employeeId: actor.id }, eventId, answer, now);
}

/** The same for a guest, who is who their link says. */
export function evaluateAsGuest(guest: { id: string; eventId: string }, answer: Answer, now: Date): Promise<Evaluated> {
  return keep({ guestId: guest.id }, guest.eventId, answer, now);
}

function keep(who: Who, eventId: string, { worth, form, contacts, use, best, better }: Answer, now: Date): Promise<Evaluated> {
  return inTransaction(async (tx): Promise<Evaluated> => {
    await lock(tx, { events: [eventId] });
    const found = await findTurn(tx, who, eventId, now);
    if (!found?.registrationId || found.turn === 'none') return refuse('notThere');
    // Pressed twice it has been said once, and the second press hears the same.
    if (found.turn === 'given') return succeed({ eventId });
    if (found.turn !== 'open') return refuse(found.turn);
    const batch = batchOf(await tx.evaluation.count({ where: { eventId } }));
    await tx.evaluationGiven.create({ data: { registrationId: found.registrationId }, select: { registrationId: true } });
    await tx.evaluation.create({ data: { eventId, batch, worth, form, contacts, use, best, better }, select: { id: true } });
    return succeed({ eventId });
  });
}
