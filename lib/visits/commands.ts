import 'server-only';
import type { Actor } from '../platform/auth/types';
import { askForApproval, heldUntil } from './asking/commands';
import { enter, type EnterAnswer } from './entering/commands';
import type { TakeLocks } from './locking/commands';
import { mailOwn } from './telling/commands';
import { joinQueue, takeSeat } from './seats/commands';
import { lowestFreeSeat, obstaclesToWaiting } from './rules';
import type { SignUpInput } from './schema';

/**
 * Gives the actor a seat, or says all that stands in the way and which openings would do. Where the round asks for
 * approval the seat is held until somebody else has said yes.
 */
export async function signUp(actor: Actor, input: SignUpInput, now: Date): Promise<EnterAnswer> {
  return signUpTaking(undefined, actor, input, now);
}

/** `signUp` with the way locks are taken as its first argument, for the test that leaves them out. */
export async function signUpTaking(
  take: TakeLocks | undefined,
  actor: Actor,
  { openingId }: SignUpInput,
  now: Date,
): Promise<EnterAnswer> {
  return enter({
    openingId,
    personId: actor.id,
    now,
    who: 'self',
    take,
    judge: (_question, obstacles) => obstacles,
    write: async (tx, { opening, round }) => {
      const seat = lowestFreeSeat(opening)!;
      const until = heldUntil(round, opening, now);
      const visitId = await takeSeat(tx, { opening, visitorId: actor.id, seat, by: actor.id, now, until });
      await mailOwn(tx, { kind: until ? 'visitAsked' : 'signedUp', visitId, visitorId: actor.id, opening, until }, now);
      if (until) await askForApproval(tx, { visitId, opening, person: actor.name, until }, now);
      return { visitId, openingId, state: until ? 'pending' : 'registered', place: null };
    },
  });
}

/** Puts the actor at the end of the queue of a full opening; every rule but the seats must allow them in. */
export async function joinWaitingList(actor: Actor, { openingId }: SignUpInput, now: Date): Promise<EnterAnswer> {
  return enter({
    openingId,
    personId: actor.id,
    now,
    who: 'self',
    judge: obstaclesToWaiting,
    write: async (tx, { opening }) => {
      const visitId = await joinQueue(tx, { openingId, visitorId: actor.id, now });
      const place = opening.queue.length + 1;
      await mailOwn(tx, { kind: 'queuedUp', visitId, visitorId: actor.id, opening, place }, now);
      return { visitId, openingId, state: 'waitlisted', place };
    },
  });
}
