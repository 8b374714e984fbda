import type { EventRefusal } from '../types';

/** Why these numbers cannot be, whoever has signed up; null when they can. */
export function decideQuotas({ capacity, quotas }: { capacity: number | null; quotas: readonly { places: number }[] }): EventRefusal | null {
  const sum = quotas.reduce((total, { places }) => total + places, 0);
  if (sum === 0) return null;
  if (capacity === null) return { reason: 'quotaWithoutCapacity' };
  return sum > capacity ? { reason: 'quotaTooLarge', params: { sum, capacity } } : null;
}
