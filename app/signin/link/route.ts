import { env } from '@/lib/platform/env';
import { definePublicRoute } from '@/lib/platform/public-route';
import { withinRate } from '@/lib/platform/rate';
import { problem, readForm, seeOther } from '@/lib/platform/route';
import { askForLink } from '@/lib/sign-in-links/commands';
import { askForLinkSchema } from '@/lib/sign-in-links/schema';

/** Asks for a way in by mail. What is answered says nothing of who has an address here. */
export const POST = definePublicRoute({
  name: 'askForLink',
  rate: 'signIn',
  handle: async (request) => {
    if (!env().smtp) return problem(404, 'notFound');
    const parsed = askForLinkSchema.safeParse(await readForm(request));
    if (!parsed.success) return seeOther('/signin?started=1&error=email');
    const { email } = parsed.data;
    // One mailbox is not filled from many places either.
    if (await withinRate('link', email)) await askForLink(email);
    return seeOther('/signin?started=1&sent=1');
  },
});
