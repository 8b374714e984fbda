import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HostingView } from '@/components/openings/hosting-view';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { listOpeningsOfHost, listPeople } from '@/lib/openings/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';
import { listRoundsTakingOffers } from '@/lib/rounds/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openings'))('hosting') };
}

export default async function HostingPage() {
  const actor = await requireActor();
  const t = await getTranslations('openings');
  const now = new Date();
  const project = await getCurrentProject();
  const openings = project ? await listOpeningsOfHost(actor.id, project.id) : [];
  const people = await listPeople(openings.map((opening) => opening.id));
  const rounds = project ? await listRoundsTakingOffers(project.id, now) : [];
  const offer = openings.length > 0 && rounds.length > 0 && (
    <LinkButton href="/hosting/offer">{t('offer')}</LinkButton>
  );
  return (
    <>
      <PageHeader title={t('hosting')} lead={t('hostingLead')} action={offer} />
      <HostingView openings={openings} people={people} rounds={rounds} now={now} />
    </>
  );
}
