import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/platform/format';
import type { VisitFilter } from '@/lib/visits/filter/types';
import type { OpeningCard } from '@/lib/visits/types';
import { FilterView } from './filter-view';
import { byLabel } from './order';

/** The address of a week with these choices; what is not chosen is left out. */
export function weekHref(round: string, filter: Partial<VisitFilter>): string {
  const query = new URLSearchParams({ round });
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return `/visits?${query}`;
}

/** The choices that narrow a week, out of what is in it, in the reader's words. */
export function FilterBar({
  round,
  filter,
  openings,
  counts,
}: {
  round: string;
  filter: VisitFilter;
  openings: OpeningCard[];
  counts: Record<VisitFilter['show'], number>;
}) {
  const t = useTranslations('visits');
  const locale = useLocale();
  const named = (pick: 'site' | 'unit') =>
    [...new Map(openings.map((opening) => [opening[pick].id, opening[pick].name]))]
      .map(([value, label]) => ({ value, label }))
      .sort(byLabel(locale));
  const days = [...new Set(openings.map(({ day }) => day))].sort().map((day) => ({ value: day, label: formatDate(day, locale) }));
  const { show, site, unit, day, text, layout } = filter;
  const chosen = Boolean(site || unit || day || text);
  return (
    <FilterView
      label={t('show.label')}
      tabs={(['mine', 'all'] as const).map((shown) => ({
        href: weekHref(round, { ...filter, show: shown }),
        label: t(`show.${shown}`),
        count: counts[shown],
        current: show === shown,
      }))}
      summary={t('filter.summary')}
      formLabel={t('filter.label')}
      clearHref={chosen ? weekHref(round, { show, layout }) : undefined}
      hidden={{ round, show, layout }}
      choices={[
        { name: 'site', label: t('filter.site'), all: t('filter.allSites'), value: site, options: named('site') },
        { name: 'unit', label: t('filter.unit'), all: t('filter.allUnits'), value: unit, options: named('unit') },
        { name: 'day', label: t('filter.day'), all: t('filter.allDays'), value: day, options: days },
      ]}
      text={{ label: t('filter.text'), value: text }}
    />
  );
}
