import { useLocale, useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { stageOf, type EventStage } from '@/lib/events/rules';
import type { EventInList } from '@/lib/events/types';
import { formatDateTime, formatSpan } from '@/lib/platform/format';

const tones: Partial<Record<EventStage, BadgeTone>> = { draft: 'warning', calledOff: 'error', full: 'neutral', open: 'success' };

/** Events under a heading; nothing at all when there are none. */
export function EventList({ heading, events, now, tone }: { heading: string; events: EventInList[]; now: Date; tone?: 'quiet' }) {
  const t = useTranslations('events');
  const locale = useLocale();
  if (events.length === 0) return null;
  return (
    <section className="stack">
      <h2>{heading}</h2>
      <ul className="plain-list stack">
        {events.map((event) => {
          const { id, kind, title, starts, ends, siteName, place, signUpOpens, signUpCloses } = event;
          const stage = stageOf(event, now);
          const badge = tones[stage];
          return (
            <li key={id}>
              <Card heading={title} href={`/events/${id}`} meta={`${t(`kinds.${kind}`)} · ${formatSpan(starts, ends, locale)}`} tone={tone}>
                <p>{[siteName, place].filter(Boolean).join(', ')}</p>
                {badge && <Badge tone={badge}>{t(`stages.${stage}`)}</Badge>}
                {stage === 'upcoming' && <p className="quiet">{t('signUpFrom', { at: formatDateTime(signUpOpens!, locale) })}</p>}
                {stage === 'open' && <p className="quiet">{t('signUpUntil', { at: formatDateTime(signUpCloses!, locale) })}</p>}
              </Card>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
