import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BadgeSheet } from '@/components/event-day/badge-sheet';
import { DayTabs } from '@/components/event-day/day-tabs';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { getOwnCodes } from '@/lib/event-day/queries';
import { loadDay } from '../load';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('eventDay.badges'))('title') };
}

export default async function BadgesPage({ params, searchParams }: Props) {
  const { day } = await loadDay((await params).id);
  const only = [(await searchParams).only ?? []].flat();
  const t = await getTranslations('eventDay');
  const { id, title } = day.event;
  const people = day.people.flatMap((person) => {
    const codes = getOwnCodes(id, person.registrationId);
    return codes ? [{ ...person, ...codes }] : [];
  });
  return (
    <>
      <PageHeader title={t('badges.title')} back={<BackLink href={`/events/${id}/day`}>{t('backToDay')}</BackLink>} />
      <DayTabs eventId={id} current="badges" />
      <BadgeSheet eventId={id} title={title} people={people} chosen={only.length > 0 ? new Set(only) : null} />
    </>
  );
}
