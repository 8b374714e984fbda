import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { EventLine } from '@/lib/events/types';
import { formatDateTime, formatSpan } from '@/lib/platform/format';
import type { WaitingPlace } from '@/lib/visits/waiting/types';

/** Visits the reader waits for, in a queue or for approval; nothing where there is none. */
export function WaitingPlaces({ places }: { places: WaitingPlace[] }) {
  const t = useTranslations('week.waiting');
  const locale = useLocale();
  if (places.length === 0) return null;
  return (
    <section className="stack stack-small" aria-labelledby="waiting">
      <h2 id="waiting">{t('heading')}</h2>
      <ul className="plain-list">
        {places.map(({ visitId, openingId, place, topic, siteName, starts, ends }) => (
          <li key={visitId}>
            <Link href={`/visits/${openingId}`} prefetch={false}>
              {t(place === null ? 'pending' : 'item', { place: place ?? 0, topic, when: formatSpan(starts, ends, locale), site: siteName })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The next workshops and meetings of the project, and the way to them all. */
export function ComingEvents({ events }: { events: EventLine[] }) {
  const t = useTranslations('week.events');
  const locale = useLocale();
  if (events.length === 0) return null;
  return (
    <section className="stack stack-small" aria-labelledby="coming">
      <h2 id="coming">{t('heading')}</h2>
      <ul className="plain-list">
        {events.map(({ id, title, starts, siteName, place }) => (
          <li key={id}>
            <Link href={`/events/${id}`} prefetch={false}>
              {title}
            </Link>
            <br />
            <span className="quiet">{[formatDateTime(starts, locale), siteName ?? place].join(', ')}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/events" prefetch={false}>
          {t('all')}
        </Link>
      </p>
    </section>
  );
}
