'use client';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { chanceOf, matches } from '@/lib/wishes/rules';
import type { Row } from './use-wish-rows';
import type { WishChoice } from './words';

const badges = {
  room: { tone: 'success' },
  ifFirst: { tone: 'info', icon: 'star' },
  crowded: { tone: 'warning', icon: 'persons' },
} as const;

/** What is realistic in one row: how many others want the same, and what stands in the way now. */
export function Chances({ row, choices }: { row: Row; choices: WishChoice[] }) {
  const t = useTranslations('wishes');
  const { opening, site, topic, day } = row;
  if (opening) {
    const choice = choices.find(({ id }) => id === opening);
    return (
      choice && (
        <>
          {/* On a phone the select shows only the beginning. */}
          <p>
            {choice.topic}, {t('where', { site: choice.siteName, host: choice.host })}
          </p>
          <OpeningChances choice={choice} />
        </>
      )
    );
  }
  if (!site && !topic && !day) return null;
  const wish = { openingId: null, siteId: site || null, topic: topic || null, weekday: day ? Number(day) : null };
  const meant = choices.filter((choice) => matches(wish, { ...choice, siteId: choice.site }));
  const sum = (of: 'seats' | 'wanted') => meant.reduce((total, choice) => total + choice[of], 0);
  return <p className="quiet">{t('demandKind', { count: meant.length, seats: sum('seats'), wanted: sum('wanted') })}</p>;
}

export function OpeningChances({ choice: { seats, wanted, first, against } }: { choice: WishChoice }) {
  const t = useTranslations('wishes');
  const chance = chanceOf({ wanted, first, seats });
  return (
    <div className="wish-chances">
      <p className="quiet">
        <Badge {...badges[chance]}>{t(`chances.${chance}`)}</Badge> {t('demand', { wanted, seats, first })}.
      </p>
      {against.length > 0 && (
        <p className="quiet">
          <strong>{t('against')}:</strong> {against.join(' ')}
        </p>
      )}
    </div>
  );
}
