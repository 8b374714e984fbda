import type { Metadata } from 'next';
import { forbidden, notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EventForm } from '@/components/events/event-form';
import { eventValues, peopleGroups } from '@/components/events/form-values';
import { siteOptions } from '@/components/openings/form-props';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canChangeEvent } from '@/lib/events/access';
import { getEvent } from '@/lib/events/queries';
import { listHostChoices, listSiteChoices } from '@/lib/openings/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { reviseEventAction } from '../../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('editTitle') };
}

export default async function EditEventPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const event = await getEvent(id);
  if (!event) notFound();
  if (!canChangeEvent(actor, id)) forbidden();
  if (event.state === 'calledOff' || event.ends <= new Date()) redirect(`/events/${id}`);
  const t = await getTranslations('events');
  return (
    <>
      <PageHeader title={t('editTitle')} lead={t('editLead')} back={<BackLink href={`/events/${id}`}>{event.title}</BackLink>} />
      <ClientMessages namespaces={['events', 'registrations']}>
        <EventForm
          action={reviseEventAction}
          event={{ id, version: event.version }}
          sites={siteOptions(await listSiteChoices())}
          people={peopleGroups(await listHostChoices())}
          values={eventValues(event)}
          submit={t('saveSubmit')}
        />
      </ClientMessages>
    </>
  );
}
