'use server';

import { markNoticesRead } from '@/lib/notices/commands';
import { markNoticesReadSchema } from '@/lib/notices/schema';
import { defineAction } from '@/lib/platform/action';
import { isAnyone } from '@/lib/platform/auth/access';

/** One's own notices only: there is nothing in the form that could name another's. */
export const markNoticesReadAction = defineAction({
  name: 'markNoticesRead',
  schema: markNoticesReadSchema,
  allow: isAnyone,
  command: markNoticesRead,
});
