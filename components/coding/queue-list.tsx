import { useLocale, useTranslations } from 'next-intl';
import { queueKinds, type QueueKind, type QueueRow } from '@/lib/coding/types';
import { writeFilter, type ObservationFilter } from '@/lib/observation-search/schema';
import { formatDateTime, formatNumber } from '@/lib/platform/format';

/** The address of a text in a queue. */
export function codingHref(queue: QueueKind, filter: ObservationFilter, observation: string | null): string {
  return `/coding${writeFilter(filter, { queue: queue === 'open' ? null : queue, observation })}`;
}

/** Which queue, how many stand in each, and the texts from the one that is open on. */
export function QueueList({
  kind,
  counts,
  filter,
  rows,
  openId,
}: {
  kind: QueueKind;
  counts: Record<QueueKind, number>;
  filter: ObservationFilter;
  rows: QueueRow[];
  openId: string | null;
}) {
  const t = useTranslations('coding');
  const locale = useLocale();
  return (
    <nav className="coding-queue" aria-label={t('queue')}>
      <ul className="queue-kinds">
        {queueKinds.map((name) => (
          <li key={name}>
            <a href={codingHref(name, filter, null)} aria-current={name === kind ? 'true' : undefined}>
              {t(`queues.${name}`)} <span className="numeric">{formatNumber(counts[name], locale)}</span>
            </a>
          </li>
        ))}
      </ul>
      <ol className="queue-rows">
        {rows.map(({ id, unit, site, occurredAt, opening, done }) => (
          <li key={id}>
            <a href={codingHref(kind, filter, id)} aria-current={id === openId ? 'page' : undefined}>
              <span className="queue-about">
                {[formatDateTime(occurredAt, locale), unit, site].filter(Boolean).join(' · ')}
                {done && ` · ${t('doneWord')}`}
              </span>
              {opening}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
