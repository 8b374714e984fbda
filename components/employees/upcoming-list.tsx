'use client';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Upcoming } from '@/lib/employees/types';
import { formatSpan } from '@/lib/platform/format';

/** What a person has still to do, each leading to the opening where it can be cancelled or given another host. */
export function UpcomingList({ upcoming = [] }: { upcoming?: Upcoming[] }) {
  const t = useTranslations('employees');
  const locale = useLocale();
  if (upcoming.length === 0) return null;
  return (
    <ul>
      {upcoming.map(({ openingId, kind, topic, site, starts, ends }) => (
        <li key={openingId}>
          <Link href={`/visits/${openingId}`} prefetch={false}>
            {t('upcomingLine', {
              kind: t(`upcomingKind.${kind}`),
              topic,
              site,
              when: formatSpan(new Date(starts), new Date(ends), locale),
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
