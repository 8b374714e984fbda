'use client';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { matches } from '@/lib/wishes/rules';
import type { Row } from './use-wish-rows';
import type { WishChoice } from './words';

/** What is realistic in one row: how many others want the same, and what stands in the way now. */
export function Chances({ row, choices }: { row: Row; choices: WishChoice[] }) {
  const t = useTranslations('wishes');
  const { opening, site, topic, day } = row;
  if (opening) {
    const choice = choices.find(({ id }) => id === opening);
    return choice ? <OpeningChances choice={choice} /> : null;
  }
  if (!site && !topic && !day) return null;
  const wish = { openingId: null, siteId: site || null, topic: topic || null, weekday: day ? Number(day) : null };
  const meant = choices.filter((choice) => matches(wish, { ...choice, siteId: choice.site }));
  const sum = (of: 'seats' | 'wanted') => meant.reduce((total, choice) => total + choice[of], 0);
  return <p className="quiet">{t('demandKind', { count: meant.length, seats: sum('seats'), wanted: sum('wanted') })}</p>;
}

export function OpeningChances({ choice: { seats, wanted, first, against } }: { choice: WishChoice }) {
  const t = useTranslations('wishes');
  return (
    <div className="wish-chances">
      <p className="quiet">
        <Badge tone={wanted < seats ? 'success' : 'warning'} icon={wanted < seats ? 'check' : 'persons'}>
          {t(wanted < seats ? 'goodChance' : 'tight')}
        </Badge>{' '}
        {t('demand', { wanted, seats, first })}.
      </p>
      {against.length > 0 && (
        <p className="quiet">
          <strong>{t('against')}:</strong> {against.join(' ')}
        </p>
      )}
    </div>
  );
}
