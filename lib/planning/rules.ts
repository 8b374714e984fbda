import type { Highs } from 'highs';
import { placeGreedily } from '../planner/greedy/rules';
import { measureLevels } from '../planner/levels/rules';
import { prepareRound } from '../planner/preparation/rules';
import { levelNames, type Plan, type PlannerRound } from '../planner/types';
import { listUnplaced } from '../planner/unplaced/rules';
import type { AnswerOptions } from './types';

export function answerRound(round: PlannerRound, _highs: Highs | null, _options: AnswerOptions = {}): Plan {
  const started = performance.now();
  const prepared = prepareRound(round);
  const visits = placeGreedily(prepared).map((pair) => ({
    person: prepared.people[prepared.pairs.person[pair]!]!.id,
    opening: prepared.openings[prepared.pairs.opening[pair]!]!.id,
  }));
  const values = measureLevels(round, visits);
  return {
    visits,
    unplaced: listUnplaced(prepared, visits),
    levels: levelNames.map((name) => ({ name, value: values[name], bound: values[name], proven: false })),
    comparedWithFirstCome: { placed: 0, firstChoices: 0 },
    method: 'greedy',
    milliseconds: Math.round(performance.now() - started),
  };
}
