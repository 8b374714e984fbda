import type { PlannerModel } from '../model/types';
import type { Limits } from '../solver/rules';

const NEARLY_WHOLE = 1e-6;

export function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= NEARLY_WHOLE;
}

/**
 * What to leave open when a solution in fractions is made whole: every visit of a person or an opening that a fraction
 * touches. All others stay as they are.
 */
export function openAroundFractions({ prepared: { pairs, people, openings }, visits }: PlannerModel, values: Float64Array): Uint8Array {
  const loosePeople = new Uint8Array(people.length);
  const looseOpenings = new Uint8Array(openings.length);
  for (let pair = 0; pair < visits; pair += 1) {
    if (isWhole(values[pair]!)) continue;
    loosePeople[pairs.person[pair]!] = 1;
    looseOpenings[pairs.opening[pair]!] = 1;
  }
  const open = new Uint8Array(visits);
  for (let pair = 0; pair < visits; pair += 1) open[pair] = loosePeople[pairs.person[pair]!]! | looseOpenings[pairs.opening[pair]!]!;
  return open;
}

/**
 * The visits that a plan may hold otherwise than the solution in fractions does without costing more than `gap`: each
 * other one costs at least its reduced cost more than the bound, wherever the rest goes. So when the best plan among
 * these is within the gap of the bound, no other plan anywhere is better.
 */
export function openWithin(model: PlannerModel, reduced: Float64Array, values: Float64Array, gap: number): Uint8Array {
  const open = new Uint8Array(model.visits);
  for (let pair = 0; pair < model.visits; pair += 1) {
    const cheaperEnd = reduced[pair]! > 0 ? model.lower[pair]! : model.upper[pair]!;
    open[pair] = Math.abs(reduced[pair]!) <= gap || Math.abs(values[pair]! - cheaperEnd) > NEARLY_WHOLE ? 1 : 0;
  }
  return open;
}

/** The gap within which about so many visits are open. */
export function gapFor(model: PlannerModel, reduced: Float64Array, count: number): number {
  const sorted = Float64Array.from(reduced.subarray(0, model.visits), Math.abs).sort();
  return sorted[Math.min(count, sorted.length - 1)] ?? 0;
}

export function countOpen(open: Uint8Array): number {
  return open.reduce((sum, each) => sum + each, 0);
}

/** Bounds that hold every visit which is not left open where the solution has it. */
export function holdTheRest(model: PlannerModel, open: Uint8Array, values: Float64Array): Limits {
  const lower = Float64Array.from(model.lower);
  const upper = Float64Array.from(model.upper);
  for (let pair = 0; pair < model.visits; pair += 1) {
    if (open[pair]) continue;
    const held = Math.max(model.lower[pair]!, Math.min(1, Math.round(values[pair]!)));
    lower[pair] = held;
    upper[pair] = held;
  }
  return { lower, upper };
}

/** The visits of a whole-number solution, rounded: the solver is off by as much as a millionth. */
export function visitsOf({ prepared: { pairs, people, openings }, visits }: PlannerModel, values: Float64Array) {
  const found = [];
  for (let pair = 0; pair < visits; pair += 1) {
    if (Math.round(values[pair]!) < 1) continue;
    found.push({ person: people[pairs.person[pair]!]!.id, opening: openings[pairs.opening[pair]!]!.id });
  }
  return found;
}
