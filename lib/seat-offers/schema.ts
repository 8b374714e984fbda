import { z } from 'zod';
import { id } from '../platform/text';

export const answerSchema = z.object({ offerId: id });
export type AnswerInput = z.output<typeof answerSchema>;
