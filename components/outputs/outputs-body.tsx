import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Disclosure } from '@/components/ui/disclosure';
import type { EventView } from '@/lib/events/types';
import { decideCapture } from '@/lib/outputs/rules';
import type { Shown } from '@/lib/outputs/schema';
import type { BoardView, Writer } from '@/lib/outputs/types';
import { Board } from './board';
import { CaptureForm, CaptureListForm } from './capture-form';
import type { CardActions } from './output-card';
import type { WordedAction } from './press';

export type BodyProps = {
  event: EventView;
  board: BoardView;
  writer: Writer;
  shown: Shown;
  /** One for each of the two forms, new with each page. */
  clientKeys: [string, string];
  now: Date;
  actions: CardActions & Record<'capture' | 'captureList', WordedAction>;
};

/** Writing down, and the board, for employees and guests alike. */
export function OutputsBody({ event, board, writer, shown, clientKeys, now, actions }: BodyProps) {
  const t = useTranslations('outputs');
  const { headings, closedAt, part, outputs, left, dots } = board;
  const refusal = decideCapture(writer, part, { ...event, closedAt }, now);
  const form = { eventId: event.id, kind: shown.kind, headings, hidden: actions.hidden };
  return (
    <>
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
    </>
  );
}
