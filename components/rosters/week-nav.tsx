import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import type { CivilDate } from '@/lib/platform/time';
import { rosterHref, weekAfter, weekBefore } from './week-links';

/** Which week is shown, and the ways to its neighbours. */
export function WeekNav({ deskId, monday, isoWeek, isoYear }: { deskId: string; monday: CivilDate; isoWeek: number; isoYear: number }) {
  const t = useTranslations('rosters');
  return (
    <div className="week-nav">
      <h2>{t('week', { week: String(isoWeek), year: String(isoYear) })}</h2>
      <nav className="cluster" aria-label={t('weeks')}>
        <Link href={rosterHref(deskId, weekBefore(monday))} prefetch={false} rel="prev">
          <Icon name="chevron-left" />
          {t('previous')}
        </Link>
        <Link href={rosterHref(deskId, weekAfter(monday))} prefetch={false} rel="next">
          {t('next')}
          <Icon name="chevron-right" />
        </Link>
      </nav>
    </div>
  );
}
