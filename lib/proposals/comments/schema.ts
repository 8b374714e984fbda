import { z } from 'zod';
import { id, optionalId } from '../../platform/text';
import { limits, words } from '../schema';

export const addCommentSchema = z.object({
  proposalId: id,
  replyToId: optionalId.optional().transform((to) => to ?? null),
  text: words(limits.comment),
});
export type AddCommentInput = z.output<typeof addCommentSchema>;

export const changeCommentSchema = z.object({ commentId: id, text: words(limits.comment) });
export type ChangeCommentInput = z.output<typeof changeCommentSchema>;

export const withdrawCommentSchema = z.object({ commentId: id });
export type WithdrawCommentInput = z.output<typeof withdrawCommentSchema>;
