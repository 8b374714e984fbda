import type { Metadata } from 'next';
import { forbidden, notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { programmeValues } from '@/components/events/form-values';
import { ProgrammeForm } from '@/components/events/programme-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canChangeEvent } from '@/lib/events/access';
import { getEvent } from '@/lib/events/queries';
import { formatSpan } from '@/lib/platform/format';
import { requireActor } from '@/lib/platform/auth/actor';
import { reviseProgrammeAction } from '../../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('programme') };
}

export default async function ProgrammePage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const event = await getEvent(id);
  if (!event) notFound();
  if (!canChangeEvent(actor, id)) forbidden();
  if (event.state === 'calledOff') redirect(`/events/${id}`);
  const when = formatSpan(event.starts, event.ends, await getLocale());
  const t = await getTranslations('events');
  return (
    <>
      <PageHeader title={t('programme')} lead={t('programmeLead', { title: event.title, when })} back={<BackLink href={`/events/${id}`}>{event.title}</BackLink>} />
      <ClientMessages namespaces={['events', 'registrations']}>
        <ProgrammeForm
          action={reviseProgrammeAction}
          event={{ id, version: event.version }}
          sessions={event.sessions.length}
          values={programmeValues(event)}
        />
      </ClientMessages>
    </>
  );
}
