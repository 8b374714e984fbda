import type { PreparedRound } from '../../preparation/types';

/**
 * The desks' time cut where anybody could leave or be back, so that between two cuts nothing changes: how many each cut
 * can spare, and for each pair the runs of cuts (`from` to before `to`) in which it takes its person from their desk.
 * Runs of pair p are those from `firstOf[p]` to before `firstOf[p + 1]`.
 */
export type DeskTime = { spare: Int32Array; firstOf: Int32Array; from: Int32Array; to: Int32Array };

/** More than any desk has people: nobody is needed then. */
const PLENTY = 1_000_000;

export function cutDeskTime(prepared: PreparedRound): DeskTime {
  const { pairs, desks } = prepared;
  const { firstOf, from, to } = listAbsences(prepared);
  const spare: number[] = [];
  for (const { pieces, people } of desks) {
    if (pieces.length === 0) continue;
    const runs = people.map((p) => [firstOf[pairs.firstOf[p]!]!, firstOf[pairs.firstOf[p + 1]!]!] as const);
    const marks = pieces.flatMap(({ starts, ends }) => [starts, ends]);
    for (const [first, end] of runs) for (let at = first; at < end; at += 1) marks.push(from[at]!, to[at]!);
    const cuts = withoutDoubles(Int32Array.from(marks).sort());
    const offset = spare.length;
    let next = 0;
    for (const cut of cuts) {
      while (next < pieces.length && pieces[next]!.ends <= cut) next += 1;
      const piece = pieces[next];
      spare.push(piece && piece.starts <= cut ? piece.rostered - piece.needed : PLENTY);
    }
    for (const [first, end] of runs) {
      for (let at = first; at < end; at += 1) {
        from[at] = offset + placeOf(cuts, from[at]!);
        to[at] = offset + placeOf(cuts, to[at]!);
      }
    }
  }
  return { spare: Int32Array.from(spare), firstOf, from, to };
}

/** When each pair takes somebody from their desk, in minutes: while on shift there only. */
function listAbsences({ pairs, people, desks }: PreparedRound): Omit<DeskTime, 'spare'> {
  const firstOf = new Int32Array(pairs.count + 1);
  const from: number[] = [];
  const to: number[] = [];
  for (let pair = 0; pair < pairs.count; pair += 1) {
    firstOf[pair] = from.length;
    const { desk, shifts } = people[pairs.person[pair]!]!;
    if (desk < 0 || desks[desk]!.pieces.length === 0) continue;
    for (const shift of shifts) {
      const starts = Math.max(shift.starts, pairs.awayFrom[pair]!);
      const ends = Math.min(shift.ends, pairs.awayTo[pair]!);
      if (starts >= ends) continue;
      from.push(starts);
      to.push(ends);
    }
  }
  firstOf[pairs.count] = from.length;
  return { firstOf, from: Int32Array.from(from), to: Int32Array.from(to) };
}

function withoutDoubles(sorted: Int32Array): Int32Array {
  return sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]);
}

function placeOf(cuts: Int32Array, value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
