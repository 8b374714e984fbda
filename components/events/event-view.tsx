import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import type { EventView as Event } from '@/lib/events/types';
import { civilDateOf } from '@/lib/platform/time';
import { formatDate, formatTimeRange } from '@/lib/platform/format';

/** When and where in large type, for those who look from the door; then what for and with whom. */
export function EventView({ event }: { event: Event }) {
  const t = useTranslations('events');
  const locale = useLocale();
  const { starts, ends, siteName, place, address, purpose, capacity, facilitators } = event;
  return (
    <div className="split">
      <div className="stack">
        <p className="h3 event-fact">
          <Icon name="calendar-month" label={t('when')} />
          <span>
            {formatDate(civilDateOf(starts), locale, { year: true })}
            <br />
            {t('clock', { range: formatTimeRange(starts, ends, locale) })}
          </span>
        </p>
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
        <h2>{t('purpose')}</h2>
        <p className="measure">{purpose}</p>
        {capacity !== null && <p>{t('capacity', { count: capacity })}</p>}
      </div>
      <Card heading={t('facilitators')} level={2}>
        {facilitators.length > 0 ? (
          <ul className="plain-list stack-small">
            {facilitators.map(({ id, name, unitName }) => (
              <li key={id}>
                <strong>{name}</strong>
                <br />
                <span className="quiet">{unitName}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('noFacilitators')}</p>
        )}
      </Card>
    </div>
  );
}
