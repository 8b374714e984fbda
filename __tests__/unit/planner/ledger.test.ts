import { findAddedViolations } from '@/lib/planner-check/rules';
import { chance, shuffled } from '@/lib/planner-first-come/orders/rules';
import { cutDeskTime } from '@/lib/planner/ledger/desk-time/rules';
import { openWithPins } from '@/lib/planner/ledger/rules';
import { prepareRound } from '@/lib/planner/preparation/rules';
import { randomRound } from '../planner-oracles/random-round';

test.each([1, 2, 3])('the ledger lets in exactly what the checker does, in whatever order, with up to %d visits each', (visitsPerPerson) => {
  let [taken, refused] = [0, 0];
  for (let seed = 0; seed < 60; seed += 1) {
    const round = randomRound(seed, { people: 8, openings: 6, visitsPerPerson });
    const prepared = prepareRound(round);
    const { pairs, people, openings } = prepared;
    const visitOf = (pair: number) => ({ person: people[pairs.person[pair]!]!.id, opening: openings[pairs.opening[pair]!]!.id });
    const ledger = openWithPins(prepared, cutDeskTime(prepared));
    for (const pair of shuffled(pairs.count, chance(seed))) {
      if (pairs.pinned[pair]) continue;
      const visits = [...ledger.placed(), pair].map(visitOf);
      // What pins break alone is nobody's doing; here none do.
      const holds = findAddedViolations(round, visits).length === 0;
      expect({ seed, pair, allowed: ledger.allows(pair) }).toEqual({ seed, pair, allowed: holds });
      if (holds) ledger.place(pair);
      if (holds) taken += 1;
      else refused += 1;
    }
  }
  expect(Math.min(taken, refused)).toBeGreaterThan(50);
});
