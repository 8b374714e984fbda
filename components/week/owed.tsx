import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { UnmarkedOpening } from '@/lib/attendance/types';
import type { OwedObservation } from '@/lib/observation-origins/types';
import { formatDateTime } from '@/lib/platform/format';
import { wishesLink } from '@/lib/wishes/rules';
import type { OwedWishes } from '@/lib/wishes/types';

/** What others wait for: answers to give, wishes to make, observations to write and visits to report on, how many first. */
export function Owed({
  observations,
  unmarked,
  wishes,
  requests,
}: {
  observations: OwedObservation[];
  unmarked: UnmarkedOpening[];
  wishes: OwedWishes[];
  /** How many await the reader's approval. */
  requests: number;
}) {
  const t = useTranslations('week.owed');
  const locale = useLocale();
  const visits = unmarked.reduce((sum, opening) => sum + opening.visits, 0);
  return (
    <section className="stack stack-small" aria-labelledby="owed">
      <h2 id="owed">{t('heading')}</h2>
      {observations.length + unmarked.length + wishes.length + requests === 0 && <p>{t('none')}</p>}
      {requests > 0 && (
        <p>
          <Link href="/approvals" prefetch={false}>
            {t('requests', { count: requests })}
          </Link>
        </p>
      )}
      {wishes.length > 0 && (
        <ul className="plain-list">
          {wishes.map(({ roundId, round, closes }) => (
            <li key={roundId}>
              <Link href={wishesLink(roundId)} prefetch={false}>
                {t('wishes', { round })}
              </Link>
              <br />
              <span className="quiet">{t('wishesBy', { closes: formatDateTime(closes, locale) })}</span>
            </li>
          ))}
        </ul>
      )}
      {observations.length > 0 && (
        <>
          <p>
            <strong>{t('observations', { count: observations.length })}</strong>
          </p>
          <ul className="plain-list">
            {observations.map(({ visitId, draftId, role, title, siteName, starts }) => (
              <li key={`${visitId} ${role}`}>
                <Link href={draftId ? `/observations/${draftId}` : `/observations/new?visit=${visitId}`} prefetch={false}>
                  {t(draftId ? 'continue' : 'write')}: {title}
                </Link>
                <br />
                <span className="quiet">
                  {formatDateTime(starts, locale)}, {siteName}, {t(role === 'host' ? 'asHost' : 'asGuest')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {unmarked.length > 0 && (
        <>
          <p>
            <strong>{t('attendance', { count: visits })}</strong>
          </p>
          <ul className="plain-list">
            {unmarked.map(({ openingId, topic, siteName, starts }) => (
              <li key={openingId}>
                <Link href={`/visits/${openingId}#attendance`} prefetch={false}>
                  {t('mark')}: {topic}
                </Link>
                <br />
                <span className="quiet">
                  {formatDateTime(starts, locale)}, {siteName}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
