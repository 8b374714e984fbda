import { readFeed } from '@/lib/calendar-feeds/queries';
import { definePublicRoute } from '@/lib/platform/public-route';
import { problem } from '@/lib/platform/route';

/** Somebody's own calendar, for the program they have given the address to; the address is the key. */
export const GET = definePublicRoute<{ key: string }>({
  name: 'calendarFeed',
  rate: 'feed',
  handle: async (_request, { key }, now) => {
    const text = await readFeed(key, now);
    if (text === null) return problem(404, 'notFound');
    return new Response(text, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="uge13.ics"',
        // Kept by the program that asked, and by nobody on the way.
        'cache-control': 'private, max-age=300',
        'x-robots-tag': 'noindex',
      },
    });
  },
});
