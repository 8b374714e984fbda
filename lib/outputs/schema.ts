import { z } from 'zod';
import { encodeIssue } from '../platform/issues';
import { id, line, optionalId, paragraphs, wholeNumber } from '../platform/text';
import { readLines } from './rules';
import { outputKinds, type OutputKind } from './types';

export const limits = { text: 500, lines: 60, heading: 80, dots: 20 } as const;

const about = {
  eventId: id,
  /** Drawn with the form, so that what is sent twice is kept once. */
  clientKey: id,
  kind: z.enum(outputKinds, { error: 'choose' }),
  headingId: optionalId.optional().transform((value) => value ?? null),
};

export const captureSchema = z.object({ ...about, text: line(limits.text) });
export type CaptureInput = z.output<typeof captureSchema>;

/** Many at once, one a line. */
export const captureListSchema = z.object({
  ...about,
  lines: paragraphs(limits.text * limits.lines)
    .transform((text, context) => {
      const lines = readLines(text);
      const problem =
        lines.length > limits.lines ? encodeIssue('tooLarge', { max: limits.lines }) : lines.some((one) => [...one].length > limits.text) ? encodeIssue('tooLong', { max: limits.text }) : null;
      if (!problem) return lines;
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    }),
});
export type CaptureListInput = z.output<typeof captureListSchema>;

export const withdrawSchema = z.object({ outputId: id });
export type WithdrawInput = z.output<typeof withdrawSchema>;

const ids = z
  .union([id.transform((one) => [one]), z.array(id).max(1000)], { error: 'choose' })
  .optional()
  .transform((chosen) => [...new Set(chosen ?? [])])
  .refine((chosen) => chosen.length > 0, { error: 'choose' });

/** Puts the chosen under a heading: one that is there, a new one, or none. */
export const arrangeSchema = z
  .object({ eventId: id, outputIds: ids, headingId: z.union([id, z.literal('none'), z.literal('')]).optional().default(''), newHeading: z.string().optional().default('').pipe(lineOrNone()) })
  .refine(({ headingId, newHeading }) => headingId !== '' || newHeading !== '', { path: ['headingId'], error: 'choose' });
export type ArrangeInput = z.output<typeof arrangeSchema>;

function lineOrNone() {
  return z.union([z.literal(''), line(limits.heading)]);
}

export const renameHeadingSchema = z.object({ headingId: id, name: line(limits.heading) });
export type RenameHeadingInput = z.output<typeof renameHeadingSchema>;

export const setDotsSchema = z.object({ eventId: id, dots: wholeNumber(0, limits.dots), dotsOnOne: wholeNumber(1, limits.dots) });
export type SetDotsInput = z.output<typeof setDotsSchema>;

/** How many of one's dots shall be on an output: pressed twice it is still that many. */
export const giveDotsSchema = z.object({ outputId: id, count: wholeNumber(0, limits.dots) });
export type GiveDotsInput = z.output<typeof giveDotsSchema>;

export const closeSchema = z.object({ eventId: id });
export type CloseInput = z.output<typeof closeSchema>;


/** What the page's address says: the kind to go on with, how many were just written, whether headings are being made. */
export type Shown = { kind: OutputKind; added: number; arranging: boolean };

export function readShown(query: Record<string, string | string[] | undefined>): Shown {
  const added = Number([query.added].flat()[0]);
  return {
    kind: outputKinds.find((kind) => kind === query.kind) ?? 'idea',
    added: Number.isInteger(added) && added > 0 && added <= limits.lines ? added : 0,
    arranging: query.arrange === '1',
  };
}
