import { sizesOf } from './dealing/rules';
import { countMeetings, pairKey } from './repeats/rules';
import { leastSquares, searchGroups, type Board } from './search/rules';
import type { Answer, Groups, Member, Question } from './types';
import { blocksOf, findContradiction } from './wishes/rules';

/** More than all else together could cost: two who are to be kept apart. */
const APART = 100_000;
/** What counts most when not all can be had: that each group has people of each unit, then that people meet new ones. */
const UNEVEN_UNITS = 30;
const MET_BEFORE = 12;
const UNEVEN_SITES = 4;
const MOST_TRIES = 4;

/**
 * Deals people into groups of even size, mixed by unit and by site as evenly as can be, those together and apart whom
 * the wishes name, and with as few as possible who have sat together in an earlier round. Groups that are locked stay
 * as they are. When the wishes contradict each other it says which people it is about.
 */
export function makeGroups(question: Question): Answer {
  const contradiction = findContradiction(question);
  if (contradiction) return { ok: false, ...contradiction };
  const { locked, groups, seed } = question;
  const settled = new Set([...locked.values()].flat());
  const members = question.members.filter(({ id }) => !settled.has(id));
  const open = Array.from({ length: groups }, (_, index) => index).filter((index) => !locked.has(index));
  const board = layOut(question, members, open.length);
  for (let turn = 0; turn < MOST_TRIES; turn += 1) {
    const found = searchGroups(board, seed + turn * 7_919);
    if (!found) break;
    const free = found.groups.map((group) => group.map((person) => members[person]!.id));
    if (brokenWishes(free, question).apart.length > 0) continue;
    const dealt: Groups = Array.from({ length: groups }, (_, index) => [...(locked.get(index) ?? [])]);
    free.forEach((group, index) => (dealt[open[index]!] = group));
    return { ok: true, groups: dealt };
  }
  const crowded = blocksOf(members.map(({ id }) => id), question.together).filter((block) => block.length > 1).flat();
  if (searchGroups(board, seed)) return { ok: false, reason: 'apartTooMany', ids: [...new Set(question.apart.flat())] };
  return { ok: false, reason: 'togetherDoNotFit', ids: crowded };
}

function layOut({ together, apart, earlier }: Question, members: readonly Member[], groups: number): Board {
  const people = members.length;
  const indexOf = new Map(members.map(({ id }, index) => [id, index]));
  const pairCost = new Int32Array(people * people);
  const add = (a: string, b: string, cost: number) => {
    const [x, y] = [indexOf.get(a), indexOf.get(b)];
    if (x === undefined || y === undefined || x === y) return;
    pairCost[x * people + y]! += cost;
    pairCost[y * people + x]! += cost;
  };
  // A third meeting is worse than two pairs' second ones. Who must sit together meets again without blame.
  for (const [key, times] of countMeetings(earlier)) {
    const [a, b] = key.split(' ') as [string, string];
    add(a, b, MET_BEFORE * times ** 2);
  }
  for (const [a, b] of apart) add(a, b, APART);
  const blocks = blocksOf(members.map(({ id }) => id), together).map((block) => block.map((id) => indexOf.get(id)!));
  const traits = [
    traitOf(members.map(({ unitId }) => unitId), UNEVEN_UNITS),
    traitOf(members.map(({ siteId, unitId }) => siteId ?? `of ${unitId}`), UNEVEN_SITES),
  ];
  const floor = traits.reduce((sum, { of, values, cost }) => sum + cost * leastSquares(of, values, Math.max(1, groups)), 0);
  return { blocks, sizes: groups > 0 ? sizesOf(people, groups) : [], pairCost, people, traits, floor };
}

function traitOf(values: readonly string[], cost: number): Board['traits'][number] {
  const distinct = [...new Set(values)];
  return { of: Int32Array.from(values, (value) => distinct.indexOf(value)), values: distinct.length, cost };
}

/** Pairs whose wish a dealing does not keep, by `pairKey`: a facilitator may move people against it. */
export function brokenWishes(groups: Groups, { together, apart }: Pick<Question, 'together' | 'apart'>): { together: string[]; apart: string[] } {
  const at = new Map(groups.flatMap((group, index) => group.map((id) => [id, index] as const)));
  const known = ([a, b]: readonly [string, string]) => at.has(a) && at.has(b);
  return {
    together: together.filter((pair) => known(pair) && at.get(pair[0]) !== at.get(pair[1])).map(([a, b]) => pairKey(a, b)),
    apart: apart.filter((pair) => known(pair) && at.get(pair[0]) === at.get(pair[1])).map(([a, b]) => pairKey(a, b)),
  };
}
