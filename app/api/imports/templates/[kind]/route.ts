import { Readable } from 'node:stream';
import { getLocale } from 'next-intl/server';
import { canImport, canSeeImports } from '@/lib/imports/access';
import { kindSchema } from '@/lib/imports/schema';
import { templateOf } from '@/lib/imports/templates/rules';
import { defineRoute, problem } from '@/lib/platform/route';
import { writeXlsx } from '@/lib/platform/spreadsheet/xlsx';
import { civilDateOf } from '@/lib/platform/time';
import { messages } from '@/messages';

/** A workbook to fill in: headings and one row to write over. */
export const GET = defineRoute<{ kind: string }>({
  name: 'importTemplate',
  allow: canSeeImports,
  rate: 'export',
  handle: async (actor, _request, params, now) => {
    const kind = kindSchema.safeParse(params.kind);
    if (!kind.success) return problem(404, 'missing');
    if (!canImport(actor, kind.data)) return problem(403, 'notAllowed');
    const { columns, example, kinds, templateFile } = messages[await getLocale()].imports;
    const sheet = templateOf(kind.data, { columns, example, sheet: kinds[kind.data].heading }, civilDateOf(now));
    return new Response(Readable.toWeb(writeXlsx([sheet])) as ReadableStream, {
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename="${templateFile[kind.data]}.xlsx"`,
        'cache-control': 'no-store',
      },
    });
  },
});
