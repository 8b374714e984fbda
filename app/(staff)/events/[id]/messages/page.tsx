import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MessagesPage } from '@/components/event-messages/messages-page';
import { ClientMessages } from '@/components/shell/client-messages';
import { getRecipients, listMessages } from '@/lib/event-messages/queries';
import { readSent } from '@/lib/event-messages/schema';
import { getEvent } from '@/lib/events/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { canRunEvent } from '@/lib/registrations/access';
import { sendMessageAction } from './actions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sent?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('eventMessages'))('title') };
}

export default async function EventMessagesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const event = await getEvent(id);
  if (!event) notFound();
  if (!canRunEvent(actor, id)) forbidden();
  return (
    <ClientMessages namespaces={['eventMessages']}>
      <MessagesPage
        event={event}
        recipients={await getRecipients(id)}
        messages={await listMessages(id)}
        clientKey={randomUUID()}
        sent={readSent(await searchParams)}
        action={sendMessageAction}
      />
    </ClientMessages>
  );
}
