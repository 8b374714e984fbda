import { findAddedViolations } from '@/lib/planner-check/rules';
import type { Placement, PlannerRound } from '@/lib/planner/types';
import { fitsBeside } from '@/lib/seat-offers/rules';
import { randomRound } from '../planner-oracles/random-round';

/** The same question asked of the whole round. */
function fitsInAll(round: PlannerRound, held: readonly Placement[], candidate: Placement): boolean {
  const before = new Set(findAddedViolations(round, held).map((violation) => JSON.stringify(violation)));
  return findAddedViolations(round, [...held, candidate]).every((violation) => before.has(JSON.stringify(violation)));
}

test('what is asked of a part of the round is answered as if all of it were looked at', () => {
  let fitting = 0;
  let asked = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const round = randomRound(seed, { people: 8, openings: 5, visitsPerPerson: 1 + (seed % 2) });
    const held: Placement[] = [...round.pinned];
    for (const { id: person } of round.people) {
      for (const { id: opening } of round.openings) {
        if (held.some((one) => one.person === person && one.opening === opening)) continue;
        const fits = fitsBeside(round, held, { person, opening });
        expect(fits).toBe(fitsInAll(round, held, { person, opening }));
        asked += 1;
        if (fits) fitting += 1;
        // Every other one that fits is taken, so that desks, seats and people fill up.
        if (fits && fitting % 2 === 0) held.push({ person, opening });
      }
    }
  }
  expect(fitting).toBeGreaterThan(100);
  expect(asked - fitting).toBeGreaterThan(100);
});
