import { z } from 'zod';
import { checkbox, id, optionalChoice } from '../../platform/text';
import { someWords } from '../schema';
import { degrees } from './types';

/** Most letters in the answer to one point. */
export const MOST_LETTERS = 1_500;

export const answersSchema = z.object({
  proposalId: id,
  forNonDigital: checkbox,
  /** By the point's id; one without a degree is not answered. */
  answers: z
    .record(z.uuid({ error: 'invalid' }), z.object({ degree: optionalChoice(degrees), text: someWords(MOST_LETTERS) }))
    .optional()
    .transform((answers) => answers ?? {}),
});
export type AnswersInput = z.output<typeof answersSchema>;
