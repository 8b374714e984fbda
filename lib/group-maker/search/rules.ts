import { makeRandom } from '../dealing/rules';

/** A dealing as numbers: people and groups by index. */
export type Board = {
  /** Who must stay together; most blocks are one person. */
  blocks: number[][];
  sizes: number[];
  /** What it costs that two people sit together, at `a * people + b`, both ways round. */
  pairCost: Int32Array;
  people: number;
  /** Kinds by which the groups are to be mixed: each person's value, how many values there are, what unevenness costs. */
  traits: { of: Int32Array; values: number; cost: number }[];
  /** The cost below which nobody can come: the search ends there. */
  floor: number;
};

const STEPS_PER_PERSON = 2_500;
const MOST_STEPS = 600_000;
const HOT = 60;
const COLD = 0.4;

/** The state of a search: which group each block is in, and how many of each value of a trait each group has. */
type State = { at: Int32Array; inside: number[][]; counts: Int32Array[]; cost: number };

/** Least squares: the evenness that is possible for a trait, as the sum over groups and values of the count squared. */
export function leastSquares(of: Int32Array, values: number, groups: number): number {
  const totals = new Int32Array(values);
  for (const value of of) totals[value]! += 1;
  let sum = 0;
  for (const total of totals) {
    const [each, over] = [Math.floor(total / groups), total % groups];
    sum += over * (each + 1) ** 2 + (groups - over) * each ** 2;
  }
  return sum;
}

function pairsWith(board: Board, block: readonly number[], others: readonly number[], without: ReadonlySet<number>): number {
  let sum = 0;
  for (const index of others) {
    if (without.has(index)) continue;
    for (const b of board.blocks[index]!) for (const a of block) sum += board.pairCost[a * board.people + b]!;
  }
  return sum;
}

/** Moves a block's traits from one group to another (−1: from none) and answers what that adds to the cost. */
function shiftTraits(board: Board, { counts }: State, block: readonly number[], from: number, to: number): number {
  let delta = 0;
  board.traits.forEach(({ of, values, cost }, trait) => {
    const count = counts[trait]!;
    for (const person of block) {
      const value = of[person]!;
      if (from >= 0) delta += cost * (1 - 2 * count[from * values + value]!--);
      delta += cost * (1 + 2 * count[to * values + value]!++);
    }
  });
  return delta;
}

/** Deals the largest blocks first, each to the group with room where it costs least; null when a block finds no room. */
function deal(board: Board, random: () => number): State | null {
  const groups = board.sizes.length;
  const state: State = {
    at: new Int32Array(board.blocks.length).fill(-1),
    inside: board.sizes.map(() => []),
    counts: board.traits.map(({ values }) => new Int32Array(values * groups)),
    cost: 0,
  };
  const left = [...board.sizes];
  const order = board.blocks.map((block, index) => ({ index, size: block.length, tie: random() }));
  order.sort((a, b) => b.size - a.size || a.tie - b.tie);
  for (const { index, size } of order) {
    const block = board.blocks[index]!;
    let best = -1;
    let least = Infinity;
    for (let group = 0; group < groups; group += 1) {
      if (left[group]! < size) continue;
      let cost = pairsWith(board, block, state.inside[group]!, new Set()) - left[group]! / 1_000;
      board.traits.forEach(({ of, values, cost: weight }, trait) => {
        for (const person of block) cost += weight * (1 + 2 * state.counts[trait]![group * values + of[person]!]!);
      });
      if (cost < least) [best, least] = [group, cost];
    }
    if (best < 0) return null;
    state.cost += pairsWith(board, block, state.inside[best]!, new Set()) + shiftTraits(board, state, block, -1, best);
    state.inside[best]!.push(index);
    state.at[index] = best;
    left[best]! -= size;
  }
  return state;
}

/** Blocks of a group that together are as many people as `size`; null when this draw has none. */
function drawAsMany(board: Board, inside: readonly number[], size: number, random: () => number): number[] | null {
  if (inside.length === 0) return null;
  const first = Math.floor(random() * inside.length);
  const chosen: number[] = [];
  let left = size;
  for (let turn = 0; turn < inside.length && left > 0; turn += 1) {
    const index = inside[(first + turn) % inside.length]!;
    const people = board.blocks[index]!.length;
    if (people > left) continue;
    chosen.push(index);
    left -= people;
  }
  return left === 0 ? chosen : null;
}

/**
 * Deals people into groups and then swaps, at first freely and then only for the better (simulated annealing), until
 * nothing better is possible or the steps are used up. The same seed gives the same answer. Null when the blocks do not fit.
 */
export function searchGroups(board: Board, seed: number): { groups: number[][]; cost: number } | null {
  const random = makeRandom(seed);
  const state = deal(board, random);
  if (!state) return null;
  let best = { at: state.at.slice(), cost: state.cost };
  const groups = board.sizes.length;
  const steps = groups < 2 ? 0 : Math.min(MOST_STEPS, STEPS_PER_PERSON * board.people);
  const cooling = (COLD / HOT) ** (1 / Math.max(1, steps));
  let heat = HOT;
  for (let step = 0; step < steps && best.cost > board.floor; step += 1, heat *= cooling) {
    const mover = Math.floor(random() * board.blocks.length);
    const from = state.at[mover]!;
    const to = (from + 1 + Math.floor(random() * (groups - 1))) % groups;
    const back = drawAsMany(board, state.inside[to]!, board.blocks[mover]!.length, random);
    if (!back) continue;
    const delta = swap(board, state, mover, back, from, to);
    if (delta > 0 && random() >= Math.exp(-delta / heat)) {
      undo(board, state, mover, back, from, to);
      continue;
    }
    state.cost += delta;
    if (state.cost < best.cost) best = { at: state.at.slice(), cost: state.cost };
  }
  const found: number[][] = board.sizes.map(() => []);
  best.at.forEach((group, index) => found[group]!.push(...board.blocks[index]!));
  return { groups: found.map((group) => group.sort((a, b) => a - b)), cost: best.cost };
}

function swap(board: Board, state: State, mover: number, back: readonly number[], from: number, to: number): number {
  const block = board.blocks[mover]!;
  const [here, there] = [state.inside[from]!, state.inside[to]!];
  const [goes, comes] = [new Set([mover]), new Set(back)];
  let delta = pairsWith(board, block, there, comes) - pairsWith(board, block, here, goes);
  for (const index of back) delta += pairsWith(board, board.blocks[index]!, here, goes) - pairsWith(board, board.blocks[index]!, there, comes);
  delta += shiftTraits(board, state, block, from, to);
  for (const index of back) delta += shiftTraits(board, state, board.blocks[index]!, to, from);
  exchange(state, mover, back, from, to);
  return delta;
}

function undo(board: Board, state: State, mover: number, back: readonly number[], from: number, to: number): void {
  shiftTraits(board, state, board.blocks[mover]!, to, from);
  for (const index of back) shiftTraits(board, state, board.blocks[index]!, from, to);
  exchange(state, mover, back, to, from);
}

function exchange({ at, inside }: State, mover: number, back: readonly number[], from: number, to: number): void {
  const [here, there] = [inside[from]!, inside[to]!];
  here.splice(here.indexOf(mover), 1);
  there.push(mover);
  at[mover] = to;
  for (const index of back) {
    there.splice(there.indexOf(index), 1);
    here.push(index);
    at[index] = from;
  }
}
