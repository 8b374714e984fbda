import type { Places } from './types';

export function hasReleased({ quotaReleasesAt }: Pick<Places, 'quotaReleasesAt'>, now: Date): boolean {
  return quotaReleasesAt !== null && quotaReleasesAt <= now;
}

/**
 * Places that nobody's quota keeps and nobody has taken: what is left of the capacity beside the quotas, less those of
 * each unit that did not fit into theirs. Below zero the quotas are broken. Who came after the release counts in none.
 */
export function commonPlaces({ capacity, quotas, quotaReleasesAt, held }: Places): number {
  if (capacity === null) return Infinity;
  const kept = quotas.reduce((sum, { places }) => sum + places, 0);
  const counted = countByUnit(held.filter(({ heldAt }) => quotaReleasesAt === null || heldAt < quotaReleasesAt));
  let beyond = 0;
  for (const [unitId, taken] of counted) beyond += Math.max(0, taken - quotaOf(quotas, unitId));
  return capacity - kept - beyond;
}

/** How many more of a unit there is room for at an instant; Infinity where there is no limit. */
export function freeFor(unitId: string, places: Places, now: Date): number {
  const { capacity, quotas, held } = places;
  if (capacity === null) return Infinity;
  const left = capacity - held.length;
  if (hasReleased(places, now)) return Math.max(0, left);
  const own = Math.max(0, quotaOf(quotas, unitId) - (countByUnit(held).get(unitId) ?? 0));
  return Math.max(0, Math.min(left, own + Math.max(0, commonPlaces(places))));
}

/** Whether those who have places would all still have room under these numbers. */
export function holdsAll(places: Places): boolean {
  if (places.capacity === null) return true;
  return places.held.length <= places.capacity && commonPlaces(places) >= 0;
}

function quotaOf(quotas: Places['quotas'], unitId: string): number {
  return quotas.find((quota) => quota.unitId === unitId)?.places ?? 0;
}

export function countByUnit(held: readonly { unitId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { unitId } of held) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  return counts;
}
