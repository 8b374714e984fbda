import { z } from 'zod';
import { answerFields, hasReason, reasonMissing } from '../../approvers/schema';
import { id } from '../../platform/text';

export const approvalSchema = z.object({ registrationId: id, ...answerFields }).refine(hasReason, reasonMissing);
export type ApprovalInput = z.output<typeof approvalSchema>;
