import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DayTabs } from '@/components/event-day/day-tabs';
import { GroupsView } from '@/components/event-day/groups-view';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { getGroups } from '@/lib/event-day/groups/queries';
import { loadDay } from '../load';
import {
  dealGroupsAction,
  dropDealAction,
  dropWishAction,
  lockGroupAction,
  moveToGroupAction,
  redealGroupsAction,
  seatMissingAction,
  wishForGroupsAction,
} from '../actions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('eventDay.groups'))('title') };
}

export default async function GroupsPage({ params, searchParams }: Props) {
  const { day } = await loadDay((await params).id);
  const asked = [(await searchParams).round].flat()[0];
  const groups = await getGroups(day.event.id, day.people);
  const t = await getTranslations('eventDay');
  return (
    <>
      <PageHeader title={t('groups.title')} back={<BackLink href={`/events/${day.event.id}/day`}>{t('backToDay')}</BackLink>} />
      <DayTabs eventId={day.event.id} current="groups" />
      <GroupsView
        eventId={day.event.id}
        people={day.people}
        groups={groups}
        deal={groups.deals.find(({ number }) => String(number) === asked) ?? groups.deals.at(-1)}
        actions={{
          deal: dealGroupsAction,
          redeal: redealGroupsAction,
          drop: dropDealAction,
          seat: seatMissingAction,
          move: moveToGroupAction,
          lock: lockGroupAction,
          wish: wishForGroupsAction,
          dropWish: dropWishAction,
        }}
      />
    </>
  );
}
