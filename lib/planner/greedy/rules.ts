import { cutDeskTime } from '../ledger/desk-time/rules';
import { openWithPins } from '../ledger/rules';
import type { PreparedRound } from '../preparation/types';

/**
 * A plan without a solver: one person after the other, those left out before and those with the fewest choices first,
 * each at the best opening still to be had. It breaks no rule of its own accord; the pinned visits stand as they are.
 * Answers pairs, in order.
 */
export function placeGreedily(prepared: PreparedRound): number[] {
  const { pairs, people, round } = prepared;
  const ledger = openWithPins(prepared, cutDeskTime(prepared));
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
