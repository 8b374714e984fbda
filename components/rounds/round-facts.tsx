import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import { StatTile } from '@/components/ui/stat-tile';
import { formatDateTime } from '@/lib/platform/format';
import type { RoundCounts, RoundView, WeekDay } from '@/lib/rounds/types';
import { WeekNotes } from './week-notes';
import { weekDates } from './week-text';

export function RoundStats({ counts }: { counts: RoundCounts }) {
  const t = useTranslations('rounds');
  return (
    <div className="grid grid-small">
      <StatTile figure={counts.openings} label={t('stats.openings', { count: counts.openings })} />
      <StatTile
        figure={t('takenOf', { taken: counts.taken, seats: counts.seats })}
        label={t('stats.taken')}
      />
      <StatTile
        figure={counts.waiting}
        label={t('stats.waiting')}
        tone={counts.waiting > 0 ? 'warning' : undefined}
      />
      <StatTile figure={counts.hosts} label={t('stats.hosts', { count: counts.hosts })} />
    </div>
  );
}

/** A round's settings in words. */
export function RoundFacts({ round, days }: { round: RoundView; days: WeekDay[] }) {
  const t = useTranslations('rounds');
  const locale = useLocale();
  const week = `${t('weekOf', { week: round.isoWeek, year: String(round.isoYear) })} · ${weekDates(t, days, locale)}`;
  return (
    <div>
      <DescriptionList
        items={[
          {
            term: t('detail.week'),
            value: (
              <>
                {week}
                <WeekNotes days={days} />
              </>
            ),
          },
          {
            term: t('detail.window'),
            value: t('window', {
              opens: formatDateTime(round.signUpOpens, locale, { year: true }),
              closes: formatDateTime(round.signUpCloses, locale, { year: true }),
            }),
          },
          { term: t('detail.mode'), value: t(`modes.${round.mode}`) },
          ...(round.approval === 'none' ? [] : [{ term: t('approvalLegend'), value: t('detail.approvalValue', { who: round.approval, hours: round.approvalHours }) }]),
          { term: t('detail.visits'), value: t('detail.visitsValue', { count: round.visitsPerPerson }) },
          { term: t('detail.cancel'), value: t('detail.cancelValue', { hours: round.cancelHours }) },
        ]}
      />
    </div>
  );
}
