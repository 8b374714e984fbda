import { createHash } from 'node:crypto';
import type { Touched as Reached } from '../visits/changes/types';
import type { ChangeRefusal, OpeningTerms, Touched } from './types';

/** What the decision to change or call off an opening rests on, apart from the visitors. */
export type Standing = OpeningTerms & {
  state: 'offered' | 'calledOff';
  version: number;
  unitId: string;
  unitName: string;
  taken: number;
};

/** Why the opening cannot be touched at all; null when it can. Once it has begun it is history. */
export function decideTouching(opening: Standing, version: number, now: Date): ChangeRefusal | null {
  if (opening.state === 'calledOff') return { reason: 'alreadyCalledOff' };
  if (opening.starts <= now) return { reason: 'started' };
  return opening.version === version ? null : { reason: 'changedMeanwhile' };
}

/** Why these terms are out of the question whatever the visitors say. */
export function decideTerms(
  opening: Standing,
  terms: OpeningTerms,
  host: { name: string; unitId: string },
): ChangeRefusal | null {
  // The unit is what people chose to visit: another unit is another opening.
  if (host.unitId !== opening.unitId) {
    return { reason: 'hostOtherUnit', params: { host: host.name, unit: opening.unitName } };
  }
  return terms.seats < opening.taken ? { reason: 'seatsTaken', params: { taken: opening.taken } } : null;
}

/** Another time or place: the host and every visitor must be asked again whether they can be there. */
export function movesAnybody(before: OpeningTerms, after: OpeningTerms): boolean {
  return (
    before.starts.getTime() !== after.starts.getTime() ||
    before.ends.getTime() !== after.ends.getTime() ||
    before.siteId !== after.siteId
  );
}

/**
 * What visitors must hear of: when, where, with whom and about what. More seats or a longer programme is no news to
 * those who have a seat; who moves up from the queue is told of that.
 */
export function concernsVisitors(before: OpeningTerms, after: OpeningTerms): boolean {
  return (
    movesAnybody(before, after) ||
    before.hostId !== after.hostId ||
    before.topic !== after.topic ||
    before.meetingPlace !== after.meetingPlace
  );
}

/**
 * Who is reached by a change, and how. A visitor who cannot make the new time or place, or whose counter could not
 * spare them then, loses the seat and is told so at once: left in the plan they would be in two places or leave
 * citizens without service, and nobody would notice before the day. Staff expect to be asked again rather than moved
 * against their own calendar; so they choose anew. Those who wait have nothing to lose and keep their place.
 */
export function decideReach(
  before: OpeningTerms,
  after: OpeningTerms,
  seated: readonly Reached[],
  waiting: readonly Reached[],
): { visitId: string; outcome: Touched['outcome']; obstacles: Touched['obstacles'] }[] {
  if (!concernsVisitors(before, after)) return [];
  const moves = movesAnybody(before, after);
  return [
    ...seated.map(({ visitId, obstacles }) =>
      moves && obstacles.length > 0
        ? { visitId, outcome: 'loses' as const, obstacles }
        : { visitId, outcome: 'told' as const, obstacles: [] },
    ),
    ...waiting.map(({ visitId }) => ({ visitId, outcome: 'waits' as const, obstacles: [] })),
  ];
}

/** Stands for what the actor was shown: the change, and what it means for each. Other visitors make another. */
export function fingerprintOf(what: unknown, touched: readonly Pick<Touched, 'visitId' | 'outcome'>[]): string {
  const seen = touched.map(({ visitId, outcome }) => `${visitId} ${outcome}`).sort();
  return createHash('sha256').update(JSON.stringify([what, seen])).digest('hex').slice(0, 32);
}
