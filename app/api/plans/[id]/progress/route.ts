import { getTranslations } from 'next-intl/server';
import { sayProgress } from '@/components/plans/progress-text';
import { canPlan } from '@/lib/plans/access';
import { getPlanProgress } from '@/lib/plans/queries';
import { defineRoute, problem } from '@/lib/platform/route';

/** How far a plan in the making has come, for the page that waits for it. */
export const GET = defineRoute<{ id: string }>({
  name: 'getPlanProgress',
  allow: canPlan,
  rate: 'watch',
  handle: async (_actor, _request, { id }) => {
    const found = await getPlanProgress(id);
    if (!found) return problem(404, 'notFound');
    const t = await getTranslations('plans');
    const running = found.state === 'running' || found.explaining;
    const text = running ? sayProgress(t, found.progress) : t('running.finished');
    return Response.json({ running, text }, { headers: { 'cache-control': 'no-store' } });
  },
});
