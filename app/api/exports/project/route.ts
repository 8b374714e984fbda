import { Readable } from 'node:stream';
import { getLocale } from 'next-intl/server';
import { takeOut } from '@/lib/takeout/commands';
import { takeSchema } from '@/lib/project-export/schema';
import { isLead } from '@/lib/platform/auth/access';
import { defineRoute, readForm, seeOther } from '@/lib/platform/route';

const page = '/exports';

/** A post, for it is written down who took what; a plain form's, so that the browser saves the answer as a file. */
export const POST = defineRoute({
  name: 'exportProject',
  allow: isLead,
  rate: 'export',
  formPage: page,
  handle: async (actor, request, _params, now) => {
    const parsed = takeSchema.safeParse((await readForm(request)) ?? {});
    if (!parsed.success) return seeOther(`${page}?problem=invalid`);
    const result = await takeOut(actor, { ...parsed.data, locale: await getLocale() }, now);
    if (!result.ok) return seeOther(`${page}?${new URLSearchParams({ problem: result.reason, ...result.params })}`);
    const { fileName, mediaType, contentHash, body } = result.value;
    return new Response(Readable.toWeb(body) as ReadableStream, {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'no-store',
        'x-content-hash': contentHash,
      },
    });
  },
});
