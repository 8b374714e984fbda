import { clashParams, findClash } from '../commitments/rules';
import { awaySpan, findShortfall } from '../staffing/rules';
import { freeFor, hasReleased } from './quotas/rules';
import type { Alternative, Applicant, EventFacts, Held, Obstacle, Queued, RegistrationReason, Surroundings } from './types';

/** Rules that are not asked for in this case. Places, quotas and clashes are never among them. */
export type Lifted = {
  /** The sign-up window: for those who sign others up, who were invited, or who asked while it was open. */
  window?: boolean;
  /** A place in this event's waiting list: for the one who leaves it for a place. */
  queue?: boolean;
  /** The desk's minimum: for the lead alone, with a reason. */
  desk?: boolean;
  /** A place held already: to ask whether its holder could keep it if the times changed. */
  place?: boolean;
  /** The start: for those who stand in the door, until the event is over. */
  door?: boolean;
};

export type Question = {
  event: EventFacts;
  applicant: Applicant;
  surroundings: Surroundings;
  now: Date;
  lifted?: Lifted;
  /** Whether the sentences speak to the person or about them. */
  about?: 'self' | 'other';
};

type Say = (reason: RegistrationReason, params?: Record<string, string | number>) => Obstacle;

/** The applicant's own standing sign-up for the event. */
export function findMine({ event, applicant }: Pick<Question, 'event' | 'applicant'>): { held?: Held; queued?: Queued } {
  const own = ({ employeeId, guestId }: Queued) =>
    applicant.employeeId ? employeeId === applicant.employeeId : guestId !== null && guestId === applicant.guestId;
  return { held: event.held.find(own), queued: event.queue.find(own) };
}

/**
 * Every rule that stands between a person and a place, in the order people should hear of them; empty when they may
 * have it. All at once, so that nobody mends one thing only to be told of the next.
 */
export function findObstacles(question: Question): Obstacle[] {
  const { event, applicant, about = 'self' } = question;
  const base = { title: event.title, who: about, person: applicant.name };
  const say: Say = (reason, params = {}) => ({
    reason,
    params: { ...base, starts: event.starts.toISOString(), ends: event.ends.toISOString(), ...params },
  });
  const settled = findSettled(question, say);
  if (settled) return [settled];
  return [...findWindowObstacles(question, say), ...findRoom(question, say), ...findTimeObstacles(question, say)];
}

/** What makes every other rule beside the point. */
function findSettled(question: Question, say: Say): Obstacle | null {
  const { event, now, lifted = {} } = question;
  const { held, queued } = findMine(question);
  if (held?.state === 'registered' && !lifted.place) return say('alreadyRegistered');
  if (held?.state === 'pending' && !lifted.place) return say('alreadyPending');
  if (event.state === 'draft') return say('notPublished');
  if (event.state === 'calledOff') return say('calledOff');
  if ((lifted.door ? event.ends : event.starts) <= now) return say('started');
  if (queued && !lifted.queue) return say('alreadyWaiting');
  return null;
}

function findWindowObstacles(question: Question, say: Say): Obstacle[] {
  const { event, applicant, now, lifted = {} } = question;
  const { signUpOpens, signUpCloses } = event;
  const obstacles: Obstacle[] = [];
  if (!applicant.active) obstacles.push(say('inactive'));
  if (applicant.employeeId && event.facilitatorIds.includes(applicant.employeeId)) obstacles.push(say('facilitator'));
  // An offer was made to somebody who asked in time, whenever it is answered.
  if (lifted.window || findMine(question).held) return obstacles;
  if (!signUpOpens || !signUpCloses) obstacles.push(say('noSignUp'));
  else if (now < signUpOpens) obstacles.push(say('windowNotOpen', { at: signUpOpens.toISOString() }));
  else if (now >= signUpCloses) obstacles.push(say('windowClosed', { at: signUpCloses.toISOString() }));
  return obstacles;
}

