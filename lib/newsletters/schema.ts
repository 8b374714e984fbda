import { z } from 'zod';
import { id, line, optionalLine, optionalParagraphs, paragraphs, wholeNumber } from '../platform/text';

const version = wholeNumber(1, 1_000_000);

export const makeNewsletterSchema = z.object({ title: line(120) });
export type MakeNewsletterInput = z.output<typeof makeNewsletterSchema>;

export const retitleSchema = z.object({ newsletterId: id, version, title: line(120) });
export type RetitleInput = z.output<typeof retitleSchema>;

/** A text of one's own, or what `source` names among what was found since the last issue. */
export const addBlockSchema = z.object({ newsletterId: id, source: optionalLine(80), heading: optionalLine(120), text: optionalParagraphs(8_000) });
export type AddBlockInput = z.output<typeof addBlockSchema>;

export const writeBlockSchema = z.object({ newsletterId: id, blockId: id, version, heading: optionalLine(120), text: optionalParagraphs(8_000) });
export type WriteBlockInput = z.output<typeof writeBlockSchema>;

export const moveBlockSchema = z.object({ newsletterId: id, blockId: id, to: z.enum(['up', 'down'], { error: 'choose' }) });
export type MoveBlockInput = z.output<typeof moveBlockSchema>;

export const removeBlockSchema = z.object({ newsletterId: id, blockId: id, version });
export type RemoveBlockInput = z.output<typeof removeBlockSchema>;

export const publishSchema = z.object({ newsletterId: id, version });
export type PublishInput = z.output<typeof publishSchema>;

export const correctSchema = z.object({ newsletterId: id, text: paragraphs(2_000) });
export type CorrectInput = z.output<typeof correctSchema>;
