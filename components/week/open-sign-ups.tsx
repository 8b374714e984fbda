import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { formatDateTime, formatSpan } from '@/lib/platform/format';
import type { OpenSignUp } from '@/lib/registrations/mine/types';

/** Places at events that are the reader's if they say so in time, each with the way to the answer. */
export function EventOffers({ signUps }: { signUps: OpenSignUp[] }) {
  const t = useTranslations('week.openSignUps');
  const locale = useLocale();
  const offers = signUps.filter(({ state }) => state === 'offered');
  if (offers.length === 0) return null;
  return (
    <Alert tone="success" heading={t('offered', { count: offers.length })}>
      <ul className="plain-list">
        {offers.map(({ registrationId, eventId, title, where, starts, ends, expiresAt }) => (
          <li key={registrationId}>
            <Link href={`/events/${eventId}`} prefetch={false}>
              {t('offer', { title, where, when: formatSpan(starts, ends, locale), until: expiresAt ? formatDateTime(expiresAt, locale) : '' })}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Where the reader waits at events: in a waiting list, with their place in it, or for somebody's approval. */
export function EventWaits({ signUps }: { signUps: OpenSignUp[] }) {
  const t = useTranslations('week.openSignUps');
  const locale = useLocale();
  const waits = signUps.filter(({ state }) => state !== 'offered');
  if (waits.length === 0) return null;
  return (
    <section className="stack stack-small" aria-labelledby="event-waits">
      <h2 id="event-waits">{t('heading')}</h2>
      <ul className="plain-list">
        {waits.map(({ registrationId, eventId, title, where, starts, ends, state, place }) => (
          <li key={registrationId}>
            <Link href={`/events/${eventId}`} prefetch={false}>
              {t(state === 'pending' ? 'pending' : 'waitlisted', { place: place ?? 0, title, where, when: formatSpan(starts, ends, locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
