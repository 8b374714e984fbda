import { awaySpan } from '../../staffing/rules';
import type { RoundView } from '../../rounds/types';
import { findObstacles, lowestFreeSeat } from '../rules';
import type { Situation, Standing } from '../standing/types';
import type { Obstacle, OpeningFacts } from '../types';
import type { Ending, Refused, Settlement, Wanted } from './types';

export type Asked = {
  openings: readonly OpeningFacts[];
  /** Seat numbers by visit, of those that are to end. */
  seats: ReadonlyMap<string, number>;
  round: RoundView;
  situation: Situation;
  now: Date;
};

/**
 * Decides about many seats at once, where some free what others take. All that are to end are taken as ended, and the
 * wanted seats are then asked for one after the other, each beside those before it. Whoever cannot have theirs keeps
 * what they had; since that takes room again, all is asked anew without them. Somebody is left out each time, so it ends.
 */
export function settleTogether(asked: Asked, wanted: readonly Wanted[], ending: readonly Ending[], refusedBefore: readonly Refused[] = []): Settlement {
  const refused = [...refusedBefore];
  for (;;) {
    const out = new Set(refused.map(({ personId, openingId }) => `${personId} ${openingId}`));
    const enter = wanted.filter(({ personId, openingId }) => !out.has(`${personId} ${openingId}`));
    // A seat is given up for another: without the other it is kept.
    const keeping = new Set(refused.map(({ personId }) => personId));
    const end = ending.filter(({ personId }) => !keeping.has(personId));
    const round = seatAll(asked, enter, end);
    if (round.refused.length === 0) return { enter: round.seated, end, refused };
    refused.push(...round.refused);
  }
}

function seatAll({ openings, seats, round, situation, now }: Asked, wanted: readonly Wanted[], end: readonly Ending[]) {
  const gone = new Set(end.map(({ visitId }) => visitId));
  const left = new Set(end.map(({ personId, openingId }) => `${personId} ${openingId}`));
  const free = new Map<string, Set<number>>();
  for (const { visitId, openingId } of end) free.set(openingId, (free.get(openingId) ?? new Set()).add(seats.get(visitId) ?? 0));
  const places = new Map(openings.map((opening) => [opening.id, { ...opening, takenSeats: opening.takenSeats.filter((seat) => !free.get(opening.id)?.has(seat)) }]));
  const people = new Map<string, Standing>();
  const standingOf = (personId: string): Standing | null => {
    const known = people.get(personId);
    if (known) return known;
    const standing = situation.people.get(personId);
    if (!standing) return null;
    const fresh = {
      ...standing,
      visits: standing.visits.filter(({ id }) => !gone.has(id)),
      commitments: standing.commitments.filter(({ visitId }) => !visitId || !gone.has(visitId)),
    };
    people.set(personId, fresh);
    return fresh;
  };
  const absences = situation.absences.filter(({ employeeId, openingId }) => !openingId || !left.has(`${employeeId} ${openingId}`));

  const seated: (Wanted & { seat: number })[] = [];
  const refused: Refused[] = [];
  for (const one of wanted) {
    const opening = places.get(one.openingId);
    const standing = standingOf(one.personId);
    const obstacle = opening && standing ? firstObstacle({ opening, standing, round, situation: { ...situation, absences }, now }, one) : ({ reason: 'notFound' } as const);
    if (obstacle || !opening || !standing) {
      refused.push({ ...one, obstacle: obstacle ?? { reason: 'notFound' } });
      continue;
    }
    const seat = lowestFreeSeat(opening)!;
    const { id: openingId, starts, ends, siteId, siteName } = opening;
    opening.takenSeats = [...opening.takenSeats, seat];
    standing.visits = [...standing.visits, { id: `planned ${openingId}`, openingId, roundId: round.id, state: 'registered' }];
    const place = { id: `planned ${openingId}`, kind: 'visiting' as const, starts, ends, siteId, siteName, title: opening.topic };
    standing.commitments = [...standing.commitments, { ...place, visitId: null, openingId, eventId: null }];
    absences.push({ employeeId: one.personId, openingId, ...awaySpan(opening, standing.person.siteId, situation.travel) });
    seated.push({ ...one, seat });
  }
  return { seated, refused };
}

type Question = Pick<Parameters<typeof findObstacles>[0], 'opening' | 'standing' | 'round' | 'situation' | 'now'>;

function firstObstacle(question: Question, { deskLifted }: Wanted): Obstacle | null {
  const lifted = { window: true, queue: true, desk: deskLifted };
  return findObstacles({ ...question, lifted, who: 'other' })[0] ?? null;
}
