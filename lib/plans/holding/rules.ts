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

/** The visits that are not the planner's to move, and why; `allowed` are those a desk was let under its minimum for. */
export type SettledVisits = { pins: readonly Placement[]; given: readonly Placement[]; allowed: readonly Placement[] };

/** The published visits that no longer hold, each with the rule that it breaks. */
export function listBroken(round: PlannerRound, settled: SettledVisits): Omit<BrokenVisit, 'visitId'>[] {
  const isPinned = (visit: Placement) => round.pinned.some(same(visit));
  const places = new Map(round.openings.map((opening) => [opening.id, opening]));
  const people = new Map(round.people.map((person) => [person.id, person]));
  const { held, released } = release(round);
  const left = [...held, ...missingPins(round, held)];
  const kept = findViolations(round, left).flatMap((why) => blame(round, why, settled).filter(isPinned).map((visit) => ({ ...visit, why })));
  const all = [...released.filter((one) => !isPinned(one)), ...kept];
  return all.flatMap(({ person, opening, why }, index) => {
    const place = places.get(opening);
    if (!place || all.findIndex(same({ person, opening })) < index) return [];
    const is = (some: readonly Placement[]) => some.some(same({ person, opening }));
    const keeps = isPinned({ person, opening }) ? { pinned: is(settled.pins), given: is(settled.given) } : null;
    return [{ person, opening, place, why, settled: keeps, desk: people.get(person)?.desk ?? null }];
  });
}

/** The published visits that a broken rule is about. A desk under its minimum may be what the lead allowed; that somebody is not there nobody can. */
function blame(round: PlannerRound, why: Violation, { allowed }: SettledVisits): Placement[] {
  if (why.rule === 'busy' || why.rule === 'hostAway') return round.published.filter(same({ person: why.person, opening: why.opening }));
  if (why.rule !== 'deskShort' || allowed.some(({ person }) => why.away.includes(person))) return [];
  const that = new Set(round.openings.filter(({ from }) => from.slice(0, 10) === why.at.from.slice(0, 10)).map(({ id }) => id));
  return round.published.filter(({ person, opening }) => why.away.includes(person) && that.has(opening));
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
