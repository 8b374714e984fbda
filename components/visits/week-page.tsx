import { useLocale, useTranslations } from 'next-intl';
import { dayNotes } from '@/components/rounds/week-text';
import { Alert } from '@/components/ui/alert';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { formatDate } from '@/lib/platform/format';
import type { CivilDate } from '@/lib/platform/time';
import type { WeekDay } from '@/lib/rounds/types';
import { commonObstacle, narrow, suits } from '@/lib/visits/filter/rules';
import type { VisitFilter } from '@/lib/visits/filter/types';
import type { OpeningCard as Opening, WeekView } from '@/lib/visits/types';
import { FilterBar, weekHref } from './filter-bar';
import { byLabel } from './order';
import { RoundLine } from './round-line';
import { weekCards } from './week-cards';
import { WeekGrid } from './week-grid';
import { sayObstacle } from './words';

/** A round's week: its rules, the filter, and the openings by day and site. */
export function WeekPage({ week, days, filter, today }: { week: WeekView; days: WeekDay[]; filter: VisitFilter; today: CivilDate }) {
  const t = useTranslations('visits');
  const { round, openings } = week;
  const held = openings.filter(({ mine }) => mine?.state === 'registered' || mine?.state === 'pending').length;
  const narrowed = narrow(openings, filter);
  const suiting = narrowed.filter(suits);
  const shown = filter.show === 'all' ? narrowed : suiting;
  if (openings.length === 0) {
    return (
      <>
        <RoundLine round={round} held={held} />
        <EmptyState heading={t('noOpenings')} icon="calendar-month" action={<LinkButton href="/hosting">{t('host')}</LinkButton>}>
          {t('noOpeningsText')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <RoundLine round={round} held={held} />
      <FilterBar round={round.id} filter={filter} openings={openings} counts={{ mine: suiting.length, all: narrowed.length }} />
      {shown.length > 0 ? <Calendar days={days} openings={shown} all={openings} today={today} filter={filter} round={round.id} /> : <Nothing week={week} filter={filter} count={narrowed.length} />}
    </>
  );
}

type CalendarProps = { days: WeekDay[]; openings: Opening[]; all: Opening[]; today: CivilDate; filter: VisitFilter; round: string };

function Calendar({ days, openings, all, today, filter, round }: CalendarProps) {
  const t = useTranslations('visits');
  const rounds = useTranslations('rounds');
  const locale = useLocale();
  const used = new Set(all.map(({ day }) => day));
  // A Saturday or Sunday has a column when something is on, or when the clocks change in it.
  const shown = days.filter((day) => day.workday || used.has(day.date) || day.clocks);
  return (
    <WeekGrid
      label={t('calendar')}
      emptyDay={t('emptyDay')}
      why={t('why')}
      layout={filter.layout}
      switches={(['list', 'calendar'] as const).map((layout) => ({ layout, label: t(`layout.${layout}`), href: weekHref(round, { ...filter, layout }) }))}
      days={shown.map((day) => ({
        key: day.date,
        label: formatDate(day.date, locale),
        note: dayNotes(rounds, day, locale).join('. ') || undefined,
        today: day.date === today || undefined,
      }))}
      rows={[...new Map(openings.map(({ site }) => [site.id, site.name]))]
        .map(([key, label]) => ({ key, label }))
        .sort(byLabel(locale))}
      cards={JSON.stringify(weekCards(openings, t, locale))}
    />
  );
}

/** Why there is nothing to show, in the reader's own case where one rule keeps them from everything. */
function Nothing({ week, filter, count }: { week: WeekView; filter: VisitFilter; count: number }) {
  const t = useTranslations('visits');
  const locale = useLocale();
  const common = filter.show === 'mine' ? commonObstacle(week.openings) : null;
  const total = count > 0 ? count : week.openings.length;
  return (
    <>
      {common && <Alert tone="info">{sayObstacle(t, common, locale)}</Alert>}
      <EmptyState
        heading={t('nothingFits')}
        icon="search"
        action={
          <LinkButton href={weekHref(week.round.id, count > 0 ? { ...filter, show: 'all' } : { show: 'all' })} variant="secondary">
            {t('showAll')}
          </LinkButton>
        }
      >
        {t('nothingFitsText', { count: total })}
      </EmptyState>
    </>
  );
}
