import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import type { EventLine } from '@/lib/events/types';
import { formatSpan } from '@/lib/platform/format';

/** Events under a heading; nothing at all when there are none. */
export function EventList({ heading, events, tone }: { heading: string; events: EventLine[]; tone?: 'quiet' }) {
  const t = useTranslations('events');
  const locale = useLocale();
  if (events.length === 0) return null;
  return (
    <section className="stack">
      <h2>{heading}</h2>
      <ul className="plain-list stack">
        {events.map(({ id, kind, title, starts, ends, siteName, place }) => (
          <li key={id}>
            <Card
              heading={title}
              href={`/events/${id}`}
              meta={`${t(`kinds.${kind}`)} · ${formatSpan(starts, ends, locale)}`}
              tone={tone}
            >
              <p>{[siteName, place].filter(Boolean).join(', ')}</p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
