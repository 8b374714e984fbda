import 'server-only';
import { randomUUID } from 'node:crypto';
import { releaseCommitments } from '../../commitments/commands';
import type { Transaction } from '../../platform/db/client';
import { queueJobs } from '../../platform/jobs/queue';
import type { OpeningFacts } from '../types';

type EndedState = 'cancelled' | 'calledOff' | 'declined' | 'lapsed';

type Taken = {
  opening: Pick<OpeningFacts, 'id' | 'starts' | 'ends' | 'siteId'>;
  visitorId: string;
  seat: number;
  /** Who signs up: the visitor, or the lead for them. */
  by: string;
  now: Date;
  /** The place in the queue that becomes the seat; without it the visit is new. */
  waitingVisitId?: string;
  overrideReason?: string;
  /** Somebody must approve the visit first, by then; empty where nobody need. */
  until?: Date | null;
};

const standingRow = ({ until, now }: Pick<Taken, 'until' | 'now'>) =>
  until ? ({ state: 'pending', heldAt: now, expiresAt: until } as const) : ({ state: 'registered' } as const);

const seatRow = ({ opening, visitorId, seat, by, now, overrideReason, until }: Taken) =>
  ({ openingId: opening.id, visitorId, ...standingRow({ until, now }), seat, signedUpById: by, signedUpAt: now, overrideReason }) as const;

/** That the holder of a seat is taken for that time. */
const timeRow = ({ opening: { starts, ends, siteId }, visitorId }: Taken) => ({ employeeId: visitorId, kind: 'visiting', starts, ends, siteId }) as const;

/** Writes a seat and that its holder is taken for that time. The caller has decided, under the locks. Answers the visit. */
export async function takeSeat(tx: Transaction, taken: Taken): Promise<string> {
  const { seat, by, waitingVisitId, overrideReason } = taken;
  const commitments = { create: timeRow(taken) };
  if (waitingVisitId) {
    await tx.visit.update({
      where: { id: waitingVisitId, state: 'waitlisted' },
      data: { ...standingRow(taken), seat, ...(overrideReason ? { overrideReason, signedUpById: by } : {}), commitments },
      select: { id: true },
    });
    return waitingVisitId;
  }
  const visit = await tx.visit.create({ data: { ...seatRow(taken), commitments }, select: { id: true } });
  return visit.id;
}

/**
 * Writes many new seats at once, for a plan that gives hundreds: two statements however many they are. The caller has
 * decided about all of them together, under the locks. Answers the visits in the order asked.
 */
export async function takeSeats(tx: Transaction, taken: readonly Omit<Taken, 'waitingVisitId'>[]): Promise<string[]> {
  const visits = taken.map((one) => ({ id: randomUUID(), one }));
  await tx.visit.createMany({ data: visits.map(({ id, one }) => ({ id, ...seatRow(one) })) });
  await tx.commitment.createMany({ data: visits.map(({ id, one }) => ({ visitId: id, ...timeRow(one) })) });
  return visits.map(({ id }) => id);
}

/**
 * Writes a place at the end of the queue and answers the visit. Never before somebody who was told their place
 * already: who pressed first but came to the lock second stands a millisecond behind.
 */
export async function joinQueue(
  tx: Transaction,
  { openingId, visitorId, now }: { openingId: string; visitorId: string; now: Date },
): Promise<string> {
  const last = await tx.visit.aggregate({ where: { openingId, state: 'waitlisted' }, _max: { queuedAt: true } });
  const queuedAt = new Date(Math.max(now.getTime(), (last._max.queuedAt?.getTime() ?? 0) + 1));
  const visit = await tx.visit.create({
    data: { openingId, visitorId, state: 'waitlisted', queuedAt, signedUpById: visitorId, signedUpAt: now },
    select: { id: true },
  });
  return visit.id;
}

/** Ends sign-ups: their seats and times come free, the rows stay. `state` says whether the visitor left, others ended it, or nobody approved it. */
export async function endVisits(
  tx: Transaction,
  visitIds: readonly string[],
  { state, reason, now, by }: { state: EndedState; reason: string; now: Date; by?: string },
): Promise<void> {
  if (visitIds.length === 0) return;
  const ids = [...visitIds];
  await offerOn(tx, ids);
  await tx.visit.updateMany({
    where: { id: { in: ids }, state: { in: ['registered', 'pending', 'waitlisted'] } },
    data: { state, seat: null, expiresAt: null, endedAt: now, endedReason: reason, ...(by && { decidedById: by, decidedAt: now }) },
  });
  await releaseCommitments(tx, { visitIds: ids });
}

/** In a round by wishes there is no queue: whoever was left out is asked, once the seats are free. */
async function offerOn(tx: Transaction, visitIds: string[]): Promise<void> {
  const openings = await tx.opening.findMany({
    where: { state: 'offered', round: { mode: 'wishes', state: 'published' }, visits: { some: { id: { in: visitIds }, state: 'registered' } } },
    select: { id: true },
  });
  await queueJobs(tx, openings.map(({ id }) => ({ name: 'offerFreeSeat' as const, data: { openingId: id } })));
}
