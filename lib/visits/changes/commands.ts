import 'server-only';
import { moveCommitments } from '../../commitments/commands';
import type { Transaction } from '../../platform/db/client';
import { lowestFreeSeat } from '../rules';
import { endVisits } from '../seats/commands';
import type { OpeningFacts } from '../types';
import type { ChangeEffects } from './types';

/** Calls off sign-ups that can no longer stand: the rows stay, seats and times come free. Telling people is the caller's. */
export async function releaseVisits(tx: Transaction, visitIds: readonly string[], reason: string, now: Date): Promise<void> {
  await endVisits(tx, visitIds, { state: 'calledOff', reason, now });
}

/**
 * Carries a changed opening's visitors with it, under the locks of `effectsOfChange`: those who cannot stay are called
 * off, the others get the new time and place, and seats beyond a lowered number are given lower ones. Call it before
 * the opening's own row is changed when seats fall, and walk the queues (`moveUp`) after. Answers who lost their seat.
 */
export async function carryVisitors(
  tx: Transaction,
  { changed, visitors }: ChangeEffects,
  reason: string,
  now: Date,
): Promise<ChangeEffects['visitors']> {
  const lost = visitors.filter(({ obstacles }) => obstacles.length > 0);
  const kept = visitors.filter(({ obstacles }) => obstacles.length === 0).map(({ visitId }) => visitId);
  await releaseVisits(tx, lost.map(({ visitId }) => visitId), reason, now);
  if (kept.length > 0) {
    await moveCommitments(tx, { visitIds: kept }, { starts: changed.starts, ends: changed.ends, siteId: changed.siteId });
    await reseat(tx, changed, kept);
    // Nobody is asked for leave after the visit has begun.
    await tx.visit.updateMany({ where: { id: { in: kept }, state: 'pending', expiresAt: { gt: changed.starts } }, data: { expiresAt: changed.starts } });
  }
  return lost;
}

async function reseat(tx: Transaction, { seats }: Pick<OpeningFacts, 'seats'>, visitIds: string[]): Promise<void> {
  const seated = await tx.visit.findMany({ where: { id: { in: visitIds } }, select: { id: true, seat: true } });
  const takenSeats = seated.flatMap(({ seat }) => (seat !== null && seat <= seats ? [seat] : []));
  for (const { id, seat } of seated) {
    if (seat !== null && seat <= seats) continue;
    const free = lowestFreeSeat({ seats, takenSeats })!;
    takenSeats.push(free);
    await tx.visit.update({ where: { id }, data: { seat: free }, select: { id: true } });
  }
}
