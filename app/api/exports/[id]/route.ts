import { Readable } from 'node:stream';
import { getLocale } from 'next-intl/server';
import { messages } from '@/messages';
import { getExportSlip } from '@/lib/exports/queries';
import { isLead } from '@/lib/platform/auth/access';
import { defineRoute, problem } from '@/lib/platform/route';
import { writeCsv } from '@/lib/platform/spreadsheet/csv';

/** The slip of a past export: when, by whom, which filter, how many rows, which content. */
export const GET = defineRoute<{ id: string }>({
  name: 'getExportSlip',
  allow: isLead,
  rate: 'export',
  handle: async (_actor, _request, { id }) => {
    const locale = await getLocale();
    const slip = await getExportSlip(id, locale);
    if (!slip) return problem(404, 'notFound');
    const { what, value } = messages[locale].exports.aboutColumns;
    const columns = [{ heading: what, width: 34 }, { heading: value, width: 80 }];
    return new Response(Readable.toWeb(Readable.from(writeCsv(columns, [slip.lines]))) as ReadableStream, {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${slip.fileName}.csv"`,
        'cache-control': 'no-store',
      },
    });
  },
});
