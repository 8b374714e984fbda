'use server';

import { defineAction } from '@/lib/platform/action';
import { isCoder } from '@/lib/platform/auth/access';
import { removeView, saveView } from '@/lib/saved-views/commands';
import { removeViewSchema, saveViewSchema } from '@/lib/saved-views/schema';

export const saveViewAction = defineAction({ name: 'saveView', schema: saveViewSchema, allow: isCoder, command: saveView });

export const removeViewAction = defineAction({ name: 'removeView', schema: removeViewSchema, allow: isCoder, command: removeView });
