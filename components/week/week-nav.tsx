import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';

export type Week = { isoYear: number; isoWeek: number };

/** `2027-W13`, as ISO 8601 writes a week and the page's address carries it. */
export function weekHref({ isoYear, isoWeek }: Week): string {
  return `/?week=${isoYear}-W${String(isoWeek).padStart(2, '0')}`;
}

/** To the weeks beside this one, back to the present, and on to the week where something is next. */
export function WeekNav({ before, after, away, next }: { before: Week; after: Week; away: boolean; next: Week | null }) {
  const t = useTranslations('week.nav');
  return (
    <nav aria-label={t('label')} className="cluster">
      <Link href={weekHref(before)} prefetch={false}>
        <Icon name="chevron-left" />
        {t('previous', { week: before.isoWeek })}
      </Link>
      {away && (
        <Link href="/" prefetch={false}>
          {t('today')}
        </Link>
      )}
      <Link href={weekHref(after)} prefetch={false}>
        {t('next', { week: after.isoWeek })}
        <Icon name="chevron-right" />
      </Link>
      {next && (
        <Link href={weekHref(next)} prefetch={false}>
          {t('toNext', { week: next.isoWeek })}
        </Link>
      )}
    </nav>
  );
}