function findRoom(question: Question, say: Say): Obstacle[] {
  const { event, applicant, now } = question;
  if (findMine(question).held || freeFor(applicant.unitId, event, now) > 0) return [];
  const places = event.capacity ?? 0;
  if (event.held.length >= places || hasReleased(event, now)) return [say('full', { places })];
  const quota = event.quotas.find(({ unitId }) => unitId === applicant.unitId)?.places ?? 0;
  const until = event.quotaReleasesAt?.toISOString();
  return [say('quotaFull', { unit: applicant.unitName, quota, released: until ? 'yes' : 'no', ...(until && { until }) })];
}

/** Each session by itself: one that does not fit is enough, and people hear of every one. */
function findTimeObstacles({ event, applicant, surroundings, lifted = {} }: Question, say: Say): Obstacle[] {
  const { employeeId, siteId } = applicant;
  if (!employeeId || !siteId) return [];
  const others = applicant.commitments.filter(({ eventId }) => eventId !== event.id);
  const obstacles: Obstacle[] = [];
  for (const session of event.sessions) {
    const candidate = { ...session, siteId: event.siteId };
    const clash = findClash(others, candidate, surroundings.travel);
    if (clash) obstacles.push(say('clash', clashParams(clash)));
    if (lifted.desk) continue;
    const away = awaySpan(candidate, siteId, surroundings.travel);
    const short = findShortfall(employeeId, away, surroundings.desks, surroundings.absences);
    if (!short) continue;
    const { deskName: desk, siteName: site, halfHour, needed, left } = short;
    obstacles.push(say('deskShort', { desk, site, halfHour: halfHour.toISOString(), needed, left }));
  }
  return obstacles;
}

const roomReasons: readonly RegistrationReason[] = ['full', 'quotaFull'];

/** What stands between a person and the waiting list: all that stands before a place, but that there is none. */
export function obstaclesToWaiting(question: Question, obstacles: Obstacle[]): Obstacle[] {
  if (findMine(question).held?.state === 'offered') return [{ reason: 'alreadyOffered', params: { title: question.event.title } }];
  if (obstacles.length > 0) return obstacles.filter(({ reason }) => !roomReasons.includes(reason));
  return [{ reason: 'notFull', params: { title: question.event.title } }];
}

/** Whether nothing but room is in the way. */
export function mayWait(obstacles: readonly Obstacle[]): boolean {
  return obstacles.length > 0 && obstacles.every(({ reason }) => roomReasons.includes(reason));
}

/** True while something is due: an offer or a request that has lapsed, or somebody who waits beside a place for them. */
export function needsSettling(event: EventFacts, now: Date): boolean {
  if (event.state !== 'published') return false;
  if (event.held.some(({ expiresAt }) => expiresAt !== null && expiresAt <= now)) return true;
  return event.starts > now && event.queue.some(({ unitId }) => freeFor(unitId, event, now) > 0);
}

/** After these nobody wants another event, or no other is free of them. */
const final: readonly RegistrationReason[] = ['inactive', 'alreadyRegistered', 'alreadyPending', 'alreadyWaiting', 'alreadyOffered', 'notFull'];

export function wantsAlternatives(obstacles: readonly Obstacle[]): boolean {
  return obstacles.length > 0 && !obstacles.some(({ reason }) => final.includes(reason));
}

/** Up to three events nearest to the wanted one: those of its kind first, then by how far off in time they begin. */
export function nearestEvents(wanted: EventFacts, workable: readonly EventFacts[], count = 3): Alternative[] {
  const distance = (event: EventFacts) => Math.abs(event.starts.getTime() - wanted.starts.getTime());
  const other = (event: EventFacts) => (event.kind === wanted.kind ? 0 : 1);
  return [...workable]
    .sort((a, b) => other(a) - other(b) || distance(a) - distance(b) || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id, title, where, starts, ends, capacity, held }) => ({ eventId: id, title, where, starts, ends, capacity, taken: held.length }));
}
