import type { EventFigures, Standing } from './types';

/** From this part of the places on an event is nearly full. */
const FILLING = 0.8;

type Figures = Pick<EventFigures, 'state' | 'ends' | 'capacity' | 'minimum' | 'decideBy' | 'registered' | 'pending' | 'offered'>;

/** The one thing about an event that its lead should hear first. */
export function standingOf({ state, ends, capacity, minimum, decideBy, registered, pending, offered }: Figures, now: Date): Standing {
  if (state === 'calledOff') return 'calledOff';
  if (ends <= now) return 'over';
  // Those who have not answered, or not been answered, may yet not come.
  if (minimum !== null && decideBy !== null && registered < minimum) return decideBy <= now ? 'underLate' : 'under';
  const taken = registered + pending + offered;
  if (capacity === null) return 'fine';
  if (taken >= capacity) return 'full';
  return taken >= capacity * FILLING ? 'filling' : 'fine';
}
