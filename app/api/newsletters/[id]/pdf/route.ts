import { da } from '@/messages';
import { canReadNewsletter } from '@/lib/newsletters/access';
import { issueAsPdf } from '@/lib/newsletters/pdf/rules';
import { getNewsletter } from '@/lib/newsletters/queries';
import { issueOf } from '@/lib/newsletters/rules';
import { isAnyone } from '@/lib/platform/auth/access';
import { env } from '@/lib/platform/env';
import { makePdf } from '@/lib/platform/pdf';
import { defineRoute, problem } from '@/lib/platform/route';
import { isId } from '@/lib/platform/text';

/** An issue that is out, as a file to print or keep. */
export const GET = defineRoute<{ id: string }>({
  name: 'newsletterPdf',
  allow: isAnyone,
  handle: async (actor, _request, { id }, now) => {
    const newsletter = isId(id) ? await getNewsletter(actor, id) : null;
    if (!newsletter || newsletter.number === null || !canReadNewsletter(actor, newsletter)) return problem(404, 'missing');
    const { url = '', municipality } = env();
    const { title, corrections } = da.newsletters;
    const frame = { newsletter: title, sender: [da.app.name, municipality].filter(Boolean).join(', '), corrections, correctionOf: (day: string) => day, site: url };
    const pdf = await makePdf(issueAsPdf(issueOf(newsletter, newsletter.number, now), frame));
    const headers = { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="nyhedsbrev-nr-${newsletter.number}.pdf"`, 'cache-control': 'private, no-store' };
    return new Response(new Uint8Array(pdf), { headers });
  },
});
