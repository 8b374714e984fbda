import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AttendanceView } from '@/components/event-day/attendance-view';
import { DayTabs } from '@/components/event-day/day-tabs';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { currentSession, mayMark } from '@/lib/event-day/attendance/rules';
import { formatSpan } from '@/lib/platform/format';
import { loadDay } from './load';
import { pressMarkAction } from './actions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('eventDay'))('title') };
}

export default async function DayPage({ params, searchParams }: Props) {
  const { day, now } = await loadDay((await params).id);
  const query = await searchParams;
  const [asked, q = ''] = [[query.session].flat()[0], [query.q].flat()[0]];
  const session = day.sessions.find(({ number }) => String(number) === asked) ?? day.sessions.find(({ number }) => number === currentSession(day.sessions, now));
  const t = await getTranslations('eventDay');
  const { id, title, starts, ends } = day.event;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { title, when: formatSpan(starts, ends, await getLocale()) })}
        back={<BackLink href={`/events/${id}`}>{t('back')}</BackLink>}
      />
      <DayTabs eventId={id} current="attendance" />
      <AttendanceView day={day} session={session?.number ?? 1} query={q.slice(0, 200)} open={mayMark(session ?? day.event, now)} action={pressMarkAction} />
    </>
  );
}
