'use server';

import { definePublicAction } from '@/lib/platform/public-action';
import { rememberLocale, forgetSession } from '@/lib/platform/auth/session';

export const switchLocaleAction = definePublicAction(rememberLocale);
export const signOutAction = definePublicAction(forgetSession);
