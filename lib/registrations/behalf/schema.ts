import { z } from 'zod';
import { checkbox, id, paragraphs } from '../../platform/text';
import { answerFields, type Unanswered } from '../schema';

/** Somebody is signed up by others; the reason is logged, and so is a desk that is let under its minimum. */
export const behalfSchema = z.object({ eventId: id, employeeId: id, reason: paragraphs(500), overrideDesk: checkbox, ...answerFields });
export type BehalfInput = Unanswered<z.output<typeof behalfSchema>>;
