import { setSession } from '@/lib/platform/auth/session';
import { definePublicRoute } from '@/lib/platform/public-route';
import { seeOther } from '@/lib/platform/route';
import { redeemLink } from '@/lib/sign-in-links/commands';

/** The button behind a mailed link: uses it up and lets its owner in. */
export const POST = definePublicRoute<{ token: string }>({
  name: 'enterByLink',
  rate: 'signIn',
  handle: async (_request, { token }, now) => {
    const person = await redeemLink(token, now);
    if (!person) return seeOther('/signin?started=1&error=link');
    await setSession(person.employeeId);
    return seeOther('/');
  },
});
