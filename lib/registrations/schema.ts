import { z } from 'zod';
import { id, optionalLine } from '../platform/text';

/** What an event may ask for at sign-up; read by its facilitators alone. */
export const answerFields = { diet: optionalLine(300).optional().default(''), access: optionalLine(300).optional().default('') };

/** Whoever signs others up may say nothing of it. */
export type Unanswered<Input extends { diet: string; access: string }> = Omit<Input, 'diet' | 'access'> & Partial<Pick<Input, 'diet' | 'access'>>;

export const signUpSchema = z.object({ eventId: id, ...answerFields });
export type SignUpInput = z.output<typeof signUpSchema>;

/**
 * One form offers a place here, the waiting list and places elsewhere; the button that is pressed says which, by the
 * name under which it posts the event's id.
 */
export const enterSchema = z.union([signUpSchema, z.object({ waitFor: id, ...answerFields })]);
export type EnterInput = z.output<typeof enterSchema>;
