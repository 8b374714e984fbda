import { sizesOf } from '../dealing/rules';
import type { Contradiction, Pair, Question } from '../types';

/** People who must sit together, each person in one block; most blocks are one person. In the order of the members. */
export function blocksOf(ids: readonly string[], together: readonly Pair[]): string[][] {
  const parent = new Map(ids.map((id) => [id, id]));
  const rootOf = (id: string): string => (parent.get(id) === id ? id : rootOf(parent.get(id)!));
  for (const [a, b] of together) if (parent.has(a) && parent.has(b)) parent.set(rootOf(a), rootOf(b));
  const blocks = new Map<string, string[]>();
  for (const id of ids) blocks.set(rootOf(id), [...(blocks.get(rootOf(id)) ?? []), id]);
  return [...blocks.values()];
}

/** The first contradiction among the wishes that can be told before anybody is placed; null when there is none. */
export function findContradiction({ members, groups, together, apart, locked }: Question): Contradiction | null {
  const ids = members.map(({ id }) => id);
  const blocks = blocksOf(ids, together);
  const blockOf = new Map(blocks.flatMap((block, index) => block.map((id) => [id, index] as const)));
  for (const [a, b] of apart) {
    if (blockOf.has(a) && blockOf.get(a) === blockOf.get(b)) return { reason: 'togetherAndApart', ids: blocks[blockOf.get(a)!]! };
  }
  const settled = new Map([...locked].flatMap(([group, of]) => of.map((id) => [id, group] as const)));
  for (const block of blocks) {
    if (new Set(block.map((id) => settled.get(id) ?? -1)).size > 1) return { reason: 'togetherLocked', ids: block };
  }
  const free = ids.filter((id) => !settled.has(id)).length;
  const open = groups - locked.size;
  const largest = open > 0 ? sizesOf(free, open)[0]! : 0;
  for (const block of blocks) {
    if (!settled.has(block[0]!) && block.length > largest) return { reason: 'togetherTooMany', ids: block };
  }
  const edges = apart.flatMap(([a, b]) => {
    const [x, y] = [blockOf.get(a), blockOf.get(b)];
    return x === undefined || y === undefined || settled.has(a) || settled.has(b) ? [] : [[x, y] as const];
  });
  const stuck = findUncolourable(edges, open);
  return stuck && { reason: 'apartTooMany', ids: stuck.flatMap((index) => blocks[index]!) };
}

const MOST_TRIES = 20_000;

/**
 * Those who all want apart although there are not groups enough, or null: colours the graph of "apart", the one with
 * the fewest colours left first, with a bound on the tries. What is left open here the search finds out.
 */
function findUncolourable(edges: readonly (readonly [number, number])[], colours: number): number[] | null {
  const beside = new Map<number, Set<number>>();
  for (const [a, b] of edges) {
    beside.set(a, (beside.get(a) ?? new Set()).add(b));
    beside.set(b, (beside.get(b) ?? new Set()).add(a));
  }
  const colour = new Map<number, number>();
  let tries = 0;
  const usedBeside = (node: number) => new Set([...beside.get(node)!].flatMap((other) => (colour.has(other) ? [colour.get(other)!] : [])));
  const paint = (): boolean | 'unknown' => {
    if ((tries += 1) > MOST_TRIES) return 'unknown';
    const open = [...beside.keys()].filter((node) => !colour.has(node));
    if (open.length === 0) return true;
    const next = open.reduce((a, b) => (usedBeside(b).size > usedBeside(a).size ? b : a));
    const used = usedBeside(next);
    // A colour that nobody has yet is like any other such: one of them is enough to try.
    const fresh = new Set(colour.values()).size;
    for (let chosen = 0; chosen < Math.min(colours, fresh + 1); chosen += 1) {
      if (used.has(chosen)) continue;
      colour.set(next, chosen);
      const painted = paint();
      if (painted) return painted;
      colour.delete(next);
    }
    return false;
  };
  return paint() === false ? [...beside.keys()] : null;
}
