import { lowerIsBetter, worthOf, type LevelValues } from '../levels/rules';
import type { PlannerModel, Weights } from '../model/types';
import type { PreparedRound } from '../preparation/types';
import { levelNames, type Level, type LevelName } from '../types';

/** For each level, the most that the weighted sum of it and the levels before it can come to. Missing: not known. */
export type Ceilings = Partial<Record<LevelName, number>>;

/** Sums of doubles as large as these are exact to far less than this; adding it can only make a bound weaker. */
const SLACK = 1e-3;

/** What the rows' duals show: a floor under the costs of every plan, and what each column costs beyond it. */
export type Shown = { floor: number; reduced: Float64Array };

/**
 * A floor under the costs of every plan, from the rows' duals. It holds whatever the duals are, so nothing rests on
 * the solver's word or its tolerances: with good duals it is sharp, with bad ones only low. A plan that has a column
 * elsewhere than at its cheaper end costs at least the column's reduced cost more than the floor.
 */
export function boundFromDuals(model: PlannerModel, costs: Float64Array, duals: Float64Array): Shown {
  const { starts, indices, values, rowLower, rowUpper, lower, upper } = model;
  const reduced = Float64Array.from(costs);
  let floor = 0;
  for (let row = 0; row < rowLower.length; row += 1) {
    const dual = duals[row]!;
    const side = dual > 0 ? rowLower[row]! : rowUpper[row]!;
    if (dual === 0 || !Number.isFinite(dual) || !Number.isFinite(side)) continue;
    floor += dual * side;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) reduced[indices[at]!]! -= dual * values[at]!;
  }
  for (let column = 0; column < reduced.length; column += 1) {
    floor += Math.min(reduced[column]! * lower[column]!, reduced[column]! * upper[column]!);
  }
  return { floor, reduced };
}

/** The weights of a level and those before it: what the levels after it cost is left out of account. */
export function weightsUpTo(weights: Weights, last: LevelName): Weights {
  const end = levelNames.indexOf(last);
  return Object.fromEntries(levelNames.map((name, at) => [name, at <= end ? weights[name] : 0])) as Weights;
}

/** A plan's figure at a level as the model counts it: more is better, always. */
export function gained(values: LevelValues, name: LevelName): number {
  return lowerIsBetter[name] ? -values[name] : values[name];
}

/** The weighted sum of a plan's levels up to and with one of them. */
export function sumUpTo(values: LevelValues, weights: Weights, last: LevelName): number {
  const end = levelNames.indexOf(last);
  return levelNames.reduce((sum, name, at) => (at <= end ? sum + weights[name] * gained(values, name) : sum), 0);
}

/** What no plan can exceed, and for each day how many could be sent out at all. */
export type PlainBounds = LevelValues & { roomByDay: number[] };

/** What no plan can exceed for plain reasons: everybody with something to go to goes to what they wanted most. */
export function plainBounds({ people, pairs, openings, round, personIndex, openingIndex }: PreparedRound): PlainBounds {
  const bounds: LevelValues = { placed: 0, leftOutBefore: 0, wishes: 0, reciprocity: 0, spread: 0, stability: 0 };
  people.forEach(({ leftOutBefore, pinned }, p) => {
    const worths = Array.from(pairs.rank.subarray(pairs.firstOf[p]!, pairs.firstOf[p + 1]!), worthOf).sort((a, b) => b - a);
    if (worths.length === 0) return;
    bounds.placed += 1;
    bounds.leftOutBefore += leftOutBefore;
    for (const worth of worths.slice(0, Math.max(round.visitsPerPerson, pinned.length))) bounds.wishes += worth;
  });
  const askers = openings.map(() => 0);
  for (let pair = 0; pair < pairs.count; pair += 1) askers[pairs.opening[pair]!]! += 1;
  const room = openings.map(({ seats, pinned }, o) => Math.min(Math.max(seats, pinned), askers[o]!));
  const roomByDay: number[] = [];
  openings.forEach(({ day }, o) => (roomByDay[day] = (roomByDay[day] ?? 0) + room[o]!));
  // Of the published visits at an opening no more can be kept than it has seats now.
  const kept = new Map<number, Set<number>>();
  for (const { person, opening } of round.published) {
    const [p, o] = [personIndex.get(person), openingIndex.get(opening)];
    if (p === undefined || o === undefined || !pairs.opening.subarray(pairs.firstOf[p]!, pairs.firstOf[p + 1]!).includes(o)) continue;
    kept.set(o, (kept.get(o) ?? new Set()).add(p));
  }
  for (const [o, visitors] of kept) bounds.stability += Math.min(room[o]!, visitors.size);
  return { ...bounds, roomByDay };
}

/** As many as must go on the busiest day when so many visits are dealt out as evenly as the days have room. */
function busiestAtLeast(roomByDay: readonly number[], visits: number): number {
  const days = [...roomByDay].sort((a, b) => a - b);
  let left = visits;
  for (const [index, room] of days.entries()) {
    const share = left / (days.length - index);
    if (room >= share) return Math.ceil(share);
    left -= room;
  }
  return days.at(-1) ?? 0;
}

/**
 * The levels of a plan with how far another plan could get at each, all the levels before being at least as good. A
 * level is proven best when nothing is left to gain at it nor at any before it.
 */
export function judgeLevels(values: LevelValues, plain: PlainBounds, weights: Weights, ceilings: Ceilings): Level[] {
  let proven = true;
  return levelNames.map((name) => {
    const own = gained(values, name);
    const ceiling = ceilings[name];
    const weight = weights[name];
    // A plan with as many people placed has as many visits at least, and they fall on some day.
    let best = name === 'spread' ? -busiestAtLeast(plain.roomByDay, values.placed) : gained(plain, name);
    if (ceiling !== undefined && weight > 0) {
      best = Math.min(best, Math.floor((ceiling + SLACK - (sumUpTo(values, weights, name) - weight * own)) / weight));
    }
    best = Math.max(own, best);
    proven &&= best === own;
    // Plus nothing: a bound of minus zero would be written as "-0".
    return { name, value: values[name], bound: (lowerIsBetter[name] ? -best : best) + 0, proven };
  });
}
