import { z } from 'zod';
import { id } from '../platform/text';

/** Signing up and waiting ask for the same: which opening. */
export const signUpSchema = z.object({ openingId: id });
export type SignUpInput = z.output<typeof signUpSchema>;
