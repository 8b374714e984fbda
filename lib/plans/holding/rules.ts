import type { Placement, PlannerRound } from '../../planner/types';
import { findAddedViolations } from '../../planner-check/rules';
import type { Violation } from '../../planner-check/types';

/**
 * The round with every published visit that still holds pinned: people have been told of it, and no better wish of
 * somebody else takes it from them. Only what a rule forbids by now is free to move; of a desk that has become short
 * one after the other is let go until it is not.
 */
export function holdPublished(round: PlannerRound): PlannerRound {
  let held: Placement[] = [...round.published];
  for (;;) {
    const [first] = findAddedViolations(round, [...held, ...missingPins(round, held)]).filter((violation) => held.some((one) => isAbout(violation, one)));
    if (!first) break;
    const guilty = held.findLast((one) => isAbout(first, one));
    held = held.filter((one) => one !== guilty);
  }
  return { ...round, pinned: [...round.pinned, ...held.filter((one) => !round.pinned.some(same(one)))] };
}

const same = (a: Placement) => (b: Placement) => a.person === b.person && a.opening === b.opening;

function missingPins({ pinned }: PlannerRound, held: readonly Placement[]): Placement[] {
  return pinned.filter((pin) => !held.some(same(pin)));
}

function isAbout(violation: Violation, { person, opening }: Placement): boolean {
  switch (violation.rule) {
    case 'deskShort':
      return violation.away.includes(person);
    case 'overSeats':
      return violation.opening === opening;
    case 'tooManyVisits':
      return violation.person === person;
    case 'pinMissing':
      return false;
    default:
      return violation.person === person && violation.opening === opening;
  }
}
