import { civilDateOf, daysOfIsoWeek, isoWeekOf, type CivilDate } from '../../platform/time';
import { phaseOf } from '../../rounds/rules';
import type { RoundView } from '../../rounds/types';
import { findObstacles } from '../rules';
import type { Situation, Standing } from '../standing/types';
import type { Mine, OpeningCard, OpeningFacts, RoundOfVisits, Way } from '../types';


/** The round with its days and where it stands at `now`. */
export function viewRound(round: RoundView, now: Date): RoundOfVisits {
  return { ...round, days: daysOfIsoWeek(round.isoYear, round.isoWeek), phase: phaseOf(round, now) };
}

/** Of rounds by week, the latest first: the one whose week comes next or is on, else the one that was last. */
export function currentRound(rounds: readonly RoundOfVisits[], now: Date): RoundOfVisits | null {
  const { isoYear, isoWeek } = isoWeekOf(civilDateOf(now));
  const ahead = rounds.filter((round) => (round.isoYear - isoYear || round.isoWeek - isoWeek) >= 0);
  return ahead.findLast(({ state }) => state === 'published') ?? ahead.at(-1) ?? rounds[0] ?? null;
}

/** An opening as one person sees it: how they stand to it, and what stands in their way. */
export function viewCard(
  opening: OpeningFacts,
  asked: { round: RoundView; standing: Standing; situation: Situation; now: Date },
  day: CivilDate,
): OpeningCard {
  const { id, unitId, unitName, siteId, siteName, hostName, starts, ends, seats, takenSeats, queue, topic, programme, meetingPlace, state } = opening;
  return {
    id,
    site: { id: siteId, name: siteName },
    unit: { id: unitId, name: unitName },
    hostName,
    day,
    starts,
    ends,
    seats,
    taken: takenSeats.length,
    waiting: queue.length,
    topic,
    programme,
    meetingPlace,
    state,
    mine: mineOf(opening, asked.standing),
    obstacles: findObstacles({ opening, ...asked }),
  };
}

function mineOf({ id, hostId, queue }: OpeningFacts, { person, visits }: Standing): Mine | null {
  const held = visits.find((visit) => visit.openingId === id);
  if (held?.state === 'registered') return { state: 'registered', visitId: held.id };
  if (held?.state === 'pending') return { state: 'pending', visitId: held.id, until: held.until ?? null };
  if (held) return { state: 'waitlisted', visitId: held.id, place: 1 + queue.findIndex(({ visitId }) => visitId === held.id) };
  return hostId === person.id ? { state: 'hosting' } : null;
}

/** The way from a person's home site to another; null where there is none to tell of. */
export function wayTo(siteId: string | null, { person }: Standing, { ways }: Pick<Situation, 'ways'>): Way | null {
  if (!siteId || siteId === person.siteId) return null;
  const way = ways.find(({ fromId, toId }) => fromId === person.siteId && toId === siteId);
  return way ? { fromSite: person.siteName, minutes: way.minutes, means: way.means } : null;
}

/**
 * The day of the week on which an opening lies; `midnights` are the instants at which the days begin. An opening never
 * crosses midnight, so this is `civilDateOf` at a fraction of its price, which a page of openings would pay for each.
 */
export function dayAmong(days: readonly CivilDate[], starts: Date, midnights: readonly number[]): CivilDate {
  const index = midnights.findLastIndex((midnight) => midnight <= starts.getTime());
  return days[Math.max(index, 0)]!;
}
