import { z } from 'zod';
import { isCoder } from '@/lib/platform/auth/access';
import { defineRoute, problem, readJson } from '@/lib/platform/route';
import { findSimilar } from '@/lib/similar-passages/queries';

const body = z.object({ text: z.string().min(1).max(4_000).refine((text) => !text.includes('\u0000')) });

/** Marked passages that read like the text posted. A post, for what somebody said at a counter is not to stand in addresses. */
export const POST = defineRoute({
  name: 'findSimilarPassages',
  allow: isCoder,
  async handle(_actor, request) {
    const asked = body.safeParse(await readJson(request));
    if (!asked.success) return problem(400, 'invalid');
    return Response.json(await findSimilar(asked.data.text), { headers: { 'cache-control': 'no-store' } });
  },
});
