import type { Placement, PlannerRound } from '../../planner/types';
import { findAddedViolations, findViolations } from '../../planner-check/rules';
import type { Violation } from '../../planner-check/types';
import type { BrokenVisit } from '../broken/types';

/**
 * The round with every published visit that still holds pinned: people have been told of it, and no better wish of
 * somebody else takes it from them. Only what a rule forbids by now is free to move.
 */
export function holdPublished(round: PlannerRound): PlannerRound {
  const { held } = release(round);
  return { ...round, pinned: [...round.pinned, ...held.filter((one) => !round.pinned.some(same(one)))] };
}

/** The published visits that no longer hold, each with the rule that it breaks. */
export function listBroken(round: PlannerRound): BrokenVisit[] {
  const pins = new Set(round.pinned.map(({ person, opening }) => `${person} ${opening}`));
  const isPinned = ({ person, opening }: Placement) => pins.has(`${person} ${opening}`);
  const places = new Map(round.openings.map((opening) => [opening.id, opening]));
  const free = release(round).released.filter((one) => !isPinned(one)).map((one) => ({ ...one, settled: false }));
  const settled = findViolations(round, round.published).flatMap((why) => {
    // A desk under its minimum may be what the lead allowed; that somebody is not there nobody can.
    if (why.rule !== 'busy' && why.rule !== 'hostAway') return [];
    const visit = { person: why.person, opening: why.opening };
    return isPinned(visit) ? [{ ...visit, why, settled: true }] : [];
  });
  return [...free, ...settled].flatMap((one): BrokenVisit[] => {
    const place = places.get(one.opening);
    return place ? [{ ...one, place }] : [];
  });
}

/** Lets one visit go after the other, of a desk that has become short as well, until what is left breaks no rule. */
function release(round: PlannerRound): { held: Placement[]; released: (Placement & { why: Violation })[] } {
  let held: Placement[] = [...round.published];
  const released: (Placement & { why: Violation })[] = [];
  for (;;) {
    const [why] = findAddedViolations(round, [...held, ...missingPins(round, held)]).filter((violation) => held.some((one) => isAbout(violation, one)));
    const guilty = why && held.findLast((one) => isAbout(why, one));
    if (!guilty) return { held, released };
    held = held.filter((one) => one !== guilty);
    released.push({ ...guilty, why });
  }
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
