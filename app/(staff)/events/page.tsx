import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EventList } from '@/components/events/event-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { listRequests } from '@/lib/approval-requests/queries';
import { canMakeEvents, canSeeEvent } from '@/lib/events/access';
import { listEvents } from '@/lib/events/queries';
import { splitByNow } from '@/lib/events/rules';
import { canSeeOverview } from '@/lib/overview/access';
import { requireActor } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';
import { mayRunEvents } from '@/lib/registrations/access';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('title') };
}

export default async function EventsPage() {
  const actor = await requireActor();
  const t = await getTranslations('events');
  const r = await getTranslations('registrations.overview');
  const a = await getTranslations('approvals');
  const now = new Date();
  const project = await getCurrentProject();
  const events = (project ? await listEvents(project.id) : []).filter((event) => canSeeEvent(actor, event));
  const requests = (await listRequests(actor, now)).length;
  const { ahead, over } = splitByNow(events, now);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} action={canMakeEvents(actor) && <LinkButton href="/events/new">{t('new')}</LinkButton>} />
      <div className="stack-large measure">
        {(mayRunEvents(actor) || requests > 0) && (
          <div className="cluster">
            {canSeeOverview(actor) && (
              <LinkButton href="/events/overview" variant="secondary">
                {r('title')}
              </LinkButton>
            )}
            <LinkButton href="/approvals" variant="secondary">
              {a('open', { count: requests })}
            </LinkButton>
          </div>
        )}
        {events.length === 0 && (
          <EmptyState heading={t('empty')} icon="calendar-month">
            {t('emptyText')}
          </EmptyState>
        )}
        <EventList heading={t('ahead')} events={ahead} now={now} />
        <EventList heading={t('over')} events={over} now={now} tone="quiet" />
      </div>
    </>
  );
}
