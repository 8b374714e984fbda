import { clash } from '../preparation/refusals/rules';
import type { PreparedRound } from '../preparation/types';
import type { DeskTime } from './desk-time/rules';

/**
 * Who is placed so far, and what that leaves room for: seats, one's own time and the desks, or without `desks` whatever
 * they would say. It shares nothing with the model, so that a fault there does not reach it.
 */
export function openLedger(prepared: PreparedRound, desks: DeskTime | null) {
  const { pairs, people, openings, round } = prepared;
  const visits: number[][] = people.map(() => []);
  const seats = Int32Array.from(openings, (opening) => opening.seats);
  const spare = desks?.spare.slice();
  const rank = (pair: number) => pairs.rank[pair] || 6;

  /** Somebody on the way from one of their visits to the next is gone for both, and counts once. */
  const isGoneAnyway = (mine: readonly number[], cut: number): boolean =>
    mine.some((other) => {
      for (let run = desks!.firstOf[other]!; run < desks!.firstOf[other + 1]!; run += 1) if (desks!.from[run]! <= cut && cut < desks!.to[run]!) return true;
      return false;
    });
  const leavesEnough = (pair: number, mine: readonly number[]): boolean => {
    const { firstOf, from, to } = desks!;
    for (let run = firstOf[pair]!; run < firstOf[pair + 1]!; run += 1) {
      for (let cut = from[run]!; cut < to[run]!; cut += 1) {
        if (spare![cut]! < 1 && (spare![cut]! < 0 || !isGoneAnyway(mine, cut))) return false;
      }
    }
    return true;
  };
  return {
    allows(pair: number): boolean {
      const mine = visits[pairs.person[pair]!]!;
      const o = pairs.opening[pair]!;
      if ((desks && pairs.short[pair]) || mine.length >= round.visitsPerPerson || seats[o]! < 1) return false;
      if (mine.some((other) => clash(prepared, openings[pairs.opening[other]!]!, openings[o]!))) return false;
      return !desks || leavesEnough(pair, mine);
    },
    isBetter(pair: number, than: number): boolean {
      return rank(pair) !== rank(than) ? rank(pair) < rank(than) : seats[pairs.opening[pair]!]! > seats[pairs.opening[than]!]!;
    },
    place(pair: number): void {
      const mine = visits[pairs.person[pair]!]!;
      if (desks) {
        for (let run = desks.firstOf[pair]!; run < desks.firstOf[pair + 1]!; run += 1) {
          for (let cut = desks.from[run]!; cut < desks.to[run]!; cut += 1) if (!isGoneAnyway(mine, cut)) spare![cut]! -= 1;
        }
      }
      mine.push(pair);
      seats[pairs.opening[pair]!]! -= 1;
    },
    has: (person: number) => visits[person]!.length > 0,
    placed: () => visits.flat().sort((a, b) => a - b),
  };
}

/** The ledger with what is pinned in it, which is a fact whatever stands against it. */
export function openWithPins(prepared: PreparedRound, desks: DeskTime | null) {
  const ledger = openLedger(prepared, desks);
  for (let pair = 0; pair < prepared.pairs.count; pair += 1) if (prepared.pairs.pinned[pair]) ledger.place(pair);
  return ledger;
}
