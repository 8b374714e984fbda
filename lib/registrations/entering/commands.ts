import 'server-only';
import { overlaps } from '../../commitments/rules';
import { database, type Reader, type Transaction } from '../../platform/db/client';
import { makeGate } from '../../platform/gate';
import { refuse, succeed, type Result } from '../../platform/result';
import { awaySpan } from '../../staffing/rules';
import { busy, decideUnderLocks, type Locks, type TakeLocks } from '../../visits/locking/commands';
import { listAlternatives } from '../alternatives/queries';
import { loadEventFacts } from '../facts/queries';
import { settle } from '../queue/commands';
import { findObstacles, needsSettling, wantsAlternatives, type Lifted, type Question } from '../rules';
import { loadApplicant } from '../standing/queries';
import type { EntryRefusal, Obstacle, SignedUp, Who } from '../types';

export type EntryAnswer = Result<SignedUp, EntryRefusal>;

export type Entering = {
  eventId: string;
  who: Who;
  now: Date;
  about: 'self' | 'other';
  lifted?: Lifted;
  take?: TakeLocks;
  /** What of all that stands in the way counts for this way in; empty lets the person in. */
  judge: (question: Question, obstacles: Obstacle[]) => Obstacle[];
  /** Writes the place, or the place in the waiting list, under the locks. */
  write: (tx: Transaction, question: Question) => Promise<SignedUp>;
};

/** Less than the pool's connections, so that a storm on one event leaves some for everybody else's pages. */
const gate = makeGate(4);

/**
 * The one way into an event, for a place or for its waiting list: oneself, on somebody's behalf, by invitation, or by
 * taking an offer. First everything is read without locks, and who comes too late is answered from that; only who still
 * has a chance locks the event, themself and the desks they would leave, and is decided about anew.
 */
export function enter(entering: Entering): Promise<EntryAnswer> {
  return gate(() => tryToEnter(entering));
}

async function tryToEnter(entering: Entering): Promise<EntryAnswer> {
  const { now, judge } = entering;
  const found = await load(database(), entering);
  if ('missing' in found) return withoutAlternatives(refuse(found.missing));
  const { question } = found;
  const early = judge(question, findObstacles(question));
  if (early.length > 0 && !needsSettling(question.event, now)) return answer(question, early);

  const decision = await decideUnderLocks(
    async (reader) => {
      const again = await load(reader, entering);
      if ('missing' in again) throw new Error('the event or the person went away, and nothing here is ever deleted');
      return again;
    },
    (tx, { question: current }) => decide(tx, entering, current),
    { known: found.locks, take: entering.take },
  );
  if (decision === busy) return withoutAlternatives(refuse('busy'));
  return 'done' in decision ? succeed(decision.done) : answer(decision.question, decision.obstacles);
}

type Found = { question: Question; locks: Locks };

async function load(reader: Reader, { eventId, who, now, lifted, about }: Entering): Promise<Found | { missing: 'notFound' | 'personNotFound' }> {
  const event = await loadEventFacts(reader, eventId);
  if (!event) return { missing: 'notFound' };
  const standing = await loadApplicant(reader, who, event);
  if (!standing) return { missing: 'personNotFound' };
  const question: Question = { event, ...standing, now, lifted, about };
  return { question, locks: locksOf(question) };
}

async function decide(
  tx: Transaction,
  entering: Entering,
  found: Question,
): Promise<{ done: SignedUp } | { question: Question; obstacles: Obstacle[] }> {
  let question = found;
  // Nobody walks past the waiting list: whoever in it can have the place is offered it first.
  if (needsSettling(question.event, entering.now)) {
    await settle(tx, entering.eventId, entering.now);
    question = { ...question, event: (await loadEventFacts(tx, entering.eventId))! };
  }
  const obstacles = entering.judge(question, findObstacles(question));
  return obstacles.length > 0 ? { question, obstacles } : { done: await entering.write(tx, question) };
}

/** The event, the person and the desks they would leave. */
function locksOf({ event, applicant, surroundings }: Question): Locks {
  const { employeeId, siteId } = applicant;
  if (!employeeId || !siteId) return { events: [event.id] };
  const spans = event.sessions.map((session) => awaySpan({ ...session, siteId: event.siteId }, siteId, surroundings.travel));
  const left = surroundings.desks.filter(({ shifts }) =>
    shifts.some((shift) => shift.employeeId === employeeId && spans.some((away) => overlaps(shift, away))),
  );
  return { events: [event.id], employees: [employeeId], desks: left.map(({ id }) => id) };
}

async function answer(question: Question, obstacles: Obstacle[]): Promise<EntryAnswer> {
  const [first, ...others] = obstacles;
  const alternatives = wantsAlternatives(obstacles) ? await listAlternatives(database(), question) : [];
  return { ok: false, ...first!, others, alternatives };
}

export function withoutAlternatives(refusal: { ok: false } & Obstacle): EntryAnswer {
  return { ...refusal, others: [], alternatives: [] };
}
