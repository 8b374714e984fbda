import { takeStep } from '@/lib/coding/commands';
import { stepSchema } from '@/lib/coding/schema';
import { isCoder } from '@/lib/platform/auth/access';
import { defineRoute, problem, readJson } from '@/lib/platform/route';

/** One step of coding. Answers 200 with all marks on its text, or 409 with why nothing was done. */
export const POST = defineRoute({
  name: 'takeCodingStep',
  allow: isCoder,
  async handle(actor, request, _params, now) {
    const step = stepSchema.safeParse(await readJson(request));
    if (!step.success) return problem(400, 'invalid');
    const result = await takeStep(actor, step.data, now);
    if (!result.ok) return problem(409, result.reason);
    return Response.json(result.value, { headers: { 'cache-control': 'no-store' } });
  },
});
