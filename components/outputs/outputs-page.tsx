import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeader } from '@/components/ui/page-header';
import type { EventView } from '@/lib/events/types';
import { decideCapture } from '@/lib/outputs/rules';
import type { Shown } from '@/lib/outputs/schema';
import type { BoardView } from '@/lib/outputs/types';
import type { Actor } from '@/lib/platform/auth/types';
import { Board } from './board';
import { CaptureForm, CaptureListForm } from './capture-form';
import { EventTabs } from './event-tabs';
import { FacilitatorTools, type ToolActions } from './facilitator-tools';
import type { CardActions } from './output-card';
import type { WordedAction } from './press';

type Props = {
  event: EventView;
  board: BoardView;
  actor: Actor;
  shown: Shown;
  /** One for each of the two forms, new with each page. */
  clientKeys: [string, string];
  now: Date;
  actions: ToolActions & CardActions & Record<'capture' | 'captureList', WordedAction>;
};

/** What comes out of an event: writing it down, seeing it together, choosing among it, and handing it on. */
export function OutputsPage({ event, board, actor, shown, clientKeys, now, actions }: Props) {
  const t = useTranslations('outputs');
  const { headings, closedAt, part, outputs, left, dots } = board;
  const refusal = decideCapture(actor, part, { ...event, closedAt }, now);
  const form = { eventId: event.id, kind: shown.kind, headings };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { title: event.title })} back={<BackLink href={`/events/${event.id}`}>{t('back')}</BackLink>} />
      <EventTabs event={event} part={part} current="outputs" />
      <div className="stack stack-large">
        {closedAt && (
          <Alert tone="success" heading={t('closed')}>
            {t('closedText', { count: outputs.length })}
          </Alert>
        )}
        {refusal?.reason === 'notBegun' && <Alert tone="info">{t('notBegun')}</Alert>}
        {!refusal && (
          <section className="stack measure" id="capture">
            <h2>{t('captureHeading')}</h2>
            {shown.added > 0 && (
              <Alert tone="success" live>
                {t('added', { count: shown.added })}
              </Alert>
            )}
            <CaptureForm key={clientKeys[0]} action={actions.capture} clientKey={clientKeys[0]} refocus={shown.added > 0} {...form} />
            <Disclosure summary={t('captureList')}>
              <CaptureListForm key={clientKeys[1]} action={actions.captureList} clientKey={clientKeys[1]} {...form} />
            </Disclosure>
          </section>
        )}
        <section className="stack">
          <h2>
            {t('board')}
            {outputs.length > 0 && <span className="quiet"> · {t('count', { count: outputs.length })}</span>}
          </h2>
          {left !== null && !closedAt && (
            <p aria-live="polite">
              {t('dotsLeft', { left, dots })} {left > 0 && part !== 'runs' && t('dotsHidden')}
            </p>
          )}
          <Board board={board} actions={actions} />
        </section>
        {part === 'runs' && !closedAt && event.state === 'published' && <FacilitatorTools board={board} arranging={shown.arranging} actions={actions} />}
      </div>
    </>
  );
}
