import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EventList } from '@/components/events/event-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listEvents } from '@/lib/events/queries';
import { splitByNow } from '@/lib/events/rules';
import { requireActor } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('title') };
}

export default async function EventsPage() {
  await requireActor();
  const t = await getTranslations('events');
  const project = await getCurrentProject();
  const events = project ? await listEvents(project.id) : [];
  const { ahead, over } = splitByNow(events, new Date());
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="stack-large measure">
        {events.length === 0 && (
          <EmptyState heading={t('empty')} icon="calendar-month">
            {t('emptyText')}
          </EmptyState>
        )}
        <EventList heading={t('ahead')} events={ahead} />
        <EventList heading={t('over')} events={over} tone="quiet" />
      </div>
    </>
  );
}
