import { createHash } from 'node:crypto';
import type { EventRefusal, EventView, Session } from '../events/types';
import type { EventFacts } from '../registrations/types';
import type { Touched } from './types';

/** Why an event cannot be touched at all; null when it can. */
export function decideTouching(event: Pick<EventView, 'state' | 'ends' | 'version'>, version: number, now: Date): EventRefusal | null {
  if (event.state === 'calledOff') return { reason: 'calledOff' };
  if (event.ends <= now) return { reason: 'over' };
  return event.version === version ? null : { reason: 'changedMeanwhile' };
}

/** Another time or site: everybody bound by the event must be asked again whether they can be there. */
export function movesAnybody(before: { siteId: string | null; sessions: Session[] }, after: { siteId: string | null; sessions: Session[] }): boolean {
  const times = (sessions: Session[]) => sessions.map(({ starts, ends }) => `${starts.getTime()} ${ends.getTime()}`).join();
  return before.siteId !== after.siteId || times(before.sessions) !== times(after.sessions);
}

/** Stands for what the actor was shown: the change, and what it means for each. */
export function fingerprintOf(what: unknown, touched: readonly Pick<Touched, 'registrationId' | 'outcome'>[]): string {
  const seen = touched.map(({ registrationId, outcome }) => `${registrationId} ${outcome}`).sort();
  return createHash('sha256').update(JSON.stringify([what, seen])).digest('hex').slice(0, 32);
}

/** Stands for the list of those who lose their place, as the page has shown it. */
export function callOffFingerprint({ id, held, queue }: Pick<EventFacts, 'id' | 'held' | 'queue'>): string {
  return fingerprintOf({ id, callOff: true }, [...held, ...queue].map((one) => ({ registrationId: one.id, outcome: 'loses' })));
}

type Shown = Pick<EventView, 'title' | 'siteName' | 'place' | 'starts' | 'ends' | 'facilitators'>;

/** What was before, of that which people would notice of a change; and who runs it now where that has changed. */
export function listBefore(before: Shown, after: Shown): Record<string, string> {
  const whereOf = ({ siteName, place }: Shown) => [siteName, place].filter(Boolean).join(', ');
  const hostsOf = ({ facilitators }: Shown) => facilitators.map(({ name }) => name).join(', ');
  const timesOf = ({ starts, ends }: Shown) => `${starts.toISOString()} ${ends.toISOString()}`;
  return {
    ...(before.title !== after.title && { wasTitle: before.title }),
    ...(whereOf(before) !== whereOf(after) && { wasWhere: whereOf(before) }),
    ...(timesOf(before) !== timesOf(after) && { wasStarts: before.starts.toISOString(), wasEnds: before.ends.toISOString() }),
    ...(hostsOf(before) !== hostsOf(after) && { wasHost: hostsOf(before), ...(hostsOf(after) && { host: hostsOf(after) }) }),
  };
}
