import { overlaps } from '../../commitments/rules';
import type { Placement, PlannerRound } from '../../planner/types';
import { clockOf } from '../../planner-check/clock/rules';
import { findAddedViolations } from '../../planner-check/rules';
import type { Violation } from '../../planner-check/types';
import { lowerMinimum } from '../../planner-explanations/applying/rules';
import { awaySpan, lowerRequired } from '../../staffing/rules';
import type { Lowering } from '../../staffing/types';
import type { Situation } from '../../visits/standing/types';
import type { Ending, Wanted } from '../../visits/together/types';
import type { OpeningFacts } from '../../visits/types';
import type { PlanVisit, Waiver } from '../types';

/** A visit that stands, and since when. */
export type Held = Ending & { since: Date };

/**
 * What publishing has to do, given what stands now. A visit that came after the plan's input was read is nobody's to
 * take away, and one that was ended since is not brought back: what changed meanwhile is listed, not overwritten.
 */
export function planChanges(
  visits: readonly PlanVisit[],
  { held, endedSince, inputAt }: { held: readonly Held[]; endedSince: readonly Placement[]; inputAt: Date },
): { wanted: Wanted[]; ending: Ending[]; kept: Placement[]; endedSince: Placement[] } {
  const key = (person: string, opening: string) => `${person} ${opening}`;
  const planned = new Set(visits.map(({ person, opening }) => key(person, opening)));
  const holding = new Set(held.map(({ personId, openingId }) => key(personId, openingId)));
  const over = new Set(endedSince.map(({ person, opening }) => key(person, opening)));
  const fresh = visits.filter(({ person, opening }) => !holding.has(key(person, opening)));
  return {
    wanted: fresh
      .filter(({ person, opening }) => !over.has(key(person, opening)))
      .map(({ person, opening, overrideReason }) => ({ personId: person, openingId: opening, overrideReason: overrideReason || null, deskLifted: overrideReason !== '' })),
    ending: held.filter(({ personId, openingId, since }) => since <= inputAt && !planned.has(key(personId, openingId))),
    kept: held.filter(({ personId, openingId, since }) => since > inputAt || planned.has(key(personId, openingId))).map(({ personId, openingId }) => ({ person: personId, opening: openingId })),
    endedSince: fresh.filter(({ person, opening }) => over.has(key(person, opening))).map(({ person, opening }) => ({ person, opening })),
  };
}

/** The present round with what the plan's trials let go of let go of here, too. */
export function waivePresent(present: PlannerRound, planned: PlannerRound, waivers: Waiver): PlannerRound {
  const seats = new Map(planned.openings.map((opening) => [opening.id, opening.seats]));
  const raised = new Set(waivers.seats.map(({ opening }) => opening));
  return {
    ...present,
    openings: present.openings.map((opening) => (raised.has(opening.id) ? { ...opening, seats: Math.max(opening.seats, seats.get(opening.id) ?? 0) } : opening)),
    desks: present.desks.map((desk) => ({ ...desk, minimum: lowerMinimum(desk, waivers.staffing) })),
  };
}

/** The stretches that a kept trial lets a desk be run with fewer in, as instants. */
export function loweringsOf({ staffing }: Waiver, zone: string): Lowering[] {
  const clock = clockOf(zone);
  return staffing.map(({ desk, from, to, left }) => ({ deskId: desk, starts: new Date(clock.instant(from)), ends: new Date(clock.instant(to)), people: left }));
}

/**
 * The people's desks with what was waived waived, and only then. Whoever is away from such a desk in such a stretch goes
 * with the lead's reason; all else that they are away from keeps the minimum it has.
 */
export function waiveDesks(
  { situation, wanted, openings }: { situation: Situation; wanted: readonly Wanted[]; openings: readonly OpeningFacts[] },
  lowerings: readonly Lowering[],
  reason: string,
): { situation: Situation; wanted: Wanted[] } {
  const byId = new Map(openings.map((opening) => [opening.id, opening]));
  const rests = ({ personId, openingId }: Wanted) => {
    const [opening, standing] = [byId.get(openingId), situation.people.get(personId)];
    if (!opening || !standing) return false;
    const away = awaySpan(opening, standing.person.siteId, situation.travel);
    return situation.desks.some((desk) => {
      const minded = desk.shifts.filter(({ employeeId }) => employeeId === personId);
      const stretches = lowerings.filter(({ deskId }) => deskId === desk.id);
      return stretches.some((stretch) => overlaps(stretch, away) && minded.some((shift) => overlaps(shift, stretch) && overlaps(shift, away)));
    });
  };
  return {
    situation: { ...situation, desks: situation.desks.map((desk) => ({ ...desk, required: lowerRequired(desk, lowerings) })) },
    wanted: wanted.map((one) => (one.overrideReason === null && rests(one) ? { ...one, overrideReason: reason } : one)),
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

function isAbout(violation: Violation, { personId, openingId, deskLifted }: Wanted): boolean {
  switch (violation.rule) {
    case 'deskShort':
      return !deskLifted && violation.away.includes(personId);
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
