import { z } from 'zod';
import { id, line, optionalId, optionalLine, optionalParagraphs, paragraphs, wholeNumber } from '../platform/text';

/** Most letters in each section; a site's text counts as `site`. */
export const limits = { title: 120, statement: 600, audience: 2_000, cost: 2_000, needs: 2_000, risks: 2_000, site: 4_000, reason: 1_000, comment: 4_000 };

export const someWords = (max: number) => optionalParagraphs(max).optional().default('');
export const words = (max: number) => paragraphs(max);
export const someLine = (max: number) => optionalLine(max).optional().default('');
export const wordsOnALine = (max: number) => line(max);
export const version = wholeNumber(1, 1_000_000_000);

const content = {
  title: wordsOnALine(limits.title),
  statement: words(limits.statement),
  audience: someWords(limits.audience),
  cost: someWords(limits.cost),
  needs: someWords(limits.needs),
  risks: someWords(limits.risks),
  /** By site id. What is left empty is left out. */
  sites: z
    .record(z.uuid({ error: 'invalid' }), optionalParagraphs(limits.site))
    .optional()
    .transform((sites) => Object.fromEntries(Object.entries(sites ?? {}).filter(([, text]) => text !== ''))),
};

export const makeProposalSchema = z.object({ ...content, variantOfId: optionalId.optional().transform((of) => of ?? null) });
export type MakeProposalInput = z.output<typeof makeProposalSchema>;

export const changeProposalSchema = z.object({
  ...content,
  proposalId: id,
  /** The version the writer began with. */
  version,
  /** The version they have been shown since, by the button that saves all the same. */
  seen: version.optional(),
});
export type ChangeProposalInput = z.output<typeof changeProposalSchema>;

