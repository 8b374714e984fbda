import { useLocale, useTranslations } from 'next-intl';
import { Bar } from '@/components/ui/bar';
import type { Terms } from '@/lib/events/types';
import { formatDateTime } from '@/lib/platform/format';
import type { EventStanding } from '@/lib/registrations/view/types';

/** The places as a bar, split by unit where they are divided, and who waits. */
export function Places({ standing, terms }: { standing: EventStanding; terms: Pick<Terms, 'capacity' | 'quotaReleasesAt'> }) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  const { taken, waiting, units, released } = standing;
  const { capacity, quotaReleasesAt } = terms;
  const full = (value: number, max: number) => (value >= max ? ('full' as const) : undefined);
  return (
    <div className="stack stack-small">
      {capacity === null ? (
        <p>{t('placesOpen', { taken })}</p>
      ) : (
        <Bar value={taken} max={capacity} text={t('places', { taken, capacity })} tone={full(taken, capacity)} />
      )}
      {units.length > 0 && !released && (
        <ul className="plain-list stack-small">
          {units.map(({ unitId, unitName, places, taken: ofUnit }) => (
            <li key={unitId}>
              <Bar value={ofUnit} max={places} text={t('unitPlaces', { unit: unitName, taken: ofUnit, places })} tone={full(ofUnit, places)} />
            </li>
          ))}
        </ul>
      )}
      {units.length > 0 && (
        <p className="quiet">
          {released ? t('quotaReleased') : quotaReleasesAt ? t('quotaReleases', { at: formatDateTime(quotaReleasesAt, locale) }) : t('quotaKept')}
        </p>
      )}
      {waiting > 0 && <p>{t('waiting', { count: waiting })}</p>}
    </div>
  );
}
