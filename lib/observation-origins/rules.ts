import type { OwedObservation } from './types';

/** Oldest first, for it has waited longest; and of one opening the host owes one, however many came. */
export function orderOwed(owed: (OwedObservation & { openingId: string })[]): OwedObservation[] {
  const seen = new Set<string>();
  return [...owed]
    .sort((a, b) => a.starts.getTime() - b.starts.getTime() || (a.visitId < b.visitId ? -1 : 1))
    .filter(({ role, openingId }) => role === 'guest' || (!seen.has(openingId) && seen.add(openingId)))
    .map(({ openingId: _openingId, ...view }) => view);
}
