import type { Metadata } from 'next';
import { forbidden, notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { termsValues } from '@/components/events/form-values';
import { TermsForm } from '@/components/events/terms-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canChangeEvent } from '@/lib/events/access';
import { getEvent } from '@/lib/events/queries';
import { listPlaces } from '@/lib/organisation/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { reviseTermsAction } from '../../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('terms') };
}

export default async function TermsPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const event = await getEvent(id);
  if (!event) notFound();
  if (!canChangeEvent(actor, id)) forbidden();
  if (event.state === 'calledOff' || event.ends <= new Date()) redirect(`/events/${id}`);
  const { units } = await listPlaces();
  const t = await getTranslations('events');
  return (
    <>
      <PageHeader title={t('terms')} lead={t('termsLead')} back={<BackLink href={`/events/${id}`}>{event.title}</BackLink>} />
      <ClientMessages namespaces={['events', 'registrations']}>
        <TermsForm action={reviseTermsAction} event={{ id, version: event.version }} units={units} ticked={event.terms} values={termsValues(event, units)} />
      </ClientMessages>
    </>
  );
}
