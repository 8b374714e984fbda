import { z } from 'zod';
import { answerFields, hasReason, reasonMissing } from '../../approvers/schema';
import { id } from '../../platform/text';

export const visitApprovalSchema = z.object({ visitId: id, ...answerFields }).refine(hasReason, reasonMissing);
export type VisitApprovalInput = z.output<typeof visitApprovalSchema>;
