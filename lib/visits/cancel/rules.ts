import type { Obstacle, VisitState } from '../types';

const HOUR_MS = 60 * 60_000;

/** A sign-up as far as ending it goes. */
export type Ending = {
  visitorId: string;
  state: VisitState;
  starts: Date;
  ends: Date;
  siteName: string;
  cancelHours: number;
};

/** Nothing comes of it any more, whoever ended it. */
export function isEnded(state: VisitState): boolean {
  return state === 'cancelled' || state === 'calledOff' || state === 'declined' || state === 'lapsed';
}

/** The last moment people cancel their own visit; the instant itself is too late. */
export function cancelDeadline({ starts, cancelHours }: Pick<Ending, 'starts' | 'cancelHours'>): Date {
  return new Date(starts.getTime() - cancelHours * HOUR_MS);
}

/**
 * What stands in the way of ending a sign-up; null when nothing does. Before it starts only: what has begun is
 * reported on instead. Leaving a queue, or asking no longer, harms nobody and has no deadline.
 */
export function decideCancel(ending: Ending, actor: { id: string; isLead: boolean }, reason: string, now: Date): Obstacle | null {
  const own = ending.visitorId === actor.id;
  const params = { site: ending.siteName, starts: ending.starts.toISOString(), ends: ending.ends.toISOString() };
  if (!own && !actor.isLead) return { reason: 'notYours' };
  if (isEnded(ending.state)) return { reason: 'ended' };
  if (ending.starts <= now) return { reason: 'started', params };
  if (ending.state === 'registered' && !actor.isLead && now >= cancelDeadline(ending)) {
    return { reason: 'deadlinePassed', params: { ...params, at: cancelDeadline(ending).toISOString() } };
  }
  if (!own && reason === '') return { reason: 'reasonRequired' };
  return null;
}
