import 'server-only';
import { createHash } from 'node:crypto';
import { correctObservation as correct, type SaveRefusal } from '../observations/commands';
import type { ObservationInput } from '../observations/schema';
import type { ObservationContent, SaveReceipt } from '../observations/types';
import { reanchor } from '../passages/anchoring/rules';
import type { Actor } from '../platform/auth/types';
import type { Transaction } from '../platform/db/client';
import type { Result } from '../platform/result';

/** Corrects an observation, and in the same transaction finds the marks on it their new places. */
export function correctObservation(actor: Actor, input: ObservationInput, now: Date): Promise<Result<SaveReceipt, SaveRefusal>> {
  return correct(actor, input, now, keepMarks);
}

/**
 * Each mark in use is put where its words stand now; one whose words were touched keeps its old place and words and is
 * listed to be looked at. Of two that would come to stand on one stretch the second is listed too.
 */
async function keepMarks(tx: Transaction, change: { id: string; version: number; before: ObservationContent; after: ObservationContent }): Promise<void> {
  const passages = await tx.passage.findMany({
    where: { observationId: change.id, removedInId: null, needsLook: false },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, field: true, fromChar: true, toChar: true },
  });
  const found = passages.map(({ id, field, fromChar, toChar }) => {
    const span = reanchor(change.before[field], change.after[field], { from: fromChar, to: toChar });
    return { id, field, span };
  });
  const taken = new Set<string>();
  const placed = found.filter(({ field, span }) => {
    const key = span && `${field} ${span.from} ${span.to}`;
    return key !== null && !taken.has(key) && taken.add(key);
  });
  // First all are set aside, so that none meets another's old place on the way to its new one.
  await tx.passage.updateMany({ where: { id: { in: passages.map(({ id }) => id) } }, data: { needsLook: true } });
  for (const { id, field, span } of placed) {
    const textHash = createHash('sha256').update(change.after[field], 'utf8').digest('hex');
    const data = { fromChar: span!.from, toChar: span!.to, textHash, version: change.version, needsLook: false };
    await tx.passage.update({ where: { id }, data, select: { id: true } });
  }
}
