'use server';

import { definePublicAction } from '@/lib/platform/public-action';
import { rememberLocale, forgetSession } from '@/lib/platform/auth/session';

export const switchLocaleAction = definePublicAction(rememberLocale);
// Whoever wants out gets out: a limit would leave them signed in on a shared machine without a word.
export const signOutAction = definePublicAction(forgetSession, { rate: null });
