import 'server-only';
import { recordAudit } from '../audit/commands';
import { isLead } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import { inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { getCurrentProject } from '../projects/queries';
import type { ProjectView } from '../projects/types';
import { listBriefItems } from './queries';
import { firstItems, shiftItem } from './rules';
import type { AddItemInput, ChangeItemInput, ItemInput, MoveItemInput } from './schema';
import type { BriefItem, BriefRefusal } from './types';

type Changed = Result<{ id: string }, BriefRefusal>;
type Work = { tx: Transaction; project: ProjectView; items: BriefItem[]; log: (itemId: string, details: Record<string, string>) => Promise<void> };

/** One change to the brief of the current project, with its row held: of two who change at once the second sees the first. */
async function changeBrief(actor: Actor, now: Date, work: (given: Work) => Promise<Changed>): Promise<Changed> {
  if (!isLead(actor)) return refuse('notLead');
  return inTransaction(async (tx) => {
    const project = await getCurrentProject(tx);
    if (!project) return refuse('noProject');
    await lock(tx, { projects: [project.id] });
    const log: Work['log'] = (subjectId, details) =>
      recordAudit(tx, { actor, action: 'briefChanged', subjectKind: 'briefItem', subjectId, details, now });
    return work({ tx, project, items: await listBriefItems(project.id, tx), log });
  });
}

const lastPosition = (items: readonly BriefItem[]) => Math.max(0, ...items.map(({ position }) => position));

export function addItem(actor: Actor, input: AddItemInput, now: Date): Promise<Changed> {
  return changeBrief(actor, now, async ({ tx, project, items, log }) => {
    const data = { ...input, projectId: project.id, position: lastPosition(items) + 1, createdAt: now };
    const made = await tx.briefItem.create({ data, select: { id: true } });
    await log(made.id, { after: input.text });
    return succeed(made);
  });
}

/** Gives a project without points those that the newsletter named. */
export function adoptItems(actor: Actor, _input: object, now: Date): Promise<Changed> {
  return changeBrief(actor, now, async ({ tx, project, items, log }) => {
    if (items.length > 0) return refuse('notEmpty');
    const rows = firstItems(project.ends.slice(0, 4)).map((item, index) => ({ ...item, projectId: project.id, position: index + 1, createdAt: now }));
    const made = await tx.briefItem.createManyAndReturn({ data: rows, select: { id: true, text: true } });
    for (const { id, text } of made) await log(id, { after: text });
    return succeed({ id: made[0]!.id });
  });
}

export function changeItem(actor: Actor, { itemId, version, ...words }: ChangeItemInput, now: Date): Promise<Changed> {
  return changeBrief(actor, now, async ({ tx, items, log }) => {
    const item = items.find(({ id }) => id === itemId);
    if (!item) return refuse('itemGone');
    if (item.text === words.text && item.kind === words.kind) return succeed({ id: itemId });
    if (item.version !== version) return refuse('changedMeanwhile');
    await tx.briefItem.update({ where: { id: itemId }, data: { ...words, version: { increment: 1 } }, select: { id: true } });
    await log(itemId, { before: item.text, after: words.text });
    return succeed({ id: itemId });
  });
}

/** One up or down among those in use. */
export function moveItem(actor: Actor, { itemId, place }: MoveItemInput, now: Date): Promise<Changed> {
  return changeBrief(actor, now, async ({ tx, items }) => {
    if (!items.some(({ id }) => id === itemId)) return refuse('itemGone');
    for (const [index, { id }] of (shiftItem(items, itemId, place) ?? []).entries()) {
      await tx.briefItem.update({ where: { id }, data: { position: index + 1 }, select: { id: true } });
    }
    return succeed({ id: itemId });
  });
}

/** Takes a point out of use; what proposals answered to it stays on them. */
export const retireItem = (actor: Actor, input: ItemInput, now: Date) => setRetired(actor, input, now, true);
export const restoreItem = (actor: Actor, input: ItemInput, now: Date) => setRetired(actor, input, now, false);

function setRetired(actor: Actor, { itemId }: ItemInput, now: Date, retired: boolean): Promise<Changed> {
  return changeBrief(actor, now, async ({ tx, items, log }) => {
    const item = items.find(({ id }) => id === itemId);
    if (!item) return refuse('itemGone');
    if (item.retired === retired) return succeed({ id: itemId });
    const data = { retiredAt: retired ? now : null, position: lastPosition(items) + 1, version: { increment: 1 } };
    await tx.briefItem.update({ where: { id: itemId }, data, select: { id: true } });
    await log(itemId, retired ? { before: item.text } : { after: item.text });
    return succeed({ id: itemId });
  });
}
