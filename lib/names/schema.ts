import { z } from 'zod';
import { checkbox, civilDate, id, line, paragraphs, wholeNumber } from '../platform/text';

export const suggestSchema = z.object({
  name: line(60),
  reason: paragraphs(600),
  /** Ticked by who has seen the names that look alike and means another. */
  another: checkbox,
});
export type SuggestInput = z.output<typeof suggestSchema>;

export const voiceSchema = z.object({ nameId: id, voice: z.enum(['give', 'withdraw'], { error: 'choose' }) });
export type VoiceInput = z.output<typeof voiceSchema>;

export const commentSchema = z.object({ nameId: id, text: paragraphs(1_000) });
export type CommentInput = z.output<typeof commentSchema>;

/** `version` 0 is for the first opening. */
export const openPollSchema = z.object({ closesOn: civilDate, version: wholeNumber(0, 1_000_000) });
export type OpenPollInput = z.output<typeof openPollSchema>;

export const closePollSchema = z.object({ version: wholeNumber(0, 1_000_000) });
export type ClosePollInput = z.output<typeof closePollSchema>;

export const mergeSchema = z.object({ nameId: id, intoId: id });
export type MergeInput = z.output<typeof mergeSchema>;

export const hideNameSchema = z.object({ nameId: id, reason: line(300) });
export type HideNameInput = z.output<typeof hideNameSchema>;

export const hideCommentSchema = z.object({ commentId: id, reason: line(300) });
export type HideCommentInput = z.output<typeof hideCommentSchema>;
