import { z } from 'zod';
import { id, optionalParagraphs } from '../platform/text';

export const WORDS = 1000;

const score = z.enum(['1', '2', '3', '4', '5'], { error: 'choose' }).transform(Number);
const words = optionalParagraphs(WORDS).optional().default('');

const answers = { worth: score, form: score, contacts: score, use: score, best: words, better: words };

export const evaluationSchema = z.object({ eventId: id, ...answers });
export type EvaluationInput = z.output<typeof evaluationSchema>;

/** The same by a guest's own link. */
export const guestEvaluationSchema = z.object({ token: z.string().max(200), ...answers });
