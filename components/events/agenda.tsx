import { useLocale, useTranslations } from 'next-intl';
import { layAgenda } from '@/lib/events/programme/rules';
import type { AgendaItem, Session } from '@/lib/events/types';
import { formatDate, formatTimeRange } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';

/** The programme with its clock, which follows from how long each point takes. */
export function Agenda({ sessions, agenda }: { sessions: Session[]; agenda: AgendaItem[] }) {
  const t = useTranslations('events');
  const locale = useLocale();
  const laid = layAgenda(sessions, agenda).filter(({ items }) => items.length > 0);
  return (
    <section className="stack stack-small">
      <h2>{t('agenda')}</h2>
      {laid.map(({ session, items }) => (
        <div key={session.starts.toISOString()}>
          {sessions.length > 1 && <h3>{formatDate(civilDateOf(session.starts), locale)}</h3>}
          <ol className="plain-list agenda">
            {items.map(({ starts, ends, title, place }) => (
              <li key={starts.toISOString()}>
                <span className="numeric">{formatTimeRange(starts, ends, locale)}</span>
                <span>
                  {title}
                  {place && <span className="quiet"> ({place})</span>}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
