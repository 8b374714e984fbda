import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ObservationLine } from '@/lib/observations/types';
import { formatDateTime } from '@/lib/platform/format';

/** A workshop's board can leave hundreds; whoever wants them all filters the list of all. */
const MOST = 20;

/** From a visit or an event to what was written about it and the reader may see; nothing while there is nothing. `allHref` for the lead. */
export function ObservationLines({ lines, allHref }: { lines: ObservationLine[]; allHref?: string }) {
  const t = useTranslations('observationPages.fromHere');
  const locale = useLocale();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="observations" className="stack stack-small">
      <h2 id="observations">{t('heading')}</h2>
      <ul className="plain-list">
        {lines.slice(0, MOST).map(({ id, author, submittedAt }) => (
          <li key={id}>
            <Link prefetch={false} href={`/observations/${id}`}>
              {t('link', { author, when: formatDateTime(submittedAt, locale) })}
            </Link>
          </li>
        ))}
      </ul>
      {allHref && (
        <p>
          <Link prefetch={false} href={allHref}>
            {t('all', { count: lines.length })}
          </Link>
        </p>
      )}
    </section>
  );
}
