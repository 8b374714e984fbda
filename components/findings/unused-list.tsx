import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { UnusedObservation } from '@/lib/findings/unused/types';
import { formatDateTime } from '@/lib/platform/format';

/** Observations no finding uses, each with the way to its text. */
export function UnusedList({ observations }: { observations: UnusedObservation[] }) {
  const t = useTranslations('findings');
  const locale = useLocale();
  return (
    <ul className="passages">
      {observations.map(({ id, beginning, occurredAt, significance, unit, site, event, passages }) => (
        <li key={id}>
          <blockquote>{beginning}</blockquote>
          <p className="cluster">
            <Link prefetch={false} href={`/coding?queue=all&observation=${id}`}>
              {t('toCoding')}
              <span className="sr-only">: {beginning.slice(0, 60)}</span>
            </Link>
            <span>{t('marks', { count: passages })}</span>
            <span className="quiet">
              {[formatDateTime(occurredAt, locale, { year: true }), unit, site, event, significance && t('significance', { value: significance })].filter(Boolean).join(' · ')}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
