'use server';

import { inWords } from '@/components/registrations/in-words';
import { defineAction } from '@/lib/platform/action';
import { mayRunEvents } from '@/lib/registrations/access';
import { decideApproval } from '@/lib/registrations/approvals/commands';
import { approvalSchema } from '@/lib/registrations/approvals/schema';

export const answerRequestAction = defineAction({
  name: 'answerRequest',
  schema: approvalSchema,
  allow: mayRunEvents,
  command: async (actor, input, now) => inWords(await decideApproval(actor, input, now)),
  goTo: (_value, { registrationId }) => `/approvals/${registrationId}`,
});
