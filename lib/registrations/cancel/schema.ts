import { z } from 'zod';
import { id, optionalParagraphs } from '../../platform/text';

/** A reason is asked of those who end somebody else's sign-up; for one's own none is needed. */
export const cancelSchema = z.object({ registrationId: id, reason: optionalParagraphs(500).optional().default('') });
export type CancelInput = z.output<typeof cancelSchema>;
