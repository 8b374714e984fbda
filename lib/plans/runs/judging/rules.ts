import { findAddedViolations } from '../../../planner-check/rules';
import type { Violation } from '../../../planner-check/types';
import type { Plan, PlannerRound } from '../../../planner/types';
import { countFigures } from '../../rules';
import { keepPromise } from '../../trials/rules';
import type { Figures } from '../../types';

export type Judged = { plan: Plan; violations: Violation[]; figures: Figures };

/**
 * A plan before it is kept: a trial's as it was promised, what the checker finds against it, and what is counted of it.
 * Goes through everybody's week several times over, and so belongs beside the planner and not in the thread that answers.
 */
export function judgePlan(round: PlannerRound, made: Plan, isTrial: boolean): Judged {
  const plan = isTrial ? keepPromise(round, made) : made;
  return { plan, violations: findAddedViolations(round, plan.visits), figures: countFigures(round, plan.visits) };
}
