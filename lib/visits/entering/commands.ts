import 'server-only';
import { database, type Reader, type Transaction } from '../../platform/db/client';
import { makeGate } from '../../platform/gate';
import { refuse, succeed, type Result } from '../../platform/result';
import { overlaps } from '../../commitments/rules';
import { awaySpan } from '../../staffing/rules';
import { loadFactsAround, loadOpeningFacts } from '../facts/queries';
import { busy, decideUnderLocks, join, type Locks, type TakeLocks } from '../locking/commands';
import { moveUp } from '../queue/commands';
import { queueLocks, spanOf } from '../queue/queries';
import { findAlternatives, findObstacles, hasLooseQueue, type Lifted, type Question } from '../rules';
import { loadSituation } from '../standing/queries';
import type { Obstacle, SignedUp, SignUpRefusal } from '../types';

export type EnterAnswer = Result<SignedUp, SignUpRefusal>;

export type Entering = {
  openingId: string;
  personId: string;
  now: Date;
  who: 'self' | 'other';
  lifted?: Lifted;
  take?: TakeLocks;
  /** What of all that stands in the way counts for this way in; empty lets the person in. */
  judge: (question: Question, obstacles: Obstacle[]) => Obstacle[];
  /** Writes the seat or the place in the queue, under the locks. */
  write: (tx: Transaction, question: Question) => Promise<SignedUp>;
};

/** Less than the pool's connections, so that a storm on one opening leaves some for everybody else's pages. */
const gate = makeGate(4);

/** The one way into an opening, for a seat or a place in its queue. */
export function enter(entering: Entering): Promise<EnterAnswer> {
  return gate(() => tryToEnter(entering));
}

/**
 * First everything is read without locks: when a thousand people want thirty seats, those who come too late are
 * answered from that and never stand in line for a lock. Only who still has a chance locks the opening, themself and
 * the desks they would leave, in one go, and is decided about anew.
 */
async function tryToEnter(entering: Entering): Promise<EnterAnswer> {
  const { openingId, personId, now, who, lifted, judge } = entering;
  const facts = await loadFactsAround(openingId);
  const opening = facts.openings.find(({ id }) => id === openingId);
  const round = opening && facts.rounds.get(opening.roundId);
  if (!opening || !round) return withoutAlternatives(refuse('notFound'));
  const situation = await loadSituation(database(), [personId], spanOf(facts.openings));
  const standing = situation.people.get(personId);
  if (!standing) return withoutAlternatives(refuse('personNotFound'));

  const question: Question = { opening, round, standing, situation, now, lifted, who };
  const answer = (obstacles: Obstacle[]): EnterAnswer => {
    const [first, ...others] = obstacles;
    return { ok: false, ...first!, others, alternatives: findAlternatives(question, facts.openings, obstacles) };
  };
  const early = judge(question, findObstacles(question));
  if (early.length > 0 && !hasLooseQueue(opening)) return answer(early);

  const decision = await decideUnderLocks((reader) => load(reader, entering), (tx, found) => decide(tx, entering, found), {
    known: locksOf(question),
    take: entering.take,
  });
  if (decision === busy) return withoutAlternatives(refuse('busy'));
  return 'done' in decision ? succeed(decision.done) : answer(decision.obstacles);
}

type Found = { question: Question; locks: Locks };

async function load(reader: Reader, { openingId, personId, now, lifted, who }: Entering): Promise<Found> {
  const { openings, rounds } = await loadOpeningFacts([openingId], reader);
  const opening = openings[0]!;
  const situation = await loadSituation(reader, [personId], opening);
  const round = rounds.get(opening.roundId)!;
  const question = { opening, round, standing: situation.people.get(personId)!, situation, now, lifted, who };
  const locks = locksOf(question);
  return { question, locks: hasLooseQueue(opening) ? join(locks, await queueLocks(reader, [openingId])) : locks };
}

async function decide(tx: Transaction, entering: Entering, found: Found): Promise<{ done: SignedUp } | { obstacles: Obstacle[] }> {
  let { question } = found;
  // Nobody walks past a queue: whoever in it can be seated by now goes first.
  if (hasLooseQueue(question.opening) && (await moveUp(tx, [entering.openingId], entering.now)).length > 0) {
    ({ question } = await load(tx, entering));
  }
  const obstacles = entering.judge(question, findObstacles(question));
  return obstacles.length > 0 ? { obstacles } : { done: await entering.write(tx, question) };
}

/** The opening, the person and the desks they would leave. */
function locksOf({ opening, standing: { person }, situation }: Question): Locks {
  const away = awaySpan(opening, person.siteId, situation.travel);
  const left = situation.desks.filter(({ shifts }) => shifts.some((shift) => shift.employeeId === person.id && overlaps(shift, away)));
  return { openings: [opening.id], employees: [person.id], desks: left.map(({ id }) => id) };
}

function withoutAlternatives(refusal: { ok: false } & Obstacle): EnterAnswer {
  return { ...refusal, others: [], alternatives: [] };
}
