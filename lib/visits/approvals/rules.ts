import type { Obstacle, VisitState } from '../types';

/** What stands in the way of an answer; null when nothing does. Who is too late is told, for the seat has gone on. */
export function decideAnswer({ state, expiresAt, name }: { state: VisitState; expiresAt: Date | null; name: string }, now: Date): Obstacle | null {
  if (state === 'lapsed') return { reason: 'requestLapsed', params: { person: name } };
  if (state !== 'pending') return { reason: 'notPending', params: { person: name } };
  return expiresAt !== null && expiresAt <= now ? { reason: 'requestLapsed', params: { person: name } } : null;
}
