import { z } from 'zod';
import { encodeIssue } from '../platform/issues';
import { id, line, optionalLine, optionalParagraphs } from '../platform/text';
import { questionKinds } from './types';

const MOST_OPTIONS = 20;
const LONGEST_OPTION = 100;

/** A new question. `options` is one a line; a text question has none. */
export const addQuestionSchema = z
  .object({
    kind: z.enum(questionKinds),
    textDa: line(300),
    /** Empty: English readers see the Danish. */
    textEn: optionalLine(300),
    options: optionalParagraphs(4_000).transform((text) => [
      ...new Set(
        text
          .split('\n')
          .map((option) => option.trim())
          .filter(Boolean),
      ),
    ]),
  })
  .superRefine(({ kind, options }, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['options'], message });
    if (kind === 'text') return;
    if (options.length < 2) wrong(encodeIssue('tooFew', { min: 2 }));
    if (options.length > MOST_OPTIONS) wrong(encodeIssue('tooMany', { max: MOST_OPTIONS }));
    if (options.some((option) => [...option].length > LONGEST_OPTION)) wrong(encodeIssue('tooLong', { max: LONGEST_OPTION }));
  });
export type AddQuestionInput = z.output<typeof addQuestionSchema>;

export const retireQuestionSchema = z.object({ questionId: id });
export type RetireQuestionInput = z.output<typeof retireQuestionSchema>;
