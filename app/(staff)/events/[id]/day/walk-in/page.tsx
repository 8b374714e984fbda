import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DayTabs } from '@/components/event-day/day-tabs';
import { WalkInView } from '@/components/event-day/walk-in-view';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { findComers } from '@/lib/event-day/walk-ins/queries';
import { getEvent } from '@/lib/events/queries';
import { listPlaces } from '@/lib/organisation/queries';
import { tidyText } from '@/lib/platform/text';
import { admitEmployeeAction, admitGuestAction } from '../actions';
import { loadDay } from '../load';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('eventDay.walkIn'))('title') };
}

export default async function WalkInPage({ params, searchParams }: Props) {
  const { day, now } = await loadDay((await params).id);
  const query = tidyText([(await searchParams).q].flat()[0] ?? '').replaceAll('\u0000', '').slice(0, 100);
  const t = await getTranslations('eventDay');
  const { id, ends } = day.event;
  const terms = (await getEvent(id))?.terms;
  return (
    <>
      <PageHeader title={t('walkIn.title')} back={<BackLink href={`/events/${id}/day`}>{t('backToDay')}</BackLink>} />
      <DayTabs eventId={id} current="walkIn" />
      <WalkInView
        eventId={id}
        query={query}
        found={await findComers(id, query)}
        units={(await listPlaces()).units}
        over={ends <= now}
        asks={{ diet: terms?.askDiet ?? false, access: terms?.askAccess ?? false }}
        actions={{ employee: admitEmployeeAction, guest: admitGuestAction }}
      />
    </>
  );
}
