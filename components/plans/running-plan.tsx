import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { FormAction } from '@/lib/platform/form-state';
import type { PlanLine, Progress } from '@/lib/plans/types';
import type { Worded } from './in-words';
import { PlanButton } from './plan-button';
import { ProgressWatch } from './progress-watch';
import { sayProgress } from './progress-text';

/** A plan in the making: how far it has come and a way to stop it. */
export function RunningPlan({ plan, progress, stop }: { plan: PlanLine; progress: Progress; stop: FormAction<unknown, Worded> }) {
  const t = useTranslations('plans');
  return (
    <Alert tone="info" heading={t('running.heading')}>
      <ProgressWatch href={`/api/plans/${plan.id}/progress`} first={sayProgress(t, progress)} />
      <p>{t('running.text')}</p>
      <div className="cluster">
        <PlanButton action={stop} hidden={{ planId: plan.id }} label={t('running.stop')} variant="secondary" />
        <Link href="?" prefetch={false}>
          {t('running.refresh')}
        </Link>
      </div>
    </Alert>
  );
}
