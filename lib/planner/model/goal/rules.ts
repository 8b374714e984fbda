import { listMates, listSwaps } from '../../levels/rules';
import type { PreparedRound } from '../../preparation/types';
import type { ModelCollector } from '../rows/rules';

const unbounded = Number.NEGATIVE_INFINITY;
const worse = { spread: -1 } as const;

/** Seats, and the columns for what the later levels count: single visitors, one-way units, the busiest day, mates apart, swaps that are none. */
export function addGoal(collector: ModelCollector, prepared: PreparedRound): void {
  addOpenings(collector, prepared);
  addReciprocity(collector, prepared);
  addBusiestDay(collector, prepared);
  addMates(collector, prepared);
  addSwaps(collector, prepared);
}

function group(count: number, keyOf: (pair: number) => number, groups: number): number[][] {
  const grouped: number[][] = Array.from({ length: groups }, () => []);
  for (let pair = 0; pair < count; pair += 1) grouped[keyOf(pair)]!.push(pair);
  return grouped;
}

function addOpenings(collector: ModelCollector, { pairs, openings }: PreparedRound): void {
  group(pairs.count, (pair) => pairs.opening[pair]!, openings.length).forEach((columns, opening) => {
    if (columns.length === 0) return;
    const { seats, pinned } = openings[opening]!;
    const most = Math.max(seats, pinned);
    const meaning = { kind: 'seats', opening, seats } as const;
    // Where a single visitor would not be alone among empty seats, nothing counts them.
    if (seats < 2) {
      if (columns.length > most) collector.addRow(meaning, columns, [], unbounded, most);
      return;
    }
    const used = collector.addColumn({ integer: true });
    const lone = collector.addColumn({ integer: false, gains: worse });
    collector.addRow(meaning, columns, [[used, -Math.min(most, columns.length)]], unbounded, 0);
    collector.addRow({ kind: 'lone', opening }, columns, [[used, -2], [lone, 1]], 0, Number.POSITIVE_INFINITY);
  });
}

/** One row for each two units: what goes the one way less what goes the other is what there is too much of either. */
function addReciprocity(collector: ModelCollector, { pairs, people, openings, units }: PreparedRound): void {
  const between = new Map<number, { there: number[]; back: number[] }>();
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const [home, visited] = [people[pairs.person[pair]!]!.unit, openings[pairs.opening[pair]!]!.unit];
    if (home === visited) continue;
    const key = Math.min(home, visited) * units.length + Math.max(home, visited);
    let ways = between.get(key);
    if (!ways) between.set(key, (ways = { there: [], back: [] }));
    (home < visited ? ways.there : ways.back).push(pair);
  }
  for (const [key, { there, back }] of [...between].sort(([a], [b]) => a - b)) {
    // Where all go the one way each of them is one too many, and no row is needed to say so. At 10,000 people that is
    // most of the pairs of units.
    if (there.length === 0 || back.length === 0) {
      for (const pair of [...there, ...back]) collector.addGain(pair, 'reciprocity', -1);
      continue;
    }
    const both: [number, number] = [Math.floor(key / units.length), key % units.length];
    const too = () => collector.addColumn({ upper: there.length + back.length, integer: false, gains: { reciprocity: -1 } });
    collector.addRow({ kind: 'reciprocity', units: both }, there, [[too(), -1], [too(), 1]], 0, 0, back);
  }
}

function addBusiestDay(collector: ModelCollector, { pairs, openings }: PreparedRound): void {
  if (pairs.count === 0) return;
  const days = 1 + openings.reduce((last, { day }) => Math.max(last, day), 0);
  const busiest = collector.addColumn({ upper: pairs.count, integer: true, gains: worse });
  group(pairs.count, (pair) => openings[pairs.opening[pair]!]!.day, days).forEach((columns, day) => {
    if (columns.length > 0) collector.addRow({ kind: 'busiestDay', day }, columns, [[busiest, -1]], unbounded, 0);
  });
}

function addMates(collector: ModelCollector, prepared: PreparedRound): void {
  const { pairs, round, personIndex, people } = prepared;
  const columnAt = (person: number) => {
    const at = new Map<number, number>();
    for (let pair = pairs.firstOf[person]!; pair < pairs.firstOf[person + 1]!; pair += 1) at.set(pairs.opening[pair]!, pair);
    return at;
  };
  for (const [idA, idB] of listMates(round.people)) {
    const two: [number, number] = [personIndex.get(idA)!, personIndex.get(idB)!];
    const [a, b] = [columnAt(two[0]), columnAt(two[1])];
    if (a.size + b.size === 0) continue;
    const apart = collector.addColumn({ integer: false, gains: worse });
    const meaning = { kind: 'mates', people: two } as const;
    const addSide = (own: Map<number, number>, other: Map<number, number>, most: number) => {
      const alone = [...own].filter(([opening]) => !other.has(opening)).map(([, column]) => column);
      // Where the other cannot be at all, being there is being apart; with one visit each, one row says it for them all.
      if (most <= 1 && alone.length > 0) collector.addRow(meaning, alone, [[apart, -1]], unbounded, 0);
      else for (const column of alone) collector.addRow(meaning, [column], [[apart, -1]], unbounded, 0);
      for (const [opening, column] of own) {
        const theirs = other.get(opening);
        if (theirs !== undefined) collector.addRow(meaning, [column], [[theirs, -1], [apart, -1]], unbounded, 0);
      }
    };
    addSide(a, b, Math.max(round.visitsPerPerson, people[two[0]]!.pinned.length));
    addSide(b, a, Math.max(round.visitsPerPerson, people[two[1]]!.pinned.length));
  }
}

function addSwaps(collector: ModelCollector, { pairs, round, openings, personIndex }: PreparedRound): void {
  for (const ids of listSwaps(round.people)) {
    const two: [number, number] = [personIndex.get(ids[0])!, personIndex.get(ids[1])!];
    const missed = collector.addColumn({ integer: false, gains: worse });
    for (const [person, host] of [two, [two[1], two[0]]] as const) {
      const visits: number[] = [];
      for (let pair = pairs.firstOf[person]!; pair < pairs.firstOf[person + 1]!; pair += 1) if (openings[pairs.opening[pair]!]!.host === host) visits.push(pair);
      collector.addRow({ kind: 'swap', people: two }, visits, [[missed, 1]], 1, Number.POSITIVE_INFINITY);
    }
  }
}
