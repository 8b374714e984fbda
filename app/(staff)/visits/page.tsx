import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { WeekPage } from '@/components/visits/week-page';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/platform/auth/actor';
import { formatDay } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';
import { getWeekDays } from '@/lib/rounds/queries';
import { currentRound } from '@/lib/visits/cards/rules';
import { readFilter } from '@/lib/visits/filter/rules';
import { getWeek, listRoundsFor } from '@/lib/visits/queries';
import { wishesLink } from '@/lib/wishes/rules';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('title') };
}

export default async function VisitsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const asked = await searchParams;
  const rounds = await listRoundsFor(actor, now);
  const chosen = rounds.find(({ id }) => id === asked.round) ?? currentRound(rounds, now);
  const week = chosen && (await getWeek(actor, chosen.id, now));
  const [t, locale] = [await getTranslations('visits'), await getLocale()];
  if (!week) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState heading={t('noRound')} icon="calendar-month">
          {t('noRoundText')}
        </EmptyState>
      </>
    );
  }
  const { round } = week;
  const [from, to] = [round.days[0]!, round.days[6]!];
  return (
    <div className="stack">
      <PageHeader
        title={t('weekTitle', { week: round.isoWeek })}
        lead={`${round.name}: ${t('weekDates', { from: formatDay(from, locale), to: formatDay(to, locale, { year: true }) })}`}
        action={round.mode === 'wishes' && <LinkButton href={wishesLink(round.id)}>{t(round.phase === 'open' ? 'writeWishes' : 'seeWishes')}</LinkButton>}
      />
      {rounds.length > 1 && (
        <LinkTabs
          label={t('rounds')}
          items={rounds.map(({ id, name }) => ({ href: `/visits?round=${id}`, label: name, current: id === round.id }))}
        />
      )}
      <WeekPage
        week={week}
        days={getWeekDays(round.isoYear, round.isoWeek)}
        filter={readFilter(asked, round)}
        today={civilDateOf(now)}
      />
    </div>
  );
}
