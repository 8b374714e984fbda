import type { Metadata } from 'next';
import { forbidden, notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CallOffForm } from '@/components/events/call-off-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canChangeEvent } from '@/lib/events/access';
import { getEvent } from '@/lib/events/queries';
import { previewCallOff } from '@/lib/event-changes/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { callOffEventAction } from '../../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('callOffTitle') };
}

export default async function CallOffEventPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const event = await getEvent(id);
  if (!event) notFound();
  if (!canChangeEvent(actor, id)) forbidden();
  if (event.state === 'calledOff' || event.ends <= new Date()) redirect(`/events/${id}`);
  const preview = await previewCallOff(id);
  if (!preview) notFound();
  const t = await getTranslations('events');
  return (
    <>
      <PageHeader title={t('callOffTitle')} lead={event.title} back={<BackLink href={`/events/${id}`}>{event.title}</BackLink>} />
      <ClientMessages namespaces={['events', 'registrations']}>
        <CallOffForm action={callOffEventAction} event={{ id, version: event.version }} {...preview} />
      </ClientMessages>
    </>
  );
}
