import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AdminTabs } from '@/components/organisation/admin-tabs';
import { SavedNote } from '@/components/organisation/saved-note';
import { RosterChoice } from '@/components/rosters/roster-choice';
import { RosterTable } from '@/components/rosters/roster-table';
import { StaffingTable } from '@/components/rosters/staffing-table';
import { newShiftHref } from '@/components/rosters/week-links';
import { WeekNav } from '@/components/rosters/week-nav';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canEditDesks } from '@/lib/desks/access';
import { listDesks } from '@/lib/desks/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { isCivilDate, isoWeekOf } from '@/lib/platform/time';
import { canEditRosters } from '@/lib/rosters/access';
import { firstRosterDay, getRosterWeek } from '@/lib/rosters/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rosters'))('title') };
}

type Props = { searchParams: Promise<{ desk?: string; day?: string; done?: string }> };

export default async function RostersPage({ searchParams }: Props) {
  const actor = await requireActorWho(canEditRosters);
  const [t, locale, query, desks] = await Promise.all([
    getTranslations('rosters'),
    getLocale(),
    searchParams,
    listDesks(),
  ]);
  const desk = desks.find(({ id }) => id === query.desk) ?? desks[0];
  if (!desk) {
    const mayAdd = canEditDesks(actor);
    return (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <AdminTabs actor={actor} current="rosters" />
        <EmptyState
          heading={t('noDesks')}
          icon="business"
          action={mayAdd && <LinkButton href="/admin/desks/new">{t('addDesk')}</LinkButton>}
        >
          {t(mayAdd ? 'noDesksText' : 'noDesksLead')}
        </EmptyState>
      </>
    );
  }
  const day = isCivilDate(query.day ?? '') ? query.day! : await firstRosterDay(desk.id, new Date());
  const { isoYear, isoWeek } = isoWeekOf(day);
  const { days, people } = await getRosterWeek(desk.id, { isoYear, isoWeek }, locale);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={<LinkButton href={newShiftHref(desk.id, day)}>{t('add')}</LinkButton>}
      />
      <AdminTabs actor={actor} current="rosters" />
      <SavedNote done={query.done} />
      <RosterChoice desks={desks} deskId={desk.id} day={day} />
      <div className="stack stack-large">
        <WeekNav deskId={desk.id} monday={days[0]!.date} isoWeek={isoWeek} isoYear={isoYear} />
        {people.length > 0 ? (
          <RosterTable deskId={desk.id} week={isoWeek} days={days} people={people} />
        ) : (
          <EmptyState heading={t('noPeople')} icon="person-add">
            {t('noPeopleText')}
          </EmptyState>
        )}
        <StaffingTable days={days} />
      </div>
    </>
  );
}
