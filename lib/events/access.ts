import { isFacilitatorOf } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import { civilDateOf } from '../platform/time';
import type { EventLine } from './types';

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
