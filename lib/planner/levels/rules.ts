import type { LevelName, Placement, PlannerRound } from '../types';

export type LevelValues = Record<LevelName, number>;

/** At these levels a smaller figure is the better one. */
export const lowerIsBetter: Readonly<Record<LevelName, boolean>> = {
  placed: false,
  leftOutBefore: false,
  wishes: false,
  reciprocity: true,
  spread: true,
  stability: false,
};

/** What a wish counts at the third level: 5 for the most wanted opening, 1 for the fifth, none for one not asked for. */
export function worthOf(rank: number): number {
  return rank > 0 ? 6 - rank : 0;
}

/**
 * The figure of each level, whoever made the plan:
 * - placed: people with at least one visit
 * - leftOutBefore: the sum of how often those with a visit were left out before (at most 2 each)
 * - wishes: over all visits, 5 for a first wish to 1 for a fifth
 * - reciprocity: over each two units, how many more went the one way than the other
 * - spread: visits on the busiest day, and one for each opening of two or more seats that has a single visitor, and
 *   one for each two who wished to go together of whom one is somewhere the other is not, and one for each two who
 *   swap of whom not both visit what the other hosts
 * - stability: published visits that are kept
 * Visits that name somebody unknown, or come twice, do not count.
 */
export function measureLevels(round: PlannerRound, visits: readonly Placement[]): LevelValues {
  const people = new Map(round.people.map((person) => [person.id, person]));
  const openings = new Map(round.openings.map((opening) => [opening.id, opening]));
  const values: LevelValues = { placed: 0, leftOutBefore: 0, wishes: 0, reciprocity: 0, spread: 0, stability: 0 };
  const placed = new Map<string, Set<string>>();
  const visitors = new Map<string, number>();
  const days = new Map<string, number>();
  const between = new Map<string, number>();
  for (const { person: personId, opening: openingId } of visits) {
    const person = people.get(personId);
    const opening = openings.get(openingId);
    const theirs = placed.get(personId);
    if (!person || !opening || theirs?.has(openingId)) continue;
    if (theirs) theirs.add(openingId);
    else placed.set(personId, new Set([openingId]));
    if (!theirs) values.leftOutBefore += person.leftOutBefore ?? 0;
    values.wishes += worthOf(rankOf(person.wishes, openingId));
    add(visitors, openingId, 1);
    add(days, opening.from.slice(0, 10), 1);
    const [low, high] = [person.unit, opening.unit].sort() as [string, string];
    if (low !== high) add(between, JSON.stringify([low, high]), person.unit === low ? 1 : -1);
  }
  values.placed = placed.size;
  for (const difference of between.values()) values.reciprocity += Math.abs(difference);
  for (const [id, count] of visitors) if (count === 1 && openings.get(id)!.seats >= 2) values.spread += 1;
  values.spread += countApart(round, placed) + countNotSwapped(round, placed) + Math.max(0, ...days.values());
  values.stability = new Set(
    round.published.filter(({ person, opening }) => placed.get(person)?.has(opening)).map(({ person, opening }) => JSON.stringify([person, opening])),
  ).size;
  return values;
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function rankOf(wishes: readonly { opening: string; rank: number }[], opening: string): number {
  return wishes.reduce((best, wish) => (wish.opening === opening && (best === 0 || wish.rank < best) ? wish.rank : best), 0);
}

/** Every two who wished to go together, each two once, whichever of them asked. */
export function listMates(people: readonly { id: string; pairWith?: string }[]): [string, string][] {
  const known = new Set(people.map(({ id }) => id));
  const mates = new Map<string, [string, string]>();
  for (const { id, pairWith } of people) {
    if (pairWith === undefined || pairWith === id || !known.has(pairWith)) continue;
    const two = [id, pairWith].sort() as [string, string];
    mates.set(JSON.stringify(two), two);
  }
  return [...mates.values()];
}

function countApart(round: PlannerRound, placed: ReadonlyMap<string, ReadonlySet<string>>): number {
  const nowhere: ReadonlySet<string> = new Set();
  return listMates(round.people).filter(([a, b]) => {
    const [atA, atB] = [placed.get(a) ?? nowhere, placed.get(b) ?? nowhere];
    return [...atA].some((opening) => !atB.has(opening)) || [...atB].some((opening) => !atA.has(opening));
  }).length;
}

/** Every two who have both asked to visit each other, each two once. */
export function listSwaps(people: readonly { id: string; swapWith?: string }[]): [string, string][] {
  const asking = people.filter(({ swapWith }) => swapWith !== undefined);
  const swapOf = new Map(asking.map(({ id, swapWith }) => [id, swapWith]));
  return asking.flatMap(({ id, swapWith }): [string, string][] => (swapWith !== undefined && id < swapWith && swapOf.get(swapWith) === id ? [[id, swapWith]] : []));
}

function countNotSwapped(round: PlannerRound, placed: ReadonlyMap<string, ReadonlySet<string>>): number {
  const visits = (from: string, to: string) => round.openings.some(({ id, host }) => host === to && placed.get(from)?.has(id));
  return listSwaps(round.people).filter(([a, b]) => !visits(a, b) || !visits(b, a)).length;
}
