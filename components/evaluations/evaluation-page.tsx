import { useTranslations } from 'next-intl';
import { EventTabs } from '@/components/outputs/event-tabs';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import type { EventView } from '@/lib/events/types';
import type { Results, Turn } from '@/lib/evaluations/types';
import type { Part } from '@/lib/outputs/types';
import { EvaluationForm } from './evaluation-form';
import { ResultsView } from './results-view';

type Props = {
  event: Pick<EventView, 'id' | 'title' | 'state'>;
  part: Part;
  turn: Turn;
  action: Parameters<typeof EvaluationForm>[0]['action'];
  /** Of those who run the event alone. */
  results: Results | null;
};

/** One's own answer, where it is one's turn; and for those who run the event what everybody said. */
export function EvaluationPage({ event, part, turn, action, results }: Props) {
  const t = useTranslations('evaluations');
  const { id, title } = event;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { title })} back={<BackLink href={`/events/${id}`}>{t('back')}</BackLink>} />
      <EventTabs event={event} part={part} current="evaluation" />
      <div className="stack stack-large">
        {turn === 'open' && (
          <section className="stack">
            <p className="measure">{t('intro')}</p>
            <EvaluationForm action={action} eventId={id} />
          </section>
        )}
        {turn !== 'open' && turn !== 'none' && <Alert tone={turn === 'given' ? 'success' : 'info'}>{t(`turns.${turn}`)}</Alert>}
        {results && <ResultsView results={results} />}
      </div>
    </>
  );
}
