import 'server-only';
import type { Actor } from '../platform/auth/types';
import type { Transaction } from '../platform/db/client';
import type { CodingStepKind, Prisma } from '../platform/db/generated/client';

/** Writes down that something is done, before it is done: what it makes and takes away refers to it. Returns its id. */
export async function recordStep(
  tx: Transaction,
  step: {
    /** Made by the browser, so that what is sent twice is done once. */
    id?: string;
    actor: Pick<Actor, 'id'>;
    projectId: string;
    kind: CodingStepKind;
    codebook: boolean;
    /** Of the codebook: the changed themes as they were. */
    before?: Prisma.InputJsonObject;
    now: Date;
  },
): Promise<string> {
  const { id, actor, projectId, kind, codebook, before = {}, now } = step;
  const data = { ...(id && { id }), actorId: actor.id, projectId, kind, codebook, before, at: now };
  const row = await tx.codingStep.create({ data, select: { id: true } });
  return row.id;
}

/**
 * Takes away what the step made and brings back what it took away. What was made and has since been replaced by
 * another step stays replaced; what would come back beside its like does not.
 */
export async function reverseStep(tx: Transaction, stepId: string, actor: Pick<Actor, 'id'>, now: Date): Promise<void> {
  await tx.codingStep.update({ where: { id: stepId }, data: { undoneAt: now, undoneById: actor.id }, select: { id: true } });
  await tx.$executeRaw`UPDATE codings SET removed_in_id = ${stepId}::uuid WHERE made_in_id = ${stepId}::uuid AND removed_in_id IS NULL`;
  await tx.$executeRaw`
    UPDATE codings SET removed_in_id = NULL WHERE removed_in_id = ${stepId}::uuid AND made_in_id <> ${stepId}::uuid
      AND NOT EXISTS (SELECT FROM codings AS other WHERE other.passage_id = codings.passage_id AND other.theme_id = codings.theme_id
                        AND other.coder_id = codings.coder_id AND other.removed_in_id IS NULL)`;
  // A text may have been corrected while the mark was gone: then somebody has to look where it stands now.
  await tx.$executeRaw`
    UPDATE passages SET removed_in_id = NULL, needs_look = passages.needs_look OR passages.version <> o.version
      OR EXISTS (SELECT FROM passages AS other WHERE other.observation_id = passages.observation_id AND other.field = passages.field
           AND other.from_char = passages.from_char AND other.to_char = passages.to_char AND other.removed_in_id IS NULL AND NOT other.needs_look)
    FROM observations AS o WHERE o.id = passages.observation_id AND removed_in_id = ${stepId}::uuid AND made_in_id <> ${stepId}::uuid`;
  await tx.$executeRaw`
    UPDATE passages SET removed_in_id = ${stepId}::uuid WHERE made_in_id = ${stepId}::uuid AND removed_in_id IS NULL
      AND NOT EXISTS (SELECT FROM codings WHERE passage_id = passages.id AND codings.removed_in_id IS NULL)`;
}
