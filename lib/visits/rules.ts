import { clashParams, findClash } from '../commitments/rules';
import { awaySpan, findShortfall } from '../staffing/rules';
import type { RoundView } from '../rounds/types';
import type { Alternative, Obstacle, OpeningFacts, VisitReason } from './types';
import type { Situation, Standing } from './standing/types';

/** Rules that are not asked for in this case. Unit, seats and clashes are never among them. */
export type Lifted = {
  /** The sign-up window and the round's mode: for the lead, and for those who move up from a queue. */
  window?: boolean;
  /** The desk's minimum: for the lead alone, with a reason. */
  desk?: boolean;
  /** A place in this opening's queue: for the one who leaves it for a seat. */
  queue?: boolean;
  /** A seat at this opening, held already: to ask whether its holder could keep it if the opening changed. */
  seat?: boolean;
};

export type Question = {
  opening: OpeningFacts;
  round: RoundView;
  standing: Standing;
  situation: Situation;
  now: Date;
  lifted?: Lifted;
  /** Whether the sentences speak to the person or about them. */
  who?: 'self' | 'other';
};

/**
 * Every rule that stands between a person and a seat at an opening, in the order people should hear of them; empty
 * when they may sit down. All at once, so that nobody mends one thing only to be told of the next.
 */
export function findObstacles(question: Question): Obstacle[] {
  const { opening, standing, who = 'self' } = question;
  // Written out only when something is said: most openings of a week have nothing in their way.
  const say = (reason: VisitReason, params: Record<string, string | number> = {}): Obstacle => {
    const span = { site: opening.siteName, starts: opening.starts.toISOString(), ends: opening.ends.toISOString() };
    return { reason, params: { ...span, who, person: standing.person.name, ...params } };
  };

  const settled = findSettled(question, say);
  if (settled) return [settled];
  return [...findRoundObstacles(question, say), ...findPlaceObstacles(question, say)];
}

type Say = (reason: VisitReason, params?: Record<string, string | number>) => Obstacle;

/** What makes every other rule beside the point. */
function findSettled({ opening, standing, now, lifted }: Question, say: Say): Obstacle | null {
  const held = standing.visits.find((visit) => visit.openingId === opening.id);
  if (held?.state === 'registered' && !lifted?.seat) return say('alreadyRegistered');
  if (held?.state === 'pending' && !lifted?.seat) return say('alreadyPending');
  if (opening.state === 'calledOff') return say('calledOff');
  if (opening.starts <= now) return say('started');
  if (held?.state === 'waitlisted' && !lifted?.queue) return say('alreadyWaiting');
  return null;
}

function findRoundObstacles({ opening, round, standing, now, lifted = {} }: Question, say: Say): Obstacle[] {
  const obstacles: Obstacle[] = [];
  const params = { round: round.name };
  if (!standing.person.active) obstacles.push(say('inactive'));
  if (round.state !== 'published') obstacles.push(say('roundNotOpen', { ...params, state: round.state }));
  else if (!lifted.window) {
    if (round.mode === 'wishes') obstacles.push(say('wishesRound', params));
    if (now < round.signUpOpens) obstacles.push(say('windowNotOpen', { ...params, at: round.signUpOpens.toISOString() }));
    if (now >= round.signUpCloses) obstacles.push(say('windowClosed', { ...params, at: round.signUpCloses.toISOString() }));
  }
  const held = standing.visits.filter((visit) => visit.roundId === round.id && visit.state !== 'waitlisted');
  const count = held.filter((visit) => visit.openingId !== opening.id).length;
  if (count >= round.visitsPerPerson) obstacles.push(say('tooManyVisits', { ...params, count, max: round.visitsPerPerson }));
  return obstacles;
}

function findPlaceObstacles({ opening, standing, situation, lifted = {} }: Question, say: Say): Obstacle[] {
  const { person } = standing;
  const obstacles: Obstacle[] = [];
  if (person.unitId === opening.unitId) obstacles.push(say('ownUnit', { unit: opening.unitName }));
  if (person.id === opening.hostId) obstacles.push(say('ownOpening'));
  if (!lifted.seat && opening.takenSeats.length >= opening.seats) obstacles.push(say('full', { seats: opening.seats }));

  // The opening's own hosting and visit are not in their own way.
  const others = standing.commitments.filter((commitment) => commitment.openingId !== opening.id);
  const clash = findClash(others, opening, situation.travel);
  if (clash) obstacles.push(say('clash', clashParams(clash)));

  if (!lifted.desk) {
    const away = awaySpan(opening, person.siteId, situation.travel);
    const short = findShortfall(person.id, away, situation.desks, situation.absences);
    if (short) {
      const { deskName: desk, siteName: site, halfHour, needed, left } = short;
      obstacles.push(say('deskShort', { desk, site, halfHour: halfHour.toISOString(), needed, left }));
    }
  }
  return obstacles;
}

/** What stands between a person and a place in the queue: all that stands before a seat, but that there is none. */
export function obstaclesToWaiting({ opening }: Question, obstacles: Obstacle[]): Obstacle[] {
  if (obstacles.length > 0) return obstacles.filter(({ reason }) => reason !== 'full');
  const { siteName: site, starts, ends } = opening;
  return [{ reason: 'notFull', params: { site, starts: starts.toISOString(), ends: ends.toISOString() } }];
}

/** True where somebody waits though a seat is free, because they could not take it when it came free. */
export function hasLooseQueue({ queue, seats, takenSeats }: OpeningFacts): boolean {
  return queue.length > 0 && takenSeats.length < seats;
}

/** Obstacles that no other opening of the same round is free of, or after which nobody wants another. */
const everywhere: readonly VisitReason[] = [
  'inactive',
  'roundNotOpen',
  'wishesRound',
  'windowNotOpen',
  'windowClosed',
  'tooManyVisits',
  'alreadyRegistered',
  'alreadyPending',
  'alreadyWaiting',
  'notFull',
];

/** Up to three openings of the round that the person may take right now in place of the one they were refused. */
export function findAlternatives(question: Question, openings: readonly OpeningFacts[], refused: readonly Obstacle[]): Alternative[] {
  if (refused.some(({ reason }) => everywhere.includes(reason))) return [];
  const workable = openings.filter((opening) => findObstacles({ ...question, opening }).length === 0);
  return nearestOpenings(question.opening, workable);
}

/** The lowest free seat, 1 to `seats`; null when all are taken. */
export function lowestFreeSeat({ seats, takenSeats }: Pick<OpeningFacts, 'seats' | 'takenSeats'>): number | null {
  const taken = new Set(takenSeats);
  for (let seat = 1; seat <= seats; seat += 1) if (!taken.has(seat)) return seat;
  return null;
}

/** Up to three openings nearest to the wanted one: those on its topic first, then by how far off in time they start. */
export function nearestOpenings(wanted: OpeningFacts, workable: readonly OpeningFacts[], count = 3): Alternative[] {
  const distance = (opening: OpeningFacts) => Math.abs(opening.starts.getTime() - wanted.starts.getTime());
  const other = (opening: OpeningFacts) => (opening.topic === wanted.topic ? 0 : 1);
  return workable
    .filter((opening) => opening.id !== wanted.id)
    .sort((a, b) => other(a) - other(b) || distance(a) - distance(b) || a.starts.getTime() - b.starts.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id, topic, siteName, unitName, hostName, starts, ends, seats, takenSeats }) => ({
      openingId: id,
      topic,
      siteName,
      unitName,
      hostName,
      starts,
      ends,
      seats,
      taken: takenSeats.length,
    }));
}
