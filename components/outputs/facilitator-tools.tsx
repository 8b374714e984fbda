import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/link-button';
import type { BoardView } from '@/lib/outputs/types';
import { ArrangeForm, RenameForm } from './arrange-form';
import { DotsForm } from './dots-form';
import { ConfirmedPress, type WordedAction } from './press';

export type ToolActions = Record<'arrange' | 'rename' | 'setDots' | 'close', WordedAction>;

/** What those who run the event do with the board: headings, dots, and the end of it. */
export function FacilitatorTools({ board, arranging, actions }: { board: BoardView; arranging: boolean; actions: ToolActions }) {
  const t = useTranslations('outputs');
  const { eventId, dots, dotsOnOne, outputs, givers } = board;
  return (
    <section className="stack" id="run">
      <h2>{t('run')}</h2>
      {outputs.length > 0 && !arranging && (
        <p>
          <LinkButton href={`/events/${eventId}/outputs?arrange=1#run`} variant="secondary">
            {t('arrange')}
          </LinkButton>
        </p>
      )}
      {arranging && <Arranging board={board} actions={actions} />}
      <Disclosure summary={t('dotsHeading')}>
        <div className="stack stack-small">
          <p>
            {t('dotsLead')} {dots > 0 && t('givers', { count: givers })}
          </p>
          <DotsForm key={`${dots} ${dotsOnOne}`} action={actions.setDots} eventId={eventId} dots={dots} dotsOnOne={dotsOnOne} />
        </div>
      </Disclosure>
      {outputs.length > 0 && (
        <>
          <ConfirmedPress
            action={actions.close}
            hidden={{ eventId }}
            trigger={t('close')}
            lead={t('closeLead', { count: outputs.length })}
            label={t('closeYes')}
          />
          <p className="quiet">{t('closeForgotten')}</p>
        </>
      )}
    </section>
  );
}

function Arranging({ board: { eventId, headings, outputs }, actions }: { board: BoardView; actions: ToolActions }) {
  const t = useTranslations('outputs');
  const nameOf = new Map(headings.map(({ id, name }) => [id, name]));
  const choices = outputs.map(({ id, text, kind, headingId }) => {
    const under = headingId && nameOf.get(headingId);
    return { value: id, label: text, hint: under ? `${t(`kinds.${kind}`)} · ${t('under', { heading: under })}` : t(`kinds.${kind}`) };
  });
  return (
    <div className="box stack">
      <h3>{t('arrange')}</h3>
      <p>{t('arrangeLead')}</p>
      {/* What was moved is ticked no more. */}
      <ArrangeForm key={choices.map(({ hint }) => hint).join()} action={actions.arrange} eventId={eventId} choices={choices} headings={headings} />
      {headings.length > 0 && (
        <Disclosure summary={t('rename')}>
          <div className="stack">
            {headings.map((heading) => (
              <RenameForm key={`${heading.id} ${heading.name}`} action={actions.rename} heading={heading} />
            ))}
          </div>
        </Disclosure>
      )}
      <p>
        <LinkButton href={`/events/${eventId}/outputs`} variant="secondary">
          {t('arrangeDone')}
        </LinkButton>
      </p>
    </div>
  );
}
