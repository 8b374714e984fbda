import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EventView } from '@/components/events/event-view';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canObserveEvent } from '@/lib/events/access';
import { getEvent } from '@/lib/events/queries';
import { requireActor } from '@/lib/platform/auth/actor';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return { title: (await getEvent(id))?.title };
}

export default async function EventPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const event = await getEvent(id);
  if (!event) notFound();
  const t = await getTranslations('events');
  return (
    <>
      <PageHeader
        title={event.title}
        lead={t(`kinds.${event.kind}`)}
        back={<BackLink href="/events">{t('back')}</BackLink>}
        action={
          canObserveEvent(actor, event, new Date()) && (
            <LinkButton href={`/observations/new?event=${event.id}`}>{t('observe')}</LinkButton>
          )
        }
      />
      <EventView event={event} />
    </>
  );
}
