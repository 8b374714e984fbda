'use server';

import { runAgain } from '@/lib/jobs/failures/commands';
import { runAgainSchema } from '@/lib/jobs/failures/schema';
import { canSeeOutbox } from '@/lib/mails/access';
import { sendAgain } from '@/lib/mails/outbox/commands';
import { sendAgainSchema } from '@/lib/mails/schema';
import { defineAction } from '@/lib/platform/action';

export const sendMailAgainAction = defineAction({ name: 'sendMailAgain', schema: sendAgainSchema, allow: canSeeOutbox, command: sendAgain });

export const runJobAgainAction = defineAction({ name: 'runJobAgain', schema: runAgainSchema, allow: canSeeOutbox, command: runAgain });
