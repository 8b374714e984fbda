import type { EventInList, EventLine } from './types';

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

/** Keys under `events.stages`. `announced`: one comes, or asks, without signing up here. */
export type EventStage = 'draft' | 'calledOff' | 'held' | 'announced' | 'upcoming' | 'open' | 'full' | 'closed';

/** How far an event has come, for a word beside its title. */
export function stageOf(
  event: Pick<EventInList, 'state' | 'starts' | 'ends' | 'signUpOpens' | 'signUpCloses' | 'capacity' | 'taken'>,
  now: Date,
): EventStage {
  const { state, starts, ends, signUpOpens, signUpCloses, capacity, taken } = event;
  if (state !== 'published') return state;
  if (ends <= now) return 'held';
  if (!signUpOpens || !signUpCloses) return 'announced';
  if (now < signUpOpens) return 'upcoming';
  if (now >= signUpCloses || starts <= now) return 'closed';
  return capacity !== null && taken >= capacity ? 'full' : 'open';
}
