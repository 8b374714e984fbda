import { useTranslations } from 'next-intl';
import { StatTile } from '@/components/ui/stat-tile';
import type { Figures, PlanVersion } from '@/lib/plans/types';

/** The plan in four figures, each beside what first come, first served would have given. */
export function PlanFigures({ plan, figures }: { plan: PlanVersion; figures: Figures }) {
  const t = useTranslations('plans.figures');
  const placed = plan.levels.find(({ name }) => name === 'placed');
  const firstCome = (count: number | undefined) => (count === undefined ? undefined : t('firstCome', { count: Math.round(count) }));
  const waived = plan.waivers.staffing.length > 0 || plan.visits.some(({ overrideReason }) => overrideReason !== '');
  return (
    <div className="grid grid-small">
      <StatTile
        figure={t('placed', { placed: figures.placed, asked: figures.asked })}
        label={t('placedLabel')}
        change={
          <>
            {placed && (placed.proven ? t('placedProven') : t('placedBound', { bound: Math.floor(placed.bound) }))} {firstCome(plan.firstCome?.placed)}
          </>
        }
      />
      <StatTile figure={figures.firstChoices} label={t('firstChoices')} change={firstCome(plan.firstCome?.firstChoices)} />
      <StatTile
        figure={figures.shortHalfHours}
        label={t('short')}
        tone={figures.shortHalfHours > 0 ? 'warning' : undefined}
        change={figures.shortHalfHours > 0 && waived ? t('shortWaived') : undefined}
      />
      <StatTile figure={plan.left.length} label={t('unplaced')} href="#unplaced" />
    </div>
  );
}
