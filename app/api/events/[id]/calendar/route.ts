import { getEventFile } from '@/lib/calendar-feeds/events/queries';
import { isAnyone } from '@/lib/platform/auth/access';
import { defineRoute, problem } from '@/lib/platform/route';

/** A workshop, study tour or meeting as a file for the actor's calendar. */
export const GET = defineRoute<{ id: string }>({
  name: 'eventCalendar',
  allow: isAnyone,
  handle: async (actor, _request, { id }, now) => {
    const file = await getEventFile(actor, id, now);
    if (!file) return problem(404, 'notFound');
    return new Response(file.text, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${file.name}.ics"`,
        'cache-control': 'no-store',
      },
    });
  },
});
