import type { Groups } from '../types';

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** How often each pair has sat in one group, by `pairKey`; pairs that never met are not there. */
export function countMeetings(rounds: readonly Groups[]): Map<string, number> {
  const met = new Map<string, number>();
  for (const groups of rounds) {
    for (const group of groups) {
      group.forEach((a, index) => group.slice(index + 1).forEach((b) => met.set(pairKey(a, b), (met.get(pairKey(a, b)) ?? 0) + 1)));
    }
  }
  return met;
}

/** Meetings that were not the pair's first, over all rounds. */
export function countRepeats(rounds: readonly Groups[]): number {
  let repeats = 0;
  for (const times of countMeetings(rounds).values()) repeats += times - 1;
  return repeats;
}

const pairs = (people: number) => (people * (people - 1)) / 2;

/**
 * Fewer repeats than this nobody can have, for the same people in `rounds` rounds of groups of these sizes. Two
 * arguments, and the stronger of them holds:
 * – One person meets the sum of (size − 1) over the rounds, and there are only n − 1 others. With all groups of one size s:
 *   at least n · max(0, rounds · (s − 1) − (n − 1)) / 2; here for each group's size, of the smallest where they differ.
 * – Who sat together in one round is spread over g groups in the next. The most even spread of s people leaves
 *   (s mod g) · C(⌈s/g⌉, 2) + (g − s mod g) · C(⌊s/g⌋, 2) pairs together; summed over the groups, and once for each
 *   round after the first.
 */
export function leastRepeats(sizes: readonly number[], rounds: number): number {
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const groups = sizes.length;
  if (rounds < 2 || people === 0) return 0;
  const smallest = Math.min(...sizes);
  const byPerson = Math.ceil((people * Math.max(0, rounds * (smallest - 1) - (people - 1))) / 2);
  const kept = sizes.reduce((sum, size) => {
    const [each, over] = [Math.floor(size / groups), size % groups];
    return sum + over * pairs(each + 1) + (groups - over) * pairs(each);
  }, 0);
  return Math.max(byPerson, (rounds - 1) * kept);
}
