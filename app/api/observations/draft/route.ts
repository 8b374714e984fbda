import { z } from 'zod';
import { saveDraft } from '@/lib/observations/commands';
import { getKeptDraft } from '@/lib/observations/queries';
import { observationSchema } from '@/lib/observations/schema';
import { isAnyone } from '@/lib/platform/auth/access';
import { nestFormValues } from '@/lib/platform/form-data';
import { describeIssue } from '@/lib/platform/issues';
import { defineRoute, problem, readJson } from '@/lib/platform/route';

const body = z.object({ values: z.record(z.string().max(200), z.union([z.string(), z.array(z.string()).max(100)])) });

/**
 * Saves a draft while it is typed: `{ values }` is the form as a browser posts it. Answers 200 with id, version and
 * time; 422 with what is wrong, and then nothing was stored; 409 with why not, and for a conflict with what is kept.
 */
export const POST = defineRoute({
  name: 'saveDraft',
  allow: isAnyone,
  async handle(actor, request, _params, now) {
    const sent = body.safeParse(await readJson(request));
    if (!sent.success) return problem(400, 'invalid');
    const nested = nestFormValues({ ...sent.data.values, later: 'on' });
    const parsed = observationSchema.safeParse(nested, { error: describeIssue });
    if (!parsed.success) {
      const errors = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]));
      return problem(422, 'invalid', { errors });
    }
    const result = await saveDraft(actor, parsed.data, now);
    if (result.ok) return Response.json(result.value, { headers: { 'cache-control': 'no-store' } });
    const kept = result.reason === 'versionConflict' ? await getKeptDraft(actor, parsed.data.clientKey) : null;
    return problem(409, result.reason, kept ? { kept } : {});
  },
});
