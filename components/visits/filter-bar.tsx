import { useLocale, useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { FilterText } from '@/components/forms/filter-text';
import { LinkTabs } from '@/components/ui/link-tabs';
import { formatDate } from '@/lib/platform/format';
import type { VisitFilter } from '@/lib/visits/filter/types';
import type { OpeningCard } from '@/lib/visits/types';
import { byLabel } from './order';

/** The address of a week with these choices; what is not chosen is left out. */
export function weekHref(round: string, filter: Partial<VisitFilter>): string {
  const query = new URLSearchParams({ round });
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return `/visits?${query}`;
}

/** What I may take or everything, with how many there are of each; below, the choices of place, unit, day and topic. */
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
  const chosen = Boolean(filter.site || filter.unit || filter.day || filter.text);
  return (
    <>
      <LinkTabs
        label={t('show.label')}
        items={(['mine', 'all'] as const).map((show) => ({
          href: weekHref(round, { ...filter, show }),
          label: t(`show.${show}`),
          count: counts[show],
          current: filter.show === show,
        }))}
      />
      <details className="filter-fold" open={chosen}>
        <summary>{t('filter.summary')}</summary>
        <FilterForm label={t('filter.label')} clearHref={chosen ? weekHref(round, { show: filter.show }) : undefined}>
          <input type="hidden" name="round" value={round} />
          <input type="hidden" name="show" value={filter.show} />
          <FilterSelect name="site" label={t('filter.site')} all={t('filter.allSites')} value={filter.site} options={named('site')} />
          <FilterSelect name="unit" label={t('filter.unit')} all={t('filter.allUnits')} value={filter.unit} options={named('unit')} />
          <FilterSelect name="day" label={t('filter.day')} all={t('filter.allDays')} value={filter.day} options={days} />
          <FilterText name="text" label={t('filter.text')} value={filter.text} />
        </FilterForm>
      </details>
    </>
  );
}
