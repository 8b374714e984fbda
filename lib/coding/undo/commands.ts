import 'server-only';
import { reverseStep } from '../../coding-steps/commands';
import type { Actor } from '../../platform/auth/types';
import type { Transaction } from '../../platform/db/client';
import { refuse, succeed, type Result } from '../../platform/result';
import { getLastStep } from '../queries';
import type { CodingRefusal } from '../types';

/** Undoes the actor's last step in a text, unless what it made has been taken over by a change to the codebook. */
export async function undoStep(
  tx: Transaction,
  actor: Actor,
  { observationId, stepId }: { observationId: string; stepId: string },
  now: Date,
): Promise<Result<null, CodingRefusal>> {
  const step = await tx.codingStep.findFirst({ where: { id: stepId, actorId: actor.id, codebook: false }, select: { undoneAt: true } });
  if (!step) return refuse('nothingToUndo');
  if (step.undoneAt) return succeed(null);
  if ((await getLastStep(actor, observationId, tx))?.id !== stepId) return refuse('changedSince');
  const moved = await tx.coding.count({ where: { madeInId: stepId, removedIn: { codebook: true, undoneAt: null } } });
  if (moved > 0) return refuse('changedSince');
  await reverseStep(tx, stepId, actor, now);
  return succeed(null);
}
