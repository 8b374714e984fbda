import { z } from 'zod';
import { id, optionalParagraphs } from '../../platform/text';

/** Yes, or no with a reason that the person reads. */
export const approvalSchema = z
  .object({ registrationId: id, answer: z.enum(['yes', 'no'], { error: 'choose' }), reason: optionalParagraphs(500).optional().default('') })
  .refine(({ answer, reason }) => answer === 'yes' || reason !== '', { path: ['reason'], error: 'required' });
export type ApprovalInput = z.output<typeof approvalSchema>;
