'use server';

import { inWords } from '@/components/registrations/in-words';
import { inWords as visitInWords } from '@/components/visits/in-words';
import { mayAnswerRequests } from '@/lib/approval-requests/access';
import { defineAction } from '@/lib/platform/action';
import { decideApproval } from '@/lib/registrations/approvals/commands';
import { approvalSchema } from '@/lib/registrations/approvals/schema';
import { answerVisit } from '@/lib/visits/approvals/commands';
import { visitApprovalSchema } from '@/lib/visits/approvals/schema';

export const answerRequestAction = defineAction({
  name: 'answerRequest',
  schema: approvalSchema,
  allow: mayAnswerRequests,
  command: async (actor, input, now) => inWords(await decideApproval(actor, input, now)),
  goTo: (_value, { registrationId }) => `/approvals/${registrationId}`,
});

export const answerVisitAction = defineAction({
  name: 'answerVisit',
  schema: visitApprovalSchema,
  allow: mayAnswerRequests,
  command: async (actor, input, now) => visitInWords(await answerVisit(actor, input, now)),
  goTo: (_value, { visitId }) => `/approvals/${visitId}`,
});
