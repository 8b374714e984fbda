import { countMeetings, pairKey } from '../repeats/rules';
import type { Groups, Member, Pair } from '../types';

export type Late = {
  member: Member;
  groups: Groups;
  /** Everybody in the groups, by id. */
  others: ReadonlyMap<string, Member>;
  together: readonly Pair[];
  apart: readonly Pair[];
  earlier: readonly Groups[];
  locked: ReadonlySet<number>;
};

/**
 * The index of the group for somebody who comes when the groups have been made: with those they are to be with, not
 * with those they are to be apart from, then where fewest sit, then where they have met fewest, and where fewest of
 * their unit and site are. Nobody else is moved. Null when every group is locked.
 */
export function placeLate({ member, groups, others, together, apart, earlier, locked }: Late): number | null {
  const met = countMeetings(earlier);
  const partner = (pairs: readonly Pair[]) => new Set(pairs.flatMap(([a, b]) => (a === member.id ? [b] : b === member.id ? [a] : [])));
  const [friends, foes] = [partner(together), partner(apart)];
  const smallest = Math.min(...groups.filter((_, index) => !locked.has(index)).map((group) => group.length));
  const ranked = groups.flatMap((group, index) => {
    if (locked.has(index)) return [];
    const of = (same: (other: Member) => boolean) => group.filter((id) => others.has(id) && same(others.get(id)!)).length;
    const costs = [
      group.filter((id) => foes.has(id)).length,
      -group.filter((id) => friends.has(id)).length,
      group.length - smallest,
      group.reduce((sum, id) => sum + (met.get(pairKey(id, member.id)) ?? 0), 0),
      of(({ unitId }) => unitId === member.unitId),
      of(({ siteId }) => siteId !== null && siteId === member.siteId),
      index,
    ];
    return [{ index, costs }];
  });
  ranked.sort((a, b) => a.costs.map((cost, at) => cost - b.costs[at]!).find((difference) => difference !== 0) ?? 0);
  return ranked[0]?.index ?? null;
}
