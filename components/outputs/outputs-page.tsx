import { useTranslations } from 'next-intl';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import type { Actor } from '@/lib/platform/auth/types';
import { EventTabs } from './event-tabs';
import { FacilitatorTools, type ToolActions } from './facilitator-tools';
import { OutputsBody, type BodyProps } from './outputs-body';

type Props = Omit<BodyProps, 'writer' | 'actions'> & { actor: Actor; actions: BodyProps['actions'] & ToolActions };

/** What comes out of an event: writing it down, seeing it together, choosing among it, and handing it on. */
export function OutputsPage({ actor, ...page }: Props) {
  const t = useTranslations('outputs');
  const { event, board, shown, actions } = page;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { title: event.title })} back={<BackLink href={`/events/${event.id}`}>{t('back')}</BackLink>} />
      <EventTabs event={event} part={board.part} current="outputs" />
      <div className="stack stack-large">
        <OutputsBody {...page} writer={actor} />
        {board.part === 'runs' && !board.closedAt && event.state === 'published' && <FacilitatorTools board={board} arranging={shown.arranging} actions={actions} />}
      </div>
    </>
  );
}
