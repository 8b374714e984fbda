import type { Actor } from '../platform/auth/types';

/** On a visit two sides write: whoever visited, and their host. */
export function canWriteAboutVisit(actor: Pick<Actor, 'id'>, visit: { visitorId: string; hostId: string }): boolean {
  return visit.visitorId === actor.id || visit.hostId === actor.id;
}
