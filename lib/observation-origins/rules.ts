import { isId } from '../platform/text';
import type { OriginRef, OwedObservation } from './types';

/**
 * Oldest first, for it has waited longest; and of one opening the host owes one, however many came: the one that is
 * begun, if any.
 */
export function orderOwed(owed: (OwedObservation & { openingId: string })[]): OwedObservation[] {
  const seen = new Set<string>();
  return [...owed]
    .sort((a, b) => a.starts.getTime() - b.starts.getTime() || Number(!a.draftId) - Number(!b.draftId))
    .filter(({ role, openingId }) => role === 'guest' || (!seen.has(openingId) && seen.add(openingId)))
    .map(({ openingId: _openingId, ...view }) => view);
}

/** What something kept is about, to be looked up again. */
export function originRefOf({ origin, visitId, eventId }: { origin: OriginRef['origin']; visitId: string | null; eventId: string | null }): OriginRef {
  if (origin === 'visit' && visitId) return { origin, visitId };
  if (origin === 'event' && eventId) return { origin, eventId };
  return { origin: origin === 'outside' ? 'outside' : 'everyday' };
}

type Query = Record<string, string | string[] | undefined>;

const idOf = (value: Query[string]): string | null => (typeof value === 'string' && isId(value) ? value : null);

/** What an address asks to write about (`?visit=`, `?event=`, `?outside`, else everyday work); null when it is no id at all. */
export function readOriginRef({ visit, event, outside }: Query): OriginRef | null {
  if (visit !== undefined) {
    const visitId = idOf(visit);
    return visitId ? { origin: 'visit', visitId } : null;
  }
  if (event === undefined) return { origin: outside === undefined ? 'everyday' : 'outside' };
  const eventId = idOf(event);
  return eventId ? { origin: 'event', eventId } : null;
}

/** The key of a draft that waits on the reader's own device, in an address that opens it. */
export function readKey({ key }: Query): string | null {
  return idOf(key);
}

type Whence = { origin: OriginRef['origin']; siteId: string | null; eventKind: string | null };

/** From another municipality: told by it, or seen on a study tour and at none of our own sites. */
export function isFromOutside({ origin, siteId, eventKind }: Whence): boolean {
  return origin === 'outside' || (eventKind === 'studyTour' && siteId === null);
}

/** Where it was: at a site of ours, or the place in another municipality that was told of; null where neither is named. */
export function placeNameOf({ site, outsidePlace }: { site: { name: string } | null; outsidePlace: string }): string | null {
  return site?.name ?? (outsidePlace || null);
}
