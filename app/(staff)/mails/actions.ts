'use server';

import { renewFeed } from '@/lib/calendar-feeds/commands';
import { renewFeedSchema } from '@/lib/calendar-feeds/schema';
import { chooseMail } from '@/lib/mails/choosing/commands';
import { chooseMailSchema } from '@/lib/mails/schema';
import { defineAction } from '@/lib/platform/action';
import { isAnyone } from '@/lib/platform/auth/access';

/** One's own choice and address only: there is nothing in the forms that could name another's. */
export const chooseMailAction = defineAction({ name: 'chooseMail', schema: chooseMailSchema, allow: isAnyone, command: chooseMail });

export const renewFeedAction = defineAction({ name: 'renewFeed', schema: renewFeedSchema, allow: isAnyone, command: renewFeed });
