import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { succeed, type Result } from '../../platform/result';
import { changedMeanwhile, changeDraft, refuseWith } from '../commands';
import { listFound } from '../found/queries';
import { moveBlock } from '../rules';
import type { AddBlockInput, MoveBlockInput, RemoveBlockInput, WriteBlockInput } from '../schema';
import type { NewsletterRefusal } from '../types';

type Done = Result<{ id: string }, NewsletterRefusal>;

const isEmpty = ({ heading, text }: { heading: string; text: string }) => heading === '' && text === '';

/** Puts a block last: a text of one's own, or one of those found since the last issue, with its words as they are now. */
export function addBlock(actor: Actor, { newsletterId, source, heading, text }: AddBlockInput, now: Date): Promise<Done> {
  return changeDraft(actor, newsletterId, now, async (tx, draft) => {
    const found = source ? (await listFound(now, tx)).find(({ key }) => key === source) : null;
    if (source && !found) return refuseWith('sourceGone');
    const words = found ?? { heading, text };
    if (isEmpty(words)) return refuseWith('emptyBlock');
    // Pressed twice, it is there once.
    if (source && draft.blocks.some((block) => block.source === source)) return succeed({ id: newsletterId });
    await tx.newsletterBlock.create({
      data: { newsletterId, place: draft.blocks.length, heading: words.heading, text: words.text, source, changedById: actor.id, changedAt: now },
      select: { id: true },
    });
    return succeed({ id: newsletterId });
  });
}

/** Replaces the words of a block, unless somebody else has since they were read. */
export function writeBlock(actor: Actor, { newsletterId, blockId, version, heading, text }: WriteBlockInput, now: Date): Promise<Done> {
  return changeDraft(actor, newsletterId, now, async (tx, draft) => {
    const block = draft.blocks.find(({ id }) => id === blockId);
    if (!block) return refuseWith('blockGone');
    if (isEmpty({ heading, text })) return refuseWith('emptyBlock');
    if (block.heading === heading && block.text === text) return succeed({ id: newsletterId });
    if (block.version !== version) return changedMeanwhile(draft);
    const by = { changedById: actor.id, changedAt: now, version: { increment: 1 } };
    await tx.newsletterBlock.update({ where: { id: blockId }, data: { heading, text, ...by }, select: { id: true } });
    return succeed({ id: newsletterId });
  });
}

export function placeBlock(actor: Actor, { newsletterId, blockId, to }: MoveBlockInput, now: Date): Promise<Done> {
  return changeDraft(actor, newsletterId, now, async (tx, draft) => {
    if (!draft.blocks.some(({ id }) => id === blockId)) return refuseWith('blockGone');
    for (const [place, { id }] of moveBlock(draft.blocks, blockId, to).entries()) {
      await tx.newsletterBlock.update({ where: { id }, data: { place }, select: { id: true } });
    }
    return succeed({ id: newsletterId });
  });
}

/** Takes a block out, unless its words are newer than those its reader saw. */
export function removeBlock(actor: Actor, { newsletterId, blockId, version }: RemoveBlockInput, now: Date): Promise<Done> {
  return changeDraft(actor, newsletterId, now, async (tx, draft) => {
    const block = draft.blocks.find(({ id }) => id === blockId);
    if (!block) return succeed({ id: newsletterId });
    if (block.version !== version) return changedMeanwhile(draft);
    await tx.newsletterBlock.update({ where: { id: blockId }, data: { removedAt: now }, select: { id: true } });
    return succeed({ id: newsletterId });
  });
}
