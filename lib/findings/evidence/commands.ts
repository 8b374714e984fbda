import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { inTransaction, type Transaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { canWriteFindings } from '../access';
import type { FindingRefusal, FindingSide } from '../types';
import type { NoteEvidenceInput, PlacePassageInput } from './schema';

type Done = Result<null, FindingRefusal>;

/** Lets a passage speak for a finding, against it, or not at all; what is so already stays. */
export async function placePassage(actor: Actor, input: PlacePassageInput, now: Date): Promise<Done> {
  if (!canWriteFindings(actor)) return refuse('notCoder');
  return inTransaction((tx) => placeIn(tx, actor, input, now));
}

/** The same within a transaction. */
export async function placeIn(tx: Transaction, actor: Pick<Actor, 'id'>, { findingId, passageId, side }: PlacePassageInput, now: Date): Promise<Done> {
  await lock(tx, { findings: [findingId] });
  const finding = await tx.finding.findFirst({ where: { id: findingId, project: { current: true } }, select: { projectId: true } });
  if (!finding) return refuse('findingGone');
  const standing = await tx.findingPassage.findFirst({ where: { findingId, passageId, removedAt: null }, select: { id: true, side: true } });
  if ((standing?.side ?? 'neither') === side) return succeed(null);
  if (side === 'neither') {
    await tx.findingPassage.update({ where: { id: standing!.id }, data: { removedAt: now }, select: { id: true } });
  } else if (standing) {
    await tx.findingPassage.update({ where: { id: standing.id }, data: { side }, select: { id: true } });
  } else if (!(await canRestOn(tx, findingId, passageId, finding.projectId))) {
    return refuse('passageGone');
  } else {
    await tx.findingPassage.create({ data: { findingId, passageId, side, addedById: actor.id, addedAt: now }, select: { id: true } });
  }
  const kind = side === 'neither' ? 'detached' : standing ? 'turned' : 'attached';
  await log(tx, actor, { findingId, kind, now, before: { passageId, ...(side === 'neither' ? { side: standing!.side } : { to: side }) } });
  return succeed(null);
}

/** Says why a passage speaks for or against; empty takes the words away. */
export async function noteEvidence(actor: Actor, { evidenceId, note }: NoteEvidenceInput, now: Date): Promise<Done> {
  if (!canWriteFindings(actor)) return refuse('notCoder');
  return inTransaction(async (tx): Promise<Done> => {
    const where = { id: evidenceId, removedAt: null, finding: { project: { current: true } } };
    const found = await tx.findingPassage.findFirst({ where, select: { findingId: true } });
    if (!found) return refuse('passageGone');
    await lock(tx, { findings: [found.findingId] });
    const evidence = await tx.findingPassage.findFirst({ where, select: { note: true, passageId: true } });
    if (!evidence) return refuse('passageGone');
    if (evidence.note === note) return succeed(null);
    await tx.findingPassage.update({ where: { id: evidenceId }, data: { note }, select: { id: true } });
    await log(tx, actor, { findingId: found.findingId, kind: 'noted', now, before: { passageId: evidence.passageId, note: evidence.note } });
    return succeed(null);
  });
}

/** A mark that somebody makes still; one that is gone only where the finding rested on it before. */
async function canRestOn(tx: Transaction, findingId: string, passageId: string, projectId: string): Promise<boolean> {
  const either = { OR: [{ removedInId: null }, { findings: { some: { findingId } } }] };
  return (await tx.passage.count({ where: { id: passageId, projectId, ...either } })) > 0;
}

type Line = {
  findingId: string;
  kind: 'attached' | 'detached' | 'turned' | 'noted';
  now: Date;
  before: { passageId: string; to?: FindingSide; side?: FindingSide; note?: string };
};

function log(tx: Transaction, { id }: Pick<Actor, 'id'>, { findingId, kind, now, before }: Line) {
  return tx.findingChange.create({ data: { findingId, kind, actorId: id, at: now, before }, select: { id: true } });
}
