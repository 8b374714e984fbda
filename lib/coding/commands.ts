import 'server-only';
import { createHash } from 'node:crypto';
import { recordStep } from '../coding-steps/commands';
import type { TextField } from '../observations/types';
import { sliceSpan, tidySpan } from '../passages/offsets/rules';
import { isCoder } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import { inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { getCodingState } from './queries';
import type { Step } from './schema';
import type { CodingRefusal, CodingState } from './types';
import { undoStep } from './undo/commands';

type Kind<Name extends Step['kind']> = Extract<Step, { kind: Name }>;
type Done = Result<null, CodingRefusal>;
type Work = { tx: Transaction; actor: Actor; now: Date; observation: Text };
type Text = { id: string; projectId: string; version: number } & Record<TextField, string>;

const hashOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Does one step and answers with all marks on its text. With the observation's row held, so that a correction and a mark
 * follow each other; a step that was done already is not done again, so that a browser may send what it is unsure of.
 */
export async function takeStep(actor: Actor, step: Step, now: Date): Promise<Result<CodingState, CodingRefusal>> {
  if (!isCoder(actor)) return refuse('notCoder');
  return inTransaction(async (tx) => {
    const observationId = 'observationId' in step ? step.observationId : await observationOf(tx, step.passageId);
    if (!observationId) return refuse('passageGone');
    await lock(tx, { observations: [observationId] });
    const observation = await tx.observation.findFirst({
      where: { id: observationId, state: 'submitted', project: { current: true } },
      select: { id: true, projectId: true, version: true, facts: true, quote: true, interpretation: true, comparisonText: true, idea: true },
    });
    if (!observation) return refuse('textGone');
    const known = await tx.codingStep.findUnique({ where: { id: step.id }, select: { actorId: true } });
    if (!known) {
      const done = await perform({ tx, actor, now, observation }, step);
      if (!done.ok) return done;
      if (step.kind !== 'done') await settleText(tx, actor, observation, now);
    }
    return succeed(await getCodingState(actor, observationId, tx));
  });
}

async function observationOf(tx: Transaction, passageId: string): Promise<string | undefined> {
  return (await tx.passage.findUnique({ where: { id: passageId }, select: { observationId: true } }))?.observationId;
}

function perform(work: Work, step: Step): Promise<Done> {
  if (step.kind === 'mark') return mark(work, step);
  if (step.kind === 'code') return code(work, step);
  if (step.kind === 'uncode' || step.kind === 'unmark') return uncode(work, step);
  if (step.kind === 'place') return place(work, step);
  if (step.kind === 'undo') return undoStep(work.tx, work.actor, step, work.now);
  return setDone(work, step.done);
}

/** A stretch of text gets a theme; where exactly that stretch is marked already, that passage gets it. */
async function mark(work: Work, { id, version, passageId, field, themeId, ...given }: Kind<'mark'>): Promise<Done> {
  const { tx, observation } = work;
  if (version !== observation.version) return refuse('textChanged');
  const span = tidySpan(observation[field], given);
  if (!span) return refuse('emptySpan');
  if (!(await holdTheme(tx, observation.projectId, themeId))) return refuse('themeGone');
  const { projectId } = observation;
  const same = { observationId: observation.id, field, fromChar: span.from, toChar: span.to, removedInId: null, needsLook: false };
  const there = await tx.passage.findFirst({ where: same, select: { id: true } });
  await recordStep(tx, { id, actor: work.actor, projectId, kind: 'mark', codebook: false, now: work.now });
  if (!there) {
    const text = sliceSpan(observation[field], span);
    const data = { ...same, id: passageId, projectId, text, textHash: hashOf(observation[field]), version, createdAt: work.now, madeInId: id };
    await tx.passage.create({ data, select: { id: true } });
  }
  await give(work, there?.id ?? passageId, themeId, id);
  return succeed(null);
}

async function code(work: Work, { id, passageId, themeId }: Kind<'code'>): Promise<Done> {
  const { tx, actor, now, observation } = work;
  if (!(await isInUse(tx, passageId))) return refuse('passageGone');
  if (!(await holdTheme(tx, observation.projectId, themeId))) return refuse('themeGone');
  await recordStep(tx, { id, actor, projectId: observation.projectId, kind: 'code', codebook: false, now });
  await give(work, passageId, themeId, id);
  return succeed(null);
}

/** Shared with nobody who changes the codebook: a theme that is being merged away gets no mark behind the merger's back. */
async function holdTheme(tx: Transaction, projectId: string, themeId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM themes WHERE id = ${themeId}::uuid AND project_id = ${projectId}::uuid AND retired_at IS NULL FOR SHARE`;
  return rows.length > 0;
}

async function isInUse(tx: Transaction, passageId: string): Promise<boolean> {
  return (await tx.passage.count({ where: { id: passageId, removedInId: null } })) > 0;
}

async function give({ tx, actor, now, observation }: Work, passageId: string, themeId: string, stepId: string): Promise<void> {
  const there = await tx.coding.count({ where: { passageId, themeId, coderId: actor.id, removedInId: null } });
  if (there > 0) return;
  const { id: observationId, projectId } = observation;
  const data = { projectId, observationId, passageId, themeId, coderId: actor.id, createdAt: now, madeInId: stepId };
  await tx.coding.create({ data, select: { id: true } });
}

/** Takes the actor's own theme, or all of theirs, off a passage; a passage that nobody marks goes out of use. */
async function uncode({ tx, actor, now, observation }: Work, step: Kind<'uncode'> | Kind<'unmark'>): Promise<Done> {
  const { id, passageId, kind } = step;
  await recordStep(tx, { id, actor, projectId: observation.projectId, kind, codebook: false, now });
  const themeId = step.kind === 'uncode' ? step.themeId : undefined;
  await tx.coding.updateMany({ where: { passageId, coderId: actor.id, removedInId: null, themeId }, data: { removedInId: id } });
  const left = await tx.coding.count({ where: { passageId, removedInId: null } });
  if (left === 0) await tx.passage.updateMany({ where: { id: passageId, removedInId: null }, data: { removedInId: id } });
  return succeed(null);
}

/** Says where a passage stands after a correction. Nothing to undo: the page lets it be placed again. */
async function place({ tx, observation }: Work, { passageId, version, ...given }: Kind<'place'>): Promise<Done> {
  const passage = await tx.passage.findFirst({ where: { id: passageId, removedInId: null }, select: { field: true } });
  if (!passage) return refuse('passageGone');
  if (version !== observation.version) return refuse('textChanged');
  const whole = observation[passage.field];
  const span = tidySpan(whole, given);
  if (!span) return refuse('emptySpan');
  const at = { observationId: observation.id, field: passage.field, fromChar: span.from, toChar: span.to };
  // Exactly there another passage may stand; then this one keeps asking, and its coder can take it off.
  const taken = await tx.passage.count({ where: { ...at, removedInId: null, needsLook: false, id: { not: passageId } } });
  if (taken > 0) return refuse('changedSince');
  const data = { fromChar: span.from, toChar: span.to, text: sliceSpan(whole, span), textHash: hashOf(whole), version, needsLook: false };
  await tx.passage.update({ where: { id: passageId }, data, select: { id: true } });
  return succeed(null);
}

async function setDone({ tx, actor, now, observation }: Work, done: boolean): Promise<Done> {
  const key = { observationId: observation.id, coderId: actor.id };
  const doneAt = done ? now : null;
  await tx.codedText.upsert({
    where: { observationId_coderId: key },
    create: { ...key, projectId: observation.projectId, begunAt: now, doneAt },
    update: { doneAt },
    select: { coderId: true },
  });
  if (!done) await settleText(tx, actor, observation, now);
  return succeed(null);
}

/** Whether the actor has begun on a text follows from their marks on it, unless they have said that they are done. */
async function settleText(tx: Transaction, actor: Actor, observation: Text, now: Date): Promise<void> {
  const key = { observationId: observation.id, coderId: actor.id };
  const marks = await tx.coding.count({ where: { ...key, removedInId: null } });
  if (marks > 0) await tx.codedText.createMany({ data: { ...key, projectId: observation.projectId, begunAt: now }, skipDuplicates: true });
  else await tx.codedText.deleteMany({ where: { ...key, doneAt: null } });
}
