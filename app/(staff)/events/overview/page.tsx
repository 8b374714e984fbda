import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OverviewView } from '@/components/registrations/overview-view';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { getTurnout } from '@/lib/event-day/queries';
import { canSeeOverview } from '@/lib/overview/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';
import { getOverview } from '@/lib/registrations/overview/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('registrations.overview'))('title') };
}

export default async function EventOverviewPage() {
  await requireActorWho(canSeeOverview);
  const t = await getTranslations('registrations.overview');
  const e = await getTranslations('events');
  const project = await getCurrentProject();
  const overview = project && (await getOverview(project.id));
  const turnout = project ? await getTurnout(project.id) : [];
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} back={<BackLink href="/events">{e('back')}</BackLink>} />
      {overview && overview.events.length > 0 ? (
        <OverviewView overview={overview} turnout={turnout} now={new Date()} />
      ) : (
        <EmptyState heading={t('none')} icon="calendar-month">
          {t('noneText')}
        </EmptyState>
      )}
    </>
  );
}
