import { isCoder } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';

/** Guest and host of the visit, and those who read everything that is handed in. */
export function canSeeMirror(actor: Actor, { visitorId, hostId }: { visitorId: string; hostId: string }): boolean {
  return actor.id === visitorId || actor.id === hostId || isCoder(actor);
}
