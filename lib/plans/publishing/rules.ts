import type { Placement, PlannerRound } from '../../planner/types';
import { findAddedViolations } from '../../planner-check/rules';
import type { Violation } from '../../planner-check/types';
import type { Ending, Wanted } from '../../visits/together/types';
import type { PlanVisit, Waiver } from '../types';

/** A visit that stands, and since when. */
export type Held = Ending & { since: Date };

/**
 * What publishing has to do, given what stands now. A visit that came after the plan's input was read is nobody's to
 * take away, and one that was ended since is not brought back: what changed meanwhile is listed, not overwritten.
 */
export function planChanges(
  visits: readonly PlanVisit[],
  { held, endedSince, inputAt, reasonOf }: { held: readonly Held[]; endedSince: readonly Placement[]; inputAt: Date; reasonOf: (visit: PlanVisit) => string | null },
): { wanted: Wanted[]; ending: Ending[]; kept: Placement[]; endedSince: Placement[] } {
  const key = (person: string, opening: string) => `${person} ${opening}`;
  const planned = new Set(visits.map(({ person, opening }) => key(person, opening)));
  const holding = new Set(held.map(({ personId, openingId }) => key(personId, openingId)));
  const over = new Set(endedSince.map(({ person, opening }) => key(person, opening)));
  const fresh = visits.filter(({ person, opening }) => !holding.has(key(person, opening)));
  return {
    wanted: fresh
      .filter(({ person, opening }) => !over.has(key(person, opening)))
      .map((visit) => ({ personId: visit.person, openingId: visit.opening, overrideReason: reasonOf(visit) })),
    ending: held.filter(({ personId, openingId, since }) => since <= inputAt && !planned.has(key(personId, openingId))),
    kept: held.filter(({ personId, openingId, since }) => since > inputAt || planned.has(key(personId, openingId))).map(({ personId, openingId }) => ({ person: personId, opening: openingId })),
    endedSince: fresh.filter(({ person, opening }) => over.has(key(person, opening))).map(({ person, opening }) => ({ person, opening })),
  };
}

/** The present round with what the plan's trials let go of let go of here, too. */
export function waivePresent(present: PlannerRound, planned: PlannerRound, waivers: Waiver): PlannerRound {
  const seats = new Map(planned.openings.map((opening) => [opening.id, opening.seats]));
  const raised = new Set(waivers.seats.map(({ opening }) => opening));
  const waived = new Set(waivers.staffing.map(({ desk }) => desk));
  const minimums = new Map(planned.desks.map((desk) => [desk.id, desk.minimum]));
  return {
    ...present,
    openings: present.openings.map((opening) => (raised.has(opening.id) ? { ...opening, seats: Math.max(opening.seats, seats.get(opening.id) ?? 0) } : opening)),
    desks: present.desks.map((desk) => (waived.has(desk.id) ? { ...desk, minimum: minimums.get(desk.id) ?? desk.minimum } : desk)),
  };
}

/**
 * The wanted seats that a rule of today forbids and the plan's own day did not, by the checker that has no part in
 * making plans. It knows what the rules of visits do not: wishes taken back, days on which somebody said they cannot.
 */
export function findForbiddenNow(
  { present, planned }: { present: PlannerRound; planned: PlannerRound },
  visits: readonly PlanVisit[],
  { final, wanted }: { final: readonly Placement[]; wanted: readonly Wanted[] },
): { wanted: Wanted; violation: Violation }[] {
  const known = new Set(findAddedViolations(planned, visits).map(identityOf));
  const found = new Map<Wanted, Violation>();
  for (const violation of findAddedViolations(present, final)) {
    if (known.has(identityOf(violation))) continue;
    const guilty = wanted.filter((one) => isAbout(violation, one) && !found.has(one)).at(-1);
    if (guilty) found.set(guilty, violation);
  }
  return [...found].map(([one, violation]) => ({ wanted: one, violation }));
}

/** What makes two shortages the same: that the desk is as short at the same time, whoever is away. */
function identityOf(violation: Violation): string {
  if (violation.rule !== 'deskShort') return JSON.stringify(violation);
  const { rule, desk, at, left } = violation;
  return JSON.stringify({ rule, desk, at, left });
}

function isAbout(violation: Violation, { personId, openingId, overrideReason }: Wanted): boolean {
  switch (violation.rule) {
    case 'deskShort':
      return overrideReason === null && violation.away.includes(personId);
    case 'overSeats':
      return violation.opening === openingId;
    case 'tooManyVisits':
      return violation.person === personId;
    case 'pinMissing':
      return false;
    default:
      return violation.person === personId && violation.opening === openingId;
  }
}
