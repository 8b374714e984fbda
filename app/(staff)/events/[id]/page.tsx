import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { OwnDay } from '@/components/event-day/own-day';
import { EventPage } from '@/components/events/event-page';
import { ObservationLines } from '@/components/observations/observation-lines';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canObserveEvent, canSeeEvent } from '@/lib/events/access';
import { listOwnGroups } from '@/lib/event-day/groups/queries';
import { getOwnCodes } from '@/lib/event-day/queries';
import { getEvent } from '@/lib/events/queries';
import { listObservationsOfEvent } from '@/lib/observations/queries';
import { isLead } from '@/lib/platform/auth/access';
import { requireActor } from '@/lib/platform/auth/actor';
import { getEventStanding } from '@/lib/registrations/queries';
import { cancelRegistrationAction, publishEventAction, reviseAnswersAction, signUpForEventAction } from '../actions';

type Props = { params: Promise<{ id: string }> };

/** Once a request, for the page and for its title. */
const load = cache(async (id: string) => {
  const actor = await requireActor();
  const now = new Date();
  const event = await getEvent(id);
  const seen = event && canSeeEvent(actor, event) ? event : null;
  return { actor, now, event: seen, standing: seen && (await getEventStanding(actor, id, now)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).event?.title };
}

export default async function OneEventPage({ params }: Props) {
  const { actor, now, event, standing } = await load((await params).id);
  if (!event || !standing) notFound();
  const t = await getTranslations('events');
  const seat = standing.mine?.state === 'registered' && event.state === 'published' ? standing.mine.registrationId : null;
  const observes = event.state === 'published' && canObserveEvent(actor, event, now);
  const observations = observes ? await listObservationsOfEvent(actor, event.id) : [];
  return (
    <>
      <PageHeader
        title={event.title}
        lead={t(`kinds.${event.kind}`)}
        back={<BackLink href="/events">{t('back')}</BackLink>}
        action={observes && <LinkButton href={`/observations/new?event=${event.id}`}>{t('observe')}</LinkButton>}
      />
      {event.state === 'published' && (
        <p>
          <LinkButton plain variant="secondary" icon="calendar-month" href={`/api/events/${event.id}/calendar`}>
            {t('toCalendar')}
          </LinkButton>
        </p>
      )}
      <ClientMessages namespaces={event.state === 'draft' ? ['events'] : []}>
        <EventPage
          event={event}
          standing={standing}
          actor={actor}
          now={now}
          ownDay={seat && <OwnDay codes={event.ends > now ? getOwnCodes(event.id, seat) : null} groups={await listOwnGroups(seat)} />}
          actions={{ signUp: signUpForEventAction, cancel: cancelRegistrationAction, revise: reviseAnswersAction, publish: publishEventAction }}
        />
      </ClientMessages>
      <ObservationLines lines={observations} allHref={isLead(actor) ? `/observations/all?event=${event.id}` : undefined} />
    </>
  );
}
