import 'server-only';
import { recordAudit } from '../../audit/commands';
import { notifyAll } from '../../notices/commands';
import type { Actor } from '../../platform/auth/types';
import { inTransaction, type Transaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { canRunNames } from '../access';
import { getNamePoll } from '../queries';
import { decideMerging } from '../rules';
import type { HideCommentInput, HideNameInput, MergeInput } from '../schema';
import type { NameRefusal } from '../types';

type Done = Result<{ id: string }, NameRefusal>;

/** Under the poll's lock, as the voices are, so that none is given to a name that is just going. */
async function tidy(actor: Actor, work: (tx: Transaction, pollId: string) => Promise<Done>): Promise<Done> {
  if (!canRunNames(actor)) return refuse('notLead');
  return inTransaction(async (tx): Promise<Done> => {
    const poll = await getNamePoll(tx);
    if (!poll) return refuse('noPoll');
    await lock(tx, { name_polls: [poll.id] });
    return work(tx, poll.id);
  });
}

const inRunning = { mergedIntoId: null, hiddenAt: null };
const named = { id: true, name: true, byId: true } as const;

/** Makes one name of two: the voices of `nameId` go to `intoId`, and whoever had one for both has one. */
export function mergeNames(actor: Actor, { nameId, intoId }: MergeInput, now: Date): Promise<Done> {
  if (nameId === intoId) return Promise.resolve(refuse('intoItself'));
  return tidy(actor, async (tx, pollId) => {
    const names = await tx.nameSuggestion.findMany({ where: { id: { in: [nameId, intoId] }, pollId, ...inRunning }, select: named });
    const [from, into] = [nameId, intoId].map((id) => names.find((name) => name.id === id));
    if (!from || !into) return refuse('nameGone');
    const voices = await tx.nameApproval.findMany({ where: { suggestionId: { in: [nameId, intoId] }, withdrawnAt: null } });
    const there = new Set(voices.filter(({ suggestionId }) => suggestionId === intoId).map(({ voterId }) => voterId));
    const moving = decideMerging(voices.filter(({ suggestionId }) => suggestionId === nameId), there);
    await tx.nameApproval.updateMany({ where: { suggestionId: nameId, withdrawnAt: null }, data: { withdrawnAt: now } });
    await tx.nameApproval.createMany({ data: moving.map(({ voterId, givenAt }) => ({ suggestionId: intoId, voterId, givenAt })) });
    // What was merged here before goes along, so that one step leads to the name in the running.
    await tx.nameSuggestion.updateMany({ where: { OR: [{ id: nameId }, { mergedIntoId: nameId }] }, data: { mergedIntoId: intoId } });
    const details = { name: from.name, into: into.name, voices: moving.length };
    await recordAudit(tx, { actor, action: 'nameMerged', subjectKind: 'name', subjectId: nameId, details, now });
    const params = { name: from.name, into: into.name };
    await notifyAll(tx, [{ employeeId: from.byId, kind: 'nameMerged', params, link: `/names/${intoId}` }], now);
    return succeed({ id: intoId });
  });
}

/** Takes a name out of sight, with the reason; who suggested it is told. */
export function hideName(actor: Actor, { nameId, reason }: HideNameInput, now: Date): Promise<Done> {
  return tidy(actor, async (tx, pollId) => {
    const name = await tx.nameSuggestion.findFirst({ where: { id: nameId, pollId, ...inRunning }, select: named });
    if (!name) return refuse('nameGone');
    await tx.nameSuggestion.update({ where: { id: nameId }, data: { hiddenAt: now, hiddenById: actor.id, hiddenReason: reason }, select: { id: true } });
    await recordAudit(tx, { actor, action: 'nameHidden', subjectKind: 'name', subjectId: nameId, reason, now });
    await notifyAll(tx, [{ employeeId: name.byId, kind: 'nameHidden', params: { name: name.name, reason }, link: `/names/${nameId}` }], now);
    return succeed({ id: nameId });
  });
}

/** Takes a comment out of sight; that one stood there and why it went is still seen. */
export function hideNameComment(actor: Actor, { commentId, reason }: HideCommentInput, now: Date): Promise<Done> {
  return tidy(actor, async (tx, pollId) => {
    const where = { id: commentId, hiddenAt: null, suggestion: { pollId } };
    const comment = await tx.nameComment.findFirst({ where, select: { suggestionId: true } });
    if (!comment) return refuse('commentGone');
    await tx.nameComment.update({ where: { id: commentId }, data: { hiddenAt: now, hiddenById: actor.id, hiddenReason: reason }, select: { id: true } });
    await recordAudit(tx, { actor, action: 'nameCommentHidden', subjectKind: 'name', subjectId: comment.suggestionId, reason, now });
    return succeed({ id: comment.suggestionId });
  });
}
