import { FEWEST_PEOPLE } from './types';

/** A group of people behind a row, a column or a unit. */
export type Group = { key: string; people: ReadonlySet<string> };

export function unionOf(sets: Iterable<ReadonlySet<string>>): Set<string> {
  const union = new Set<string>();
  for (const set of sets) for (const one of set) union.add(one);
  return union;
}

/**
 * The keys of those groups that become one: all with fewer than five people, and if those together are still fewer,
 * the next smallest as well, until they are enough or there is no more to take. Empty when every group can stand alone.
 */
export function mergeSmall(groups: readonly Group[]): Set<string> {
  const bySize = [...groups].sort((a, b) => a.people.size - b.people.size || (a.key < b.key ? -1 : 1));
  const merged = bySize.filter(({ people }) => people.size < FEWEST_PEOPLE);
  if (merged.length === 0) return new Set();
  while (merged.length < bySize.length && unionOf(merged.map(({ people }) => people)).size < FEWEST_PEOPLE) merged.push(bySize[merged.length]!);
  return new Set(merged.map(({ key }) => key));
}
