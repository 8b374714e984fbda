import 'server-only';
import type { Prisma } from '../platform/db/generated/client';
import type { Actor } from '../platform/auth/types';
import { inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { civilDateOf } from '../platform/time';
import { getCurrentProject } from '../projects/queries';
import { canWriteFindings } from './access';
import { placeIn } from './evidence/commands';
import { getFinding } from './queries';
import { buildsOn, decideMove } from './rules';
import type { MakeFindingInput, MoveFindingInput, RewordFindingInput, SayCounterSoughtInput } from './schema';
import type { FindingRefusal, FindingView } from './types';

type Done = Result<{ id: string }, FindingRefusal>;

/** A new finding in the current project, with its first passage if it was begun from one. */
export async function makeFinding(actor: Actor, input: MakeFindingInput, now: Date): Promise<Done> {
  if (!canWriteFindings(actor)) return refuse('notCoder');
  return inTransaction(async (tx): Promise<Done> => {
    const project = await getCurrentProject(tx);
    if (!project) return refuse('noProject');
    // Two who begin at once are to get a number each.
    await lock(tx, { projects: [project.id] });
    const { _max } = await tx.finding.aggregate({ where: { projectId: project.id }, _max: { number: true } });
    const { statement, questions, passageId, side = 'supports' } = input;
    const by = { changedAt: now, changedById: actor.id, stateAt: now, stateById: actor.id };
    const { id } = await tx.finding.create({
      data: { projectId: project.id, number: (_max.number ?? 0) + 1, statement, questions, createdAt: now, ...by },
      select: { id: true },
    });
    await tx.findingChange.create({ data: { findingId: id, kind: 'made', actorId: actor.id, at: now }, select: { id: true } });
    if (!passageId) return succeed({ id });
    const placed = await placeIn(tx, actor, { findingId: id, passageId, side }, now);
    // Thrown away with the transaction would be the writer's words; the passage is only what they began from.
    return placed.ok || placed.reason === 'passageGone' ? succeed({ id }) : placed;
  });
}

/** Changes the statement and the open questions. */
export function rewordFinding(actor: Actor, input: RewordFindingInput, now: Date): Promise<Done> {
  return change(actor, input, now, 'reworded', ({ statement, questions }) => {
    const same = statement === input.statement && questions === input.questions;
    return same ? null : { data: { statement: input.statement, questions: input.questions }, before: { statement, questions } };
  });
}

/** Takes a finding on or back: settled ones are read by everybody. */
export function moveFinding(actor: Actor, input: MoveFindingInput, now: Date): Promise<Done> {
  return change(actor, input, now, 'moved', ({ state, strength }) => {
    // Pressed twice, or by two at once: what was wanted is so.
    if (state === input.state) return null;
    const refusal = decideMove(state, input.state, strength);
    if (refusal) return { refusal };
    return { data: { state: input.state, stateAt: now, stateById: actor.id }, before: { state } };
  });
}

/** Says where somebody looked for what speaks against it, when, and what they found. */
export function sayCounterSought(actor: Actor, input: SayCounterSoughtInput, now: Date): Promise<Done> {
  return change(actor, input, now, 'counterSought', ({ counterSought }) => {
    if (input.on > civilDateOf(now)) return { refusal: { reason: 'inFuture' } };
    if (counterSought?.text === input.text && counterSought.on === input.on) return null;
    return { data: { counterSought: input.text, counterOn: new Date(`${input.on}T00:00:00Z`) }, before: counterSought ?? {} };
  });
}

type Kind = 'reworded' | 'moved' | 'counterSought';
/** What to write and what it replaces; a reason why not; or null where it is so already. */
type Decision = { data: Prisma.FindingUncheckedUpdateInput; before: Prisma.InputJsonObject } | { refusal: FindingRefusal } | null;

async function change(
  actor: Actor,
  { findingId, version, seen }: { findingId: string; version: number; seen: number | null },
  now: Date,
  kind: Kind,
  decide: (standing: FindingView) => Decision,
): Promise<Done> {
  if (!canWriteFindings(actor)) return refuse('notCoder');
  return inTransaction(async (tx): Promise<Done> => {
    const standing = await holdFinding(tx, findingId);
    if (!standing) return refuse('findingGone');
    const decision = decide(standing);
    if (!decision) return succeed({ id: findingId });
    if (!buildsOn(standing.version, { version, seen })) {
      const { changedBy: name, statement, questions } = standing;
      return refuse('changedMeanwhile', { name, statement, questions, version: standing.version });
    }
    if ('refusal' in decision) return { ok: false, ...decision.refusal };
    const by = { changedAt: now, changedById: actor.id, version: { increment: 1 } };
    await tx.finding.update({ where: { id: findingId }, data: { ...decision.data, ...by }, select: { id: true } });
    await tx.findingChange.create({ data: { findingId, kind, actorId: actor.id, at: now, before: decision.before }, select: { id: true } });
    return succeed({ id: findingId });
  });
}

/** The finding as it stands, held until the transaction ends; null when it is not of the current project. */
async function holdFinding(tx: Transaction, findingId: string): Promise<FindingView | null> {
  await lock(tx, { findings: [findingId] });
  const current = await tx.finding.count({ where: { id: findingId, project: { current: true } } });
  return current > 0 ? getFinding(findingId, tx) : null;
}
