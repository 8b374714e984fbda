import type { Obstacle, RegistrationState } from '../types';

const HOUR_MS = 60 * 60_000;

/** A sign-up as far as ending it goes. */
export type Ending = { own: boolean; state: RegistrationState; starts: Date; ends: Date; title: string; cancelHours: number };

/** The last moment people cancel for themselves; the instant itself is too late. */
export function cancelDeadline({ starts, cancelHours }: Pick<Ending, 'starts' | 'cancelHours'>): Date {
  return new Date(starts.getTime() - cancelHours * HOUR_MS);
}

/**
 * What stands in the way of ending a sign-up; null when nothing does. Leaving the waiting list or saying no to an offer
 * harms nobody and has no deadline but the start.
 */
export function decideCancel(ending: Ending, runs: boolean, reason: string, now: Date): Obstacle | null {
  const { own, state, starts, ends, title } = ending;
  const params = { title, starts: starts.toISOString(), ends: ends.toISOString() };
  if (!own && !runs) return { reason: 'notYours' };
  if (state === 'cancelled' || state === 'calledOff' || state === 'declined' || state === 'lapsed') return { reason: 'ended', params };
  if (starts <= now) return { reason: 'started', params };
  const binds = state === 'registered' || state === 'pending';
  if (binds && !runs && now >= cancelDeadline(ending)) return { reason: 'deadlinePassed', params: { ...params, at: cancelDeadline(ending).toISOString() } };
  if (!own && reason === '') return { reason: 'reasonRequired' };
  return null;
}
