import { clash } from '../preparation/refusals/rules';
import type { PreparedRound } from '../preparation/types';
import type { Minutes } from '../time/rules';

/**
 * A plan without a solver: one person after the other, those left out before and those with the fewest choices first,
 * each at the best opening still to be had. It shares nothing with the model, so that a fault there does not reach it,
 * and it breaks no rule of its own accord; the pinned visits stand as they are. Answers pairs, in order.
 */
export function placeGreedily(prepared: PreparedRound): number[] {
  const { pairs, people, round } = prepared;
  const ledger = openLedger(prepared);
  for (let pair = 0; pair < pairs.count; pair += 1) if (pairs.pinned[pair]) ledger.place(pair);
  const order = people.map((_, p) => p).filter((p) => pairs.firstOf[p]! < pairs.firstOf[p + 1]!);
  const choices = (p: number) => pairs.firstOf[p + 1]! - pairs.firstOf[p]!;
  order.sort((a, b) => people[b]!.leftOutBefore - people[a]!.leftOutBefore || choices(a) - choices(b) || a - b);
  for (let turn = 0; turn < round.visitsPerPerson; turn += 1) {
    for (const p of order) {
      let best = -1;
      for (let pair = pairs.firstOf[p]!; pair < pairs.firstOf[p + 1]!; pair += 1) {
        // From the second turn on only what somebody wished for: a visit nobody asked for serves no level.
        if (turn > 0 && pairs.rank[pair] === 0) continue;
        if (ledger.allows(pair) && (best < 0 || ledger.isBetter(pair, best))) best = pair;
      }
      if (best >= 0) ledger.place(best);
    }
  }
  return ledger.placed();
}

/** Who is placed so far, and what that leaves room for; with `heedDesks` off, whatever the desks would say. */
export function openLedger(prepared: PreparedRound, { heedDesks = true } = {}) {
  const { pairs, people, openings, desks, round } = prepared;
  const visits: number[][] = people.map(() => []);
  const seats = openings.map((opening) => opening.seats);
  /** Who is gone from each desk, and when: only while on shift there. */
  const gone: (Minutes & { person: number })[][] = desks.map(() => []);
  const rank = (pair: number) => pairs.rank[pair] || 6;

  const spansAway = (pair: number): Minutes[] =>
    people[pairs.person[pair]!]!.shifts.flatMap((shift) => {
      const starts = Math.max(shift.starts, pairs.awayFrom[pair]!);
      const ends = Math.min(shift.ends, pairs.awayTo[pair]!);
      return starts < ends ? [{ starts, ends }] : [];
    });
  const leavesEnough = (pair: number): boolean => {
    const p = pairs.person[pair]!;
    const desk = people[p]!.desk;
    if (desk < 0) return true;
    return spansAway(pair).every((away) =>
      desks[desk]!.pieces.every((piece) => {
        const from = Math.max(piece.starts, away.starts);
        const to = Math.min(piece.ends, away.ends);
        if (from >= to) return true;
        const others = gone[desk]!.filter(({ person, starts, ends }) => person !== p && starts < to && from < ends);
        // Most are gone at the beginning of the stretch or where another one leaves.
        return [from, ...others.map(({ starts }) => starts).filter((at) => at > from)].every((at) => {
          const away = new Set(others.filter(({ starts, ends }) => starts <= at && at < ends).map(({ person }) => person));
          return piece.rostered - away.size - 1 >= piece.needed;
        });
      }),
    );
  };
  return {
    allows(pair: number): boolean {
      const mine = visits[pairs.person[pair]!]!;
      const o = pairs.opening[pair]!;
      if ((heedDesks && pairs.short[pair]) || mine.length >= round.visitsPerPerson || seats[o]! < 1) return false;
      if (mine.some((other) => clash(prepared, openings[pairs.opening[other]!]!, openings[o]!))) return false;
      return !heedDesks || leavesEnough(pair);
    },
    isBetter(pair: number, than: number): boolean {
      return rank(pair) !== rank(than) ? rank(pair) < rank(than) : seats[pairs.opening[pair]!]! > seats[pairs.opening[than]!]!;
    },
    place(pair: number): void {
      const p = pairs.person[pair]!;
      visits[p]!.push(pair);
      seats[pairs.opening[pair]!]! -= 1;
      const desk = people[p]!.desk;
      if (desk >= 0) for (const span of spansAway(pair)) gone[desk]!.push({ ...span, person: p });
    },
    placed: () => visits.flat().sort((a, b) => a - b),
  };
}
