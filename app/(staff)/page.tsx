import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { UnheardLine } from '@/components/proposals/unheard-line';
import { OfferNote } from '@/components/seat-offers/offer-note';
import { PageHeader } from '@/components/ui/page-header';
import { ComingEvents, WaitingPlaces } from '@/components/week/coming';
import { EventOffers, EventWaits } from '@/components/week/open-sign-ups';
import { News } from '@/components/week/news';
import { NextThing } from '@/components/week/next-thing';
import { Owed } from '@/components/week/owed';
import { Progress } from '@/components/week/progress';
import { Further } from '@/components/week/further';
import { MyWeekCalendar } from '@/components/week/week-calendar';
import { WeekNav } from '@/components/week/week-nav';
import { listRequests } from '@/lib/approval-requests/queries';
import { listUnmarked } from '@/lib/attendance/queries';
import { listComingEvents } from '@/lib/events/queries';
import { listNotices } from '@/lib/notices/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { formatDay } from '@/lib/platform/format';
import { civilDateOf, isoWeekOf } from '@/lib/platform/time';
import { getProgress } from '@/lib/project-progress/queries';
import { listUnheard } from '@/lib/proposals/voices/queries';
import { listOpenSignUps } from '@/lib/registrations/mine/queries';
import { getWeekDays } from '@/lib/rounds/queries';
import { listMyOffers } from '@/lib/seat-offers/queries';
import { getMyWeek } from '@/lib/visits/my-week/queries';
import { isSameWeek, readWeek, weekFrom } from '@/lib/visits/my-week/rules';
import { listWaiting } from '@/lib/visits/waiting/queries';
import { listOwedWishes } from '@/lib/wishes/owed/queries';
import { markNoticesReadAction } from './notices/actions';
import { cancelVisitAction } from './visits/actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('week'))('title') };
}

export default async function MyWeekPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const asked = readWeek((await searchParams).week, now);
  const [week, unmarked, waiting, notices, progress, events, wishes, offers, unheard, signUps, requests] = await Promise.all([
    getMyWeek(actor, asked, now),
    listUnmarked(actor, now),
    listWaiting(actor, now),
    listNotices(actor, 12),
    getProgress(now),
    listComingEvents(now, 2),
    listOwedWishes(actor, now),
    listMyOffers(actor, now),
    listUnheard(actor, now),
    listOpenSignUps(actor, now),
    listRequests(actor, now),
  ]);
  const [t, locale] = [await getTranslations('week'), await getLocale()];
  const today = civilDateOf(now);
  const ahead = week.next && isoWeekOf(week.next.entry.day);
  const [from, to] = [week.days[0]!, week.days[6]!];
  const span = t('dates', { from: formatDay(from, locale), to: formatDay(to, locale, { year: true }) });
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="stack stack-large">
        <OfferNote count={offers.length} />
        <EventOffers signUps={signUps} />
        <UnheardLine proposals={unheard} />
        <NextThing next={week.next} now={now} cancel={cancelVisitAction} />
        <section className="stack">
          <div className="cluster-between">
            <h2>
              {t('hello', { week: week.isoWeek })} <span className="quiet">{span}</span>
            </h2>
            <WeekNav
              before={weekFrom(asked, -1)}
              after={weekFrom(asked, 1)}
              away={!isSameWeek(asked, isoWeekOf(today))}
              next={ahead && !isSameWeek(asked, ahead) ? ahead : null}
            />
          </div>
          <MyWeekCalendar week={week} days={getWeekDays(week.isoYear, week.isoWeek)} today={today} />
          <p>
            <Link href="/blocks" prefetch={false}>
              {t('addBlock')}
            </Link>
          </p>
        </section>
        <div className="split">
          <div className="stack stack-large">
            <Owed observations={week.owed} unmarked={unmarked} wishes={wishes} requests={requests.length} />
            <Progress progress={progress} />
          </div>
          <div className="stack stack-large">
            <News notices={notices} markRead={markNoticesReadAction} />
            <WaitingPlaces places={waiting} />
            <EventWaits signUps={signUps} />
            <ComingEvents events={events} />
            <Further />
          </div>
        </div>
      </div>
    </>
  );
}
