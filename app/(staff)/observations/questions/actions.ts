'use server';

import { defineAction } from '@/lib/platform/action';
import { isLead } from '@/lib/platform/auth/access';
import { addQuestion, retireQuestion } from '@/lib/questions/commands';
import { addQuestionSchema, retireQuestionSchema } from '@/lib/questions/schema';

export const addQuestionAction = defineAction({
  name: 'addQuestion',
  schema: addQuestionSchema,
  allow: isLead,
  command: addQuestion,
  goTo: () => '/observations/questions?added=1',
});

export const retireQuestionAction = defineAction({
  name: 'retireQuestion',
  schema: retireQuestionSchema,
  allow: isLead,
  command: retireQuestion,
});
