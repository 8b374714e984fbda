import 'server-only';
import { askedByRegistrations } from '../approvers/queries';
import { approversOf } from '../approvers/rules';
import { notifyAll } from '../notices/commands';
import type { Actor } from '../platform/auth/types';
import type { TakeLocks } from '../visits/locking/commands';
import { enter, type EntryAnswer } from './entering/commands';
import { expiryOf, joinQueue, takePlace } from './places/commands';
import { about } from './queue/commands';
import { findMine, obstaclesToWaiting } from './rules';
import type { SignUpInput } from './schema';

/**
 * Gives the actor a place, or says all that stands in the way and which events would do. One who was offered a place
 * takes it by the same press. Where the event asks for approval the place is held until somebody else has said yes.
 */
export async function signUp(actor: Actor, input: SignUpInput, now: Date): Promise<EntryAnswer> {
  return signUpTaking(undefined, actor, input, now);
}

/** `signUp` with the way locks are taken as its first argument, for the test that leaves them out. */
export async function signUpTaking(take: TakeLocks | undefined, actor: Actor, { eventId, diet, access }: SignUpInput, now: Date): Promise<EntryAnswer> {
  return enter({
    eventId,
    who: { employeeId: actor.id },
    now,
    about: 'self',
    take,
    judge: (_question, obstacles) => obstacles,
    write: async (tx, question) => {
      const { event, applicant } = question;
      const { held } = findMine(question);
      const state = event.needsApproval ? 'pending' : 'registered';
      const answers = diet || access ? { diet, access } : undefined;
      const registrationId = await takePlace(tx, { event, applicant, state, by: actor.id, now, from: held, answers });
      const until = expiryOf(event, state, now)?.toISOString() ?? '';
      const asked = state === 'pending' ? approversOf((await askedByRegistrations(tx, [registrationId])).get(registrationId)!) : [];
      await notifyAll(
        tx,
        [
          about(event, actor.id, state === 'pending' ? 'eventPending' : 'eventRegistered'),
          ...asked.map((id) => ({ ...about(event, id, 'eventApprovalAsked', { person: actor.name, until }), link: `/approvals/${registrationId}` })),
        ],
        now,
      );
      return { registrationId, eventId, state, place: null };
    },
  });
}

/** Puts the actor at the end of the waiting list; every rule but room must allow them in. */
export async function joinWaitingList(actor: Actor, { eventId, diet, access }: SignUpInput, now: Date): Promise<EntryAnswer> {
  return enter({
    eventId,
    who: { employeeId: actor.id },
    now,
    about: 'self',
    judge: obstaclesToWaiting,
    write: async (tx, { event, applicant }) => {
      const registrationId = await joinQueue(tx, { event, applicant, by: actor.id, now, answers: { diet, access } });
      const place = event.queue.length + 1;
      await notifyAll(tx, [about(event, actor.id, 'eventWaitlisted', { place })], now);
      return { registrationId, eventId, state: 'waitlisted', place };
    },
  });
}
