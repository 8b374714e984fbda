import { isFacilitatorOf } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import { civilDateOf } from '../platform/time';
import type { EventLine, EventState } from './types';

/**
 * Whether to offer the form: everybody once it has begun, and facilitators from the morning of the day, for they are
 * there first and note what they see in the door.
 */
export function canObserveEvent(
  actor: Pick<Actor, 'facilitates'>,
  event: Pick<EventLine, 'id' | 'starts'>,
  now: Date,
): boolean {
  if (isFacilitatorOf(actor as Actor, event.id)) return civilDateOf(now) >= civilDateOf(event.starts);
  return now >= event.starts;
}

/** The lead makes events, and so does whoever runs one, as a facilitator of the new one too. */
export const canMakeEvents = (actor: Pick<Actor, 'isLead' | 'facilitates'>): boolean => actor.isLead || actor.facilitates.length > 0;

/** Whether somebody may make one that these people run: all but the lead run what they make, or it would be lost to them. */
export const canMakeFor = (actor: Pick<Actor, 'id' | 'isLead'>, facilitators: readonly string[]): boolean => actor.isLead || facilitators.includes(actor.id);

export function canChangeEvent(actor: Pick<Actor, 'isLead' | 'facilitates'>, eventId: string): boolean {
  return actor.isLead || actor.facilitates.includes(eventId);
}

/** Whether somebody may change some event; which, the command asks. */
export const mayChangeEvents = (actor: Pick<Actor, 'isLead' | 'facilitates'>): boolean => actor.isLead || actor.facilitates.length > 0;

/** A draft is for those who work on it. */
export function canSeeEvent(actor: Pick<Actor, 'isLead' | 'facilitates'>, event: { id: string; state: EventState }): boolean {
  return event.state !== 'draft' || canChangeEvent(actor, event.id);
}
