import { Readable } from 'node:stream';
import { getLocale } from 'next-intl/server';
import { exportObservations } from '@/lib/exports/commands';
import { exportSchema } from '@/lib/exports/schema';
import { readFilter, writeFilter } from '@/lib/observation-search/schema';
import { isLead } from '@/lib/platform/auth/access';
import { defineRoute, readForm, seeOther } from '@/lib/platform/route';

const page = '/observations/all/export';

/** A post, for it is written down who took what; a plain form's, so that the browser saves the answer as a file. */
export const POST = defineRoute({
  name: 'exportObservations',
  allow: isLead,
  rate: 'export',
  formPage: page,
  handle: async (actor, request, _params, now) => {
    const values = (await readForm(request)) ?? {};
    const filter = readFilter(values);
    const parsed = exportSchema.safeParse(values);
    if (!parsed.success) return seeOther(page + writeFilter(filter, { problem: 'invalid' }));

    const result = await exportObservations(actor, { ...parsed.data, filter, locale: await getLocale() }, now);
    if (!result.ok) return seeOther(page + writeFilter(filter, { problem: result.reason, ...result.params }));
    const { id, fileName, mediaType, body } = result.value;
    return new Response(Readable.toWeb(body) as ReadableStream, {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'no-store',
        // A file of plain rows cannot say how it was made; this is where that stands.
        link: `</api/exports/${id}>; rel="describedby"; type="text/csv"`,
      },
    });
  },
});
