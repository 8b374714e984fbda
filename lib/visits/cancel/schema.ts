import { z } from 'zod';
import { id, optionalParagraphs } from '../../platform/text';

/** A reason is asked of the lead who calls off somebody else's visit; the visitor's own needs none. */
export const cancelSchema = z.object({ visitId: id, reason: optionalParagraphs(500).optional().default('') });
export type CancelInput = z.output<typeof cancelSchema>;
