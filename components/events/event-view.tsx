import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { EventView as Event, Session } from '@/lib/events/types';
import { civilDateOf } from '@/lib/platform/time';
import { formatDate, formatTimeRange } from '@/lib/platform/format';
import { Agenda } from './agenda';

/** When and where in large type, for those who look from the door; then how the reader stands, what for and the programme. */
export function EventView({ event, children }: { event: Event; children?: React.ReactNode }) {
  const t = useTranslations('events');
  const { sessions, siteName, place, address, purpose, prepare, agenda, materials } = event;
  return (
    <div className="stack">
      <div className="h3 event-fact">
        <Icon name="calendar-month" label={t('when')} />
        <div>
          {sessions.length > 1 && <p>{t('sessions', { count: sessions.length })}</p>}
          {sessions.map((session) => (
            <When key={session.starts.toISOString()} session={session} />
          ))}
        </div>
      </div>
      <p className="h3 event-fact">
        <Icon name="location" label={t('where')} />
        <span>
          {[siteName, place].filter(Boolean).join(', ')}
          {address && (
            <>
              <br />
              <span className="event-address">{address}</span>
            </>
          )}
        </span>
      </p>
      {children}
      <Text heading={t('purpose')} text={purpose} />
      <Text heading={t('prepare')} text={prepare} />
      {agenda.length > 0 && <Agenda sessions={sessions} agenda={agenda} />}
      {materials.length > 0 && (
        <section className="stack stack-small">
          <h2>{t('materials')}</h2>
          <ul>
            {materials.map(({ title, url }) => (
              <li key={url}>
                <a href={url} rel="noreferrer">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function When({ session: { starts, ends } }: { session: Session }) {
  const t = useTranslations('events');
  const locale = useLocale();
  return (
    <p>
      {formatDate(civilDateOf(starts), locale, { year: true })}
      <br />
      {t('clock', { range: formatTimeRange(starts, ends, locale) })}
    </p>
  );
}

function Text({ heading, text }: { heading: string; text: string }) {
  if (text === '') return null;
  return (
    <section className="stack stack-small">
      <h2>{heading}</h2>
      <p className="measure pre-line">{text}</p>
    </section>
  );
}
