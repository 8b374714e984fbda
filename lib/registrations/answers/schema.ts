import { z } from 'zod';
import { id } from '../../platform/text';
import { answerFields } from '../schema';

/** One's own answers, which may be changed until the event. */
export const answersSchema = z.object({ registrationId: id, ...answerFields });
export type AnswersInput = z.output<typeof answersSchema>;
