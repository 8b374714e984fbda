import { isFacilitatorOf, isLead } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import type { ObservationState } from './types';

/** Who took part in the opening an observation is about. */
export type VisitSides = { hostId: string; visitorIds: string[] };

type Seen = {
  authorId: string;
  state: ObservationState;
  eventId: string | null;
  /** Empty unless it is about a visit. */
  sides: VisitSides | null;
};

/**
 * A draft is its author's alone. What is handed in is seen by the lead, by those who run the event it was made at,
 * and by the other side of the visit, but by them only once they have handed in their own (`handedInOwn`): each is to
 * say what they saw before they hear what the other did.
 */
export function canSeeObservation(actor: Actor, observation: Seen, handedInOwn: boolean): boolean {
  if (observation.authorId === actor.id) return true;
  if (observation.state === 'draft') return false;
  if (isLead(actor)) return true;
  if (observation.eventId && isFacilitatorOf(actor, observation.eventId)) return true;
  return handedInOwn && isOtherSide(actor, observation);
}

/**
 * Host and visitor are each other's other side; two visitors at one opening are not. It goes by the opening and not
 * by the single visit, because the host of three visitors had one visit and writes about one.
 */
export function isOtherSide(
  actor: Pick<Actor, 'id'>,
  { authorId, sides }: { authorId: string; sides: VisitSides | null },
): boolean {
  if (!sides || authorId === actor.id) return false;
  const { hostId, visitorIds } = sides;
  return (
    (actor.id === hostId && visitorIds.includes(authorId)) || (authorId === hostId && visitorIds.includes(actor.id))
  );
}

/** What was said before a correction is for the author, who wrote it, and the lead, who answers for the material. */
export function canSeeHistory(actor: Actor, observation: { authorId: string }): boolean {
  return observation.authorId === actor.id || isLead(actor);
}
