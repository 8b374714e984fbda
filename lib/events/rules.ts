import type { EventLine } from './types';

/** What is to come, soonest first, and what is over, latest first. One that is going on is still to come. */
export function splitByNow<Line extends Pick<EventLine, 'starts' | 'ends'>>(
  events: readonly Line[],
  now: Date,
): { ahead: Line[]; over: Line[] } {
  const byStart = [...events].sort((a, b) => a.starts.getTime() - b.starts.getTime());
  return {
    ahead: byStart.filter(({ ends }) => ends > now),
    over: byStart.filter(({ ends }) => ends <= now).reverse(),
  };
}
