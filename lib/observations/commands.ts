import 'server-only';
import type { Actor } from '../platform/auth/types';
import { inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import type { Prisma } from '../platform/db/generated/client';
import { refuse, succeed, type Result } from '../platform/result';
import { instantOf } from '../platform/time';
import { getOrigin } from '../observation-origins/queries';
import { originRefOf } from '../observation-origins/rules';
import type { OriginView } from '../observation-origins/types';
import { listQuestions } from '../questions/queries';
import { readAnswers } from '../questions/rules';
import { findKept } from './queries';
import { decideCorrect, decideSave, decideSubmit, type WriteRefusal } from './rules';
import type { ObservationInput } from './schema';
import type { KeptObservation, ObservationContent, SaveReceipt } from './types';

export type SaveRefusal = WriteRefusal | { reason: 'originGone' | 'unknownPlace' | 'otherWriter' };
type Saved = Promise<Result<SaveReceipt, SaveRefusal>>;
type Decide = (kept: KeptObservation | null, attempt: { version: number; content: ObservationContent }) => ReturnType<typeof decideSave>;

/** Keeps a draft under the writer's own key, as often as it is sent. Nothing is required of it but that it is safe. */
export function saveDraft(actor: Actor, input: ObservationInput, now: Date): Saved {
  return write(actor, input, decideSave, (tx, kept, content, about) =>
    kept ? replaceContent(tx, kept, content, { savedAt: now }) : create(tx, actor, input, content, about, { savedAt: now }),
  );
}

/** Hands in, once. From now on it is the project's: it can be corrected, not taken back. */
export function submitObservation(actor: Actor, input: ObservationInput, now: Date): Saved {
  const stamp = { savedAt: now, submittedAt: now, state: 'submitted' } as const;
  return write(actor, input, decideSubmit, (tx, kept, content, about) =>
    kept ? replaceContent(tx, kept, content, stamp) : create(tx, actor, input, content, about, stamp),
  );
}

/** What is told, in the same transaction, to whoever keeps something that hangs on the words. */
type Follow = (tx: Transaction, change: { id: string; version: number; before: ObservationContent; after: ObservationContent }) => Promise<void>;

/** Puts new words in the place of those handed in, within the days allowed, and keeps the earlier ones. */
export function correctObservation(actor: Actor, input: ObservationInput, now: Date, follow?: Follow): Saved {
  const decide: Decide = (kept, attempt) => decideCorrect(kept, attempt, now);
  return write(actor, input, decide, async (tx, kept, content) => {
    if (!kept) throw new Error('decideCorrect let through what does not exist');
    const { id: observationId, version } = kept;
    const earlier = kept.content as unknown as Prisma.InputJsonObject;
    await tx.observationVersion.create({
      data: { observationId, version, replacedAt: now, correctedById: actor.id, content: earlier },
      select: { version: true },
    });
    const saved = await replaceContent(tx, kept, content, { savedAt: now, correctedAt: now });
    await follow?.(tx, { id: observationId, version: saved.version, before: kept.content, after: content });
    return saved;
  });
}

/** The "save for later" and the "hand in" of one form, which without scripts are two buttons of one post. */
export function keepObservation(actor: Actor, input: ObservationInput, now: Date): Saved {
  return input.later ? saveDraft(actor, input, now) : submitObservation(actor, input, now);
}

/**
 * The author's row is locked rather than the observation's, because at the first save there is none yet: of two
 * first saves with one key the second then finds what the first wrote.
 */
function write(
  actor: Actor,
  input: ObservationInput,
  decide: Decide,
  store: (tx: Transaction, kept: KeptObservation | null, content: ObservationContent, about: OriginView) => Promise<SaveReceipt>,
): Saved {
  if (input.writerId && input.writerId !== actor.id) return Promise.resolve(refuse('otherWriter'));
  return inTransaction(async (tx) => {
    await lock(tx, { employees: [actor.id] });
    const kept = await findKept(tx, actor.id, input.clientKey);
    // What it is about is settled by the first save; later ones cannot move it to another visit.
    const about = await getOrigin(actor, originRefOf(kept ?? input), { begun: kept !== null, reader: tx });
    if (!about || (!kept && !about.open)) return refuse('originGone');
    const content = await readContent(tx, input, about);
    if (!content) return refuse('unknownPlace');
    const decision = decide(kept, { version: input.version, content });
    if (!decision.ok) return decision;
    if (decision.value === 'nothing' && kept) {
      const { id, version, savedAt } = kept;
      return succeed({ id, version, savedAt });
    }
    return succeed(await store(tx, kept, content, about));
  });
}

/** The form's answers as they are kept; null when the unit or site does not exist. */
async function readContent(tx: Transaction, input: ObservationInput, about: OriginView): Promise<ObservationContent | null> {
  const { day, time, role, situation, facts, quote, interpretation, errands, barriers } = input;
  const { outcome, comparison, comparisonText, idea, significance } = input;
  // A visit knows its place, and another municipality is none of ours; what a form says counts only where it is asked.
  const asked = about.origin === 'visit' || about.origin === 'outside' ? about : input;
  const { unitId, siteId } = asked;
  const outsidePlace = about.origin === 'outside' ? input.outsidePlace : '';
  // One after the other: a transaction has one connection.
  if (unitId && !(await tx.unit.findUnique({ where: { id: unitId }, select: { id: true } }))) return null;
  if (siteId && !(await tx.site.findUnique({ where: { id: siteId }, select: { id: true } }))) return null;
  const questions = await listQuestions(about.projectId, tx);
  return {
    ...{ unitId, siteId, outsidePlace, role, situation, facts, quote, interpretation, errands, barriers },
    ...{ outcome, comparison, comparisonText, idea, significance },
    occurredAt: day && time ? (instantOf(day, time)?.toISOString() ?? null) : null,
    answers: readAnswers(questions, input.answers),
  };
}

type Stamp = { savedAt: Date; submittedAt?: Date; correctedAt?: Date; state?: 'submitted' };
const receipt = { id: true, version: true, savedAt: true } as const;

function create(tx: Transaction, actor: Actor, input: ObservationInput, content: ObservationContent, about: OriginView, stamp: Stamp) {
  const { answers, ...fields } = content;
  const { origin, visitId, eventId, projectId } = about;
  return tx.observation.create({
    data: {
      ...fields,
      ...stamp,
      ...{ origin, visitId, eventId, projectId, clientKey: input.clientKey, authorId: actor.id, createdAt: stamp.savedAt },
      answers: { create: answers },
    },
    select: receipt,
  });
}

async function replaceContent(tx: Transaction, kept: KeptObservation, content: ObservationContent, stamp: Stamp) {
  const { answers, ...fields } = content;
  await tx.observationAnswer.deleteMany({ where: { observationId: kept.id } });
  return tx.observation.update({
    where: { id: kept.id },
    data: { ...fields, ...stamp, version: { increment: 1 }, answers: { create: answers } },
    select: receipt,
  });
}
