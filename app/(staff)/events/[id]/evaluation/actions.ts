'use server';

import { evaluate } from '@/lib/evaluations/commands';
import { evaluationSchema } from '@/lib/evaluations/schema';
import { defineAction } from '@/lib/platform/action';
import { isAnyone } from '@/lib/platform/auth/access';

// Who was there is the command's to know.
export const evaluateAction = defineAction({
  name: 'evaluate',
  schema: evaluationSchema,
  allow: isAnyone,
  command: evaluate,
  goTo: ({ eventId }) => `/events/${eventId}/evaluation`,
});
