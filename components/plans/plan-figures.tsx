import { useTranslations } from 'next-intl';
import { StatTile } from '@/components/ui/stat-tile';
import { isHolding } from '@/lib/plans/rules';
import type { Figures, PlanVersion } from '@/lib/plans/types';

/** The plan in four figures, each beside what first come, first served would have given. */
export function PlanFigures({ plan, figures }: { plan: PlanVersion; figures: Figures }) {
  const t = useTranslations('plans.figures');
  const placed = plan.levels.find(({ name }) => name === 'placed');
  // Beside visits that are held where they are a sheet would start out with the same ones, which says nothing.
  const held = plan.input.fewMoves || isHolding(plan.input);
  const firstCome = (count: number | undefined) => (count === undefined || held ? undefined : t('firstCome', { count: Math.round(count) }));
  // What a trial lets go of is no shortage in it, and must not be hidden by that.
  const beyond = plan.waivers.staffing.length > 0;
  const byHand = figures.shortHalfHours > 0 && plan.visits.some(({ overrideReason }) => overrideReason !== '');
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
        change={beyond ? t('shortBeyond') : byHand ? t('shortWaived') : undefined}
      />
      <StatTile figure={plan.left.length} label={t('unplaced')} href="#unplaced" />
    </div>
  );
}
