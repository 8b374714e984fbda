import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Bar } from '@/components/ui/bar';
import { formatTimeRange } from '@/lib/platform/format';
import type { OpeningCard as Opening } from '@/lib/visits/types';
import { suits } from '@/lib/visits/filter/rules';
import { sayObstacle } from './words';

/**
 * One opening in the week: when, what, how many seats are taken, with whom. What the reader may not take is quiet and
 * says why when asked. As few elements as it takes, for a week shows a hundred of these and each is sent twice.
 */
export function OpeningCard({ opening }: { opening: Opening }) {
  const t = useTranslations('visits');
  const locale = useLocale();
  const { id, topic, starts, ends, seats, taken, waiting, mine, hostName, unit, state, obstacles } = opening;
  const open = suits(opening);
  const tone = mine?.state === 'hosting' ? 'host' : mine ? 'visit' : open && state === 'offered' ? 'open' : 'quiet';
  const full = taken >= seats;
  return (
    <div className={`cal cal-${tone} box-link`}>
      <span className="cal-time">{formatTimeRange(starts, ends, locale)}</span>
      <Link href={`/visits/${id}`} prefetch={false} className="cal-title">
        {topic}
      </Link>
      {mine && <strong className="cal-mine">{mine.state === 'waitlisted' ? t('mine.waitlisted', { place: mine.place }) : t(`mine.${mine.state}`)}</strong>}
      {state === 'calledOff' ? (
        <span>{t('calledOff')}</span>
      ) : (
        <Bar
          value={taken}
          max={seats}
          text={waiting > 0 ? `${t('seats', { taken, seats })}, ${t('waitingShort', { count: waiting })}` : t('seats', { taken, seats })}
          tone={full ? 'full' : undefined}
        />
      )}
      <span className="cal-meta">{t('hostOf', { host: hostName, unit: unit.name })}</span>
      {!open && state === 'offered' && (
        <details>
          <summary>{t('why')}</summary>
          {obstacles.map((obstacle) => (
            <p key={obstacle.reason}>{sayObstacle(t, obstacle, locale)}</p>
          ))}
        </details>
      )}
    </div>
  );
}
