import { z } from 'zod';
import { isCoder } from '@/lib/platform/auth/access';
import { defineRoute, problem, readJson } from '@/lib/platform/route';
import { findSimilar } from '@/lib/similar-passages/queries';
import { findUnmarked } from '@/lib/similar-passages/unmarked/queries';

const body = z.object({ observationId: z.uuid().nullable().default(null), text: z.string().min(1).max(4_000).refine((text) => !text.includes('\u0000')) });

/** Marked passages, and sentences that nobody has marked, that read like the text posted. A post, for what somebody said at a counter is not to stand in addresses. */
export const POST = defineRoute({
  name: 'findSimilarPassages',
  allow: isCoder,
  async handle(_actor, request) {
    const asked = body.safeParse(await readJson(request));
    if (!asked.success) return problem(400, 'invalid');
    const { text, observationId } = asked.data;
    const [marked, unmarked] = await Promise.all([findSimilar(text), findUnmarked(text, observationId)]);
    return Response.json({ marked, unmarked }, { headers: { 'cache-control': 'no-store' } });
  },
});
