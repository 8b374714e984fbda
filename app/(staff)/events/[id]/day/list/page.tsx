import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AttendanceSheet } from '@/components/event-day/attendance-sheet';
import { DayTabs } from '@/components/event-day/day-tabs';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { currentSession } from '@/lib/event-day/attendance/rules';
import { loadDay } from '../load';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('eventDay.list'))('title') };
}

export default async function AttendanceSheetPage({ params, searchParams }: Props) {
  const { day, now } = await loadDay((await params).id);
  const asked = [(await searchParams).session].flat()[0];
  const session = day.sessions.find(({ number }) => String(number) === asked)?.number ?? currentSession(day.sessions, now);
  const t = await getTranslations('eventDay');
  return (
    <>
      <PageHeader title={t('list.title')} back={<BackLink href={`/events/${day.event.id}/day`}>{t('backToDay')}</BackLink>} />
      <DayTabs eventId={day.event.id} current="list" />
      <AttendanceSheet day={day} session={session} />
    </>
  );
}
