import type { Highs } from 'highs';
import type { Plan, PlannerRound, Unplaced } from '../planner/types';
import { openElastic } from './elastic/rules';
import { openNeighbourhoods } from './neighbourhood/rules';

export type ExplainOptions = {
  /** Only these of the unplaced; all where nothing is said. In a large round it takes a tenth of a second each. */
  people?: readonly string[];
  seed?: number;
  /** Called before each person with how many are done; answers false to stop there. */
  onPerson?: (done: number, of: number) => boolean | void;
};

/** Up to here the whole round is asked about at once; above it, the part around the person. */
const MOST_PEOPLE_AT_ONCE = 250;

/**
 * The smallest thing that would give each of those without a visit one, all others keeping theirs though perhaps at
 * another opening. What it names has been checked by the checker of the hard rules; where nothing that can be bent
 * would help, the entry comes back as it was.
 */
export function explainUnplaced(round: PlannerRound, plan: Pick<Plan, 'visits' | 'unplaced'>, highs: Highs, { people, seed, onPerson }: ExplainOptions = {}): Unplaced[] {
  const asked = people && new Set(people);
  const chosen = plan.unplaced.filter(({ person }) => !asked || asked.has(person));
  if (chosen.length === 0) return [];
  const ask = openQuestions(round, plan, highs, seed);
  const explained: Unplaced[] = [];
  for (const unplaced of chosen) {
    if (onPerson?.(explained.length, chosen.length) === false) break;
    const relaxation = ask(unplaced.person);
    explained.push(relaxation ? { ...unplaced, relaxation } : unplaced);
  }
  return explained;
}

function openQuestions(round: PlannerRound, { visits }: Pick<Plan, 'visits'>, highs: Highs, seed?: number) {
  if (round.people.length <= MOST_PEOPLE_AT_ONCE) return openElastic(round, visits, highs, { seed });
  const around = openNeighbourhoods(round, visits);
  return (person: string) => {
    const part = around(person);
    return openElastic(part.round, part.visits, highs, { seed })(person);
  };
}
