import { canPlan } from '@/lib/plans/access';
import { getRoundAsInput } from '@/lib/plans/input/queries';
import { isId } from '@/lib/platform/text';
import { defineRoute, problem } from '@/lib/platform/route';
import { writeRound } from '@/lib/planner-format/rules';

/** The round as the planner would take it now, as a file. */
export const GET = defineRoute<{ id: string }>({
  name: 'exportPlanInput',
  allow: canPlan,
  rate: 'export',
  handle: async (_actor, _request, { id }, now) => {
    const round = isId(id) ? await getRoundAsInput(id, now) : null;
    if (!round) return problem(404, 'notFound');
    return new Response(writeRound(round), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="round.json"',
        'cache-control': 'no-store',
      },
    });
  },
});
