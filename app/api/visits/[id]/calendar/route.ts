import { getTranslations } from 'next-intl/server';
import { isAnyone } from '@/lib/platform/auth/access';
import { calendarFile } from '@/lib/platform/calendar';
import { env } from '@/lib/platform/env';
import { defineRoute, problem } from '@/lib/platform/route';
import { getCalendarEntry } from '@/lib/visits/calendar/queries';

/** The actor's own visit at an opening, or their hosting of it, as a file for their calendar. */
export const GET = defineRoute<{ id: string }>({
  name: 'visitCalendar',
  allow: isAnyone,
  handle: async (actor, _request, { id }, now) => {
    const entry = await getCalendarEntry(actor, id);
    if (!entry) return problem(404, 'notFound');
    const t = await getTranslations('visits');
    const { role, openingId, topic, programme, meetingPlace, siteName, siteAddress, unitName, hostName, ...event } = entry;
    const site = env().url;
    const text = calendarFile(
      {
        ...event,
        summary: t(`file.${role}`, { topic, unit: unitName }),
        location: siteAddress.startsWith(siteName) ? siteAddress : [siteName, siteAddress].filter(Boolean).join(', '),
        description: [
          programme,
          `${t('facts.host')}: ${t('hostOf', { host: hostName, unit: unitName })}`,
          meetingPlace && `${t('facts.meetingPlace')}: ${meetingPlace}`,
        ]
          .filter(Boolean)
          .join('\n'),
        ...(site && { url: `${site}/visits/${openingId}` }),
      },
      now,
    );
    return new Response(text, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${role === 'visiting' ? 'besoeg' : 'vaert'}-${event.starts.toISOString().slice(0, 10)}.ics"`,
        'cache-control': 'no-store',
      },
    });
  },
});
