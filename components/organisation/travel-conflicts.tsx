'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { OrganisationRefusal } from '@/lib/organisation/types';
import { formatDateTime } from '@/lib/platform/format';

/** Who and which desks stand in the way of other travel times. */
export function TravelConflicts({ refusal: { conflicts = [], params } }: { refusal: OrganisationRefusal }) {
  const t = useTranslations('organisation.travelConflicts');
  const locale = useLocale();
  if (conflicts.length === 0) return null;
  const more = Number(params?.count ?? 0) - conflicts.length;
  const when = (instant: Date) => formatDateTime(new Date(instant), locale);
  return (
    <ul>
      {conflicts.map((conflict, index) => (
        <li key={index}>
          {conflict.about === 'desk'
            ? t('desk', { ...conflict, at: when(conflict.at) })
            : t('way', {
                person: conflict.person,
                first: conflict.first.kind,
                firstSite: conflict.first.site || 'none',
                ends: when(conflict.first.ends),
                second: conflict.second.kind,
                secondSite: conflict.second.site || 'none',
                starts: when(conflict.second.starts),
                gap: conflict.gap,
                minutes: conflict.minutes,
              })}
        </li>
      ))}
      {more > 0 && <li>{t('more', { count: more })}</li>}
    </ul>
  );
}
