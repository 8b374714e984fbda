import { findAddedViolations } from '@/lib/planner-check/rules';
import { levelNames, type LevelName, type Placement, type PlannerRound } from '@/lib/planner/types';

export type Figures = Record<LevelName, number>;

/** What each level comes to, counted here once more from the words of the goal and not with the planner's own count. */
export function figuresOf(round: PlannerRound, visits: readonly Placement[]): Figures {
  const at = (person: string) => visits.filter((visit) => visit.person === person).map(({ opening }) => opening);
  const of = (opening: string) => visits.filter((visit) => visit.opening === opening).length;
  const placed = round.people.filter(({ id }) => at(id).length > 0);
  let wishes = 0;
  for (const { id, wishes: wanted } of round.people) {
    for (const opening of at(id)) {
      const rank = wanted.find((wish) => wish.opening === opening)?.rank;
      wishes += rank ? 6 - rank : 0;
    }
  }
  const flow = (from: string, to: string) =>
    visits.filter((visit) => round.people.find(({ id }) => id === visit.person)!.unit === from && round.openings.find(({ id }) => id === visit.opening)!.unit === to).length;
  const units = round.units.map(({ id }) => id);
  let reciprocity = 0;
  for (const [index, one] of units.entries()) for (const other of units.slice(index + 1)) reciprocity += Math.abs(flow(one, other) - flow(other, one));
  const alone = round.openings.filter(({ id, seats }) => seats >= 2 && of(id) === 1).length;
  const mates = new Set(round.people.flatMap(({ id, pairWith }) => (pairWith ? [[id, pairWith].sort().join(' ')] : [])));
  const apart = [...mates].filter((two) => {
    const [a, b] = two.split(' ').map(at) as [string[], string[]];
    return a.some((opening) => !b.includes(opening)) || b.some((opening) => !a.includes(opening));
  }).length;
  const visitsHostOf = (from: string, to: string) => at(from).some((opening) => round.openings.find(({ id }) => id === opening)!.host === to);
  const swaps = round.people.filter(({ id, swapWith }) => swapWith && id < swapWith && round.people.some((other) => other.id === swapWith && other.swapWith === id));
  const missed = swaps.filter(({ id, swapWith }) => !visitsHostOf(id, swapWith!) || !visitsHostOf(swapWith!, id)).length;
  const days = new Map<string, number>();
  for (const { opening } of visits) {
    const day = round.openings.find(({ id }) => id === opening)!.from.slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return {
    placed: placed.length,
    leftOutBefore: placed.reduce((sum, { leftOutBefore = 0 }) => sum + leftOutBefore, 0),
    wishes,
    reciprocity,
    spread: alone + apart + missed + Math.max(0, ...days.values()),
    stability: round.published.filter(({ person, opening }) => at(person).includes(opening)).length,
  };
}

const better = (a: Figures, b: Figures, order: readonly LevelName[]) => {
  for (const name of order) {
    const difference = name === 'reciprocity' || name === 'spread' ? b[name] - a[name] : a[name] - b[name];
    if (difference !== 0) return difference > 0;
  }
  return false;
};

/** The best figures of any plan at all, by trying each: only for rounds of a handful of people. */
export function bruteForce(round: PlannerRound, order: readonly LevelName[] = levelNames): Figures {
  const choices = round.people.map(({ id }) => {
    const pinned = round.pinned.filter(({ person }) => person === id);
    const single = round.openings
      .map((opening): Placement => ({ person: id, opening: opening.id }))
      .filter((visit) => !pinned.some(({ opening }) => opening === visit.opening))
      .filter((visit) => findAddedViolations(round, [...round.pinned, visit]).length === 0);
    const room = round.visitsPerPerson - pinned.length;
    let sets: Placement[][] = [pinned];
    for (const visit of single) sets = [...sets, ...sets.filter((set) => set.length - pinned.length < room).map((set) => [...set, visit])];
    return sets;
  });
  let best: Figures | null = null;
  const seats = new Map(round.openings.map((opening) => [opening.id, Math.max(opening.seats, round.pinned.filter((pin) => pin.opening === opening.id).length)]));
  const walk = (index: number, visits: Placement[]) => {
    if (index === choices.length) {
      const figures = figuresOf(round, visits);
      // The cheap question first: most plans are worse than the best so far.
      if ((best === null || better(figures, best, order)) && findAddedViolations(round, visits).length === 0) best = figures;
      return;
    }
    for (const set of choices[index]!) {
      for (const { opening } of set) seats.set(opening, seats.get(opening)! - 1);
      if (set.every(({ opening }) => seats.get(opening)! >= 0)) walk(index + 1, [...visits, ...set]);
      for (const { opening } of set) seats.set(opening, seats.get(opening)! + 1);
    }
  };
  walk(0, []);
  return best!;
}
