import type { Actor } from '../platform/auth/types';
import { isLead } from '../platform/auth/access';

/** Who may sign somebody else up, or let a desk go under its minimum. */
export const canPlaceVisitors = isLead;

/** Who sees a visit's receipt and may say whether it took place: the visitor, the host and the lead. */
export function canSeeVisit(actor: Actor, visit: { visitorId: string; hostId: string }): boolean {
  return actor.isLead || actor.id === visit.visitorId || actor.id === visit.hostId;
}

/** Who is shown the names of those who wait. */
export function canSeeQueue(actor: Actor, opening: { hostId: string }): boolean {
  return actor.isLead || actor.id === opening.hostId;
}
