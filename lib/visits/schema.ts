import { z } from 'zod';
import { id } from '../platform/text';

/** Signing up and waiting ask for the same: which opening. */
export const signUpSchema = z.object({ openingId: id });
export type SignUpInput = z.output<typeof signUpSchema>;

/**
 * One form offers a seat here, a place in the queue and seats elsewhere; the button that is pressed says which, by the
 * name under which it posts the opening's id.
 */
export const enterSchema = z.union([signUpSchema, z.object({ waitFor: id })]);
export type EnterInput = z.output<typeof enterSchema>;
