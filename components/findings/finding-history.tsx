import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { FindingEvent } from '@/lib/findings/history/types';
import { formatDateTime } from '@/lib/platform/format';
import { PlaceButton, type PlaceAction } from './place-passage';

/** What happened to a finding, the latest first, with every earlier wording; what was taken out can be put back. */
export function FindingHistory({ findingId, events, place }: { findingId: string; events: FindingEvent[]; place: PlaceAction }) {
  const t = useTranslations('findings');
  const locale = useLocale();
  // The latest time it was taken out is where it is put back from.
  const lastOut = new Map(events.flatMap((event) => (event.kind === 'detached' ? [[event.passageId, event.id] as const] : [])).reverse());
  return (
    <Disclosure summary={t('historyHeading')}>
      <ol className="plain-list stack-small">
        {events.map((event) => (
          <li key={event.id}>
            <span className="quiet">{formatDateTime(event.at, locale, { year: true })}</span> {event.actor} <What event={event} />
            {event.kind === 'detached' && !event.back && lastOut.get(event.passageId) === event.id && (
              <PlaceButton action={place} findingId={findingId} passageId={event.passageId} words={event.passage} to={event.side} label={t('place.back')} />
            )}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function What({ event }: { event: FindingEvent }) {
  const t = useTranslations('findings');
  switch (event.kind) {
    case 'made':
      return t('events.made');
    case 'moved':
      return t('events.moved', { state: t(`states.${event.from}`) });
    case 'counterSought':
      return (
        <>
          {t('events.counterSought')}
          {event.text && <span className="seen-text quiet"> {t('events.counterBefore', { text: event.text })}</span>}
        </>
      );
    case 'reworded':
      return (
        <>
          {t('events.reworded')}
          <q className="seen-text"> {event.statement}</q>
          {event.questions && <span className="seen-text quiet"> {t('events.questionsBefore', { text: event.questions })}</span>}
        </>
      );
    case 'noted':
      return (
        <>
          {t('events.noted')} <q>{event.passage}</q>
          {event.note && <span className="seen-text quiet"> {t('events.counterBefore', { text: event.note })}</span>}
        </>
      );
    default:
      return (
        <>
          {t(`events.${event.kind}`, { side: event.side })} <q>{event.passage}</q>
        </>
      );
  }
}
