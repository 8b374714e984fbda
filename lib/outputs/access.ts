import { canRunEvent } from '../registrations/access';
import type { GuestWriter, Part, Writer } from './types';

export const isGuest = (writer: Writer): writer is GuestWriter => 'guestId' in writer;

/** The event's facilitators and the lead arrange and close; those who are signed up write and give dots. */
export function partOf(writer: Writer, eventId: string, registrationId: string | null): Part {
  if (!isGuest(writer) && canRunEvent(writer, eventId)) return 'runs';
  return registrationId ? 'joins' : 'none';
}

/** What is said at a workshop stays with those who were there until it is handed on. */
export const canReadOutputs = (part: Part): boolean => part !== 'none';
