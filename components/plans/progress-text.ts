import type { Progress } from '@/lib/plans/types';
import type { PlanTexts } from './words';

/** Where a plan in the making has got to, in a line. */
export function sayProgress(t: PlanTexts, progress: Progress): string {
  const phase = t('running.phase', { phase: progress?.phase ?? 'none' });
  const found = progress?.phase === 'solving' && progress.figure ? ` ${t('running.placed', { count: progress.figure })}` : '';
  const explained = progress?.phase === 'explaining' && progress.figure ? ` ${t('running.explained', { percent: progress.figure })}` : '';
  return `${phase} …${found}${explained}`;
}
