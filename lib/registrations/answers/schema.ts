import { z } from 'zod';
import { id, wholeNumber } from '../../platform/text';
import { linked } from '../guests/schema';
import { answerFields } from '../schema';

/** One's own answers, which may be changed until the event. */
export const answersSchema = z.object({ registrationId: id, version: wholeNumber(1, 1_000_000), ...answerFields });
export type AnswersInput = z.output<typeof answersSchema>;

/** The same from a guest, whose link says who they are. */
export const guestAnswersSchema = answersSchema.extend(linked);
