import type { Actor } from '../platform/auth/types';
import { canRunEvent } from '../registrations/access';
import type { Part } from './types';

/** The event's facilitators and the lead arrange and close; those who are signed up write and give dots. */
export function partOf(actor: Pick<Actor, 'id' | 'isLead' | 'facilitates'>, eventId: string, registrationId: string | null): Part {
  if (canRunEvent(actor, eventId)) return 'runs';
  return registrationId ? 'joins' : 'none';
}

/** What is said at a workshop stays with those who were there until it is handed on. */
export const canReadOutputs = (part: Part): boolean => part !== 'none';
