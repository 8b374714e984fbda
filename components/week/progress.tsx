import { useTranslations } from 'next-intl';
import { StatTile } from '@/components/ui/stat-tile';
import type { ProjectProgress } from '@/lib/project-progress/types';

/** How the project is doing in three numbers. */
export function Progress({ progress }: { progress: ProjectProgress }) {
  const t = useTranslations('week.progress');
  const { agreed, held, observations, freeSeats } = progress;
  return (
    <section className="stack stack-small" aria-labelledby="progress">
      <h2 id="progress">{t('heading')}</h2>
      <div className="grid grid-small">
        <StatTile figure={agreed} label={t('agreed', { count: agreed })} change={freeSeats > 0 && t('free', { count: freeSeats })} />
        <StatTile figure={held} label={t('done', { count: held })} />
        <StatTile figure={observations} label={t('observations', { count: observations })} />
      </div>
    </section>
  );
}
