import type { useTranslations } from 'next-intl';
import { sayObstacle, type VisitTexts } from '@/components/visits/words';
import { formatDate, formatTimeRange, type Locale } from '@/lib/platform/format';
import { weekdayOf, type CivilDate } from '@/lib/platform/time';
import type { WishCard } from '@/lib/wishes/types';

export type WishTexts = ReturnType<typeof useTranslations<'wishes'>>;

/** An opening to wish for in words, sent once: the selects, the cards and the sentences in the rows are made of it. */
export type WishChoice = {
  id: string;
  weekday: number;
  date: CivilDate;
  /** "tirsdag 27. april" */
  day: string;
  /** "kl. 10.00–12.00" */
  time: string;
  site: string;
  siteName: string;
  topic: string;
  host: string;
  programme: string;
  seats: number;
  wanted: number;
  first: number;
  /** What stands in the reader's way now, a sentence a rule. */
  against: string[];
};

/** The openings that can be wished for, in the reader's language and the order of the week. */
export function wishChoices(cards: readonly WishCard[], visits: VisitTexts, hostOf: (host: string, unit: string) => string, locale: Locale): WishChoice[] {
  return cards
    .filter(({ mayWish }) => mayWish)
    .map(({ id, day, starts, ends, site, unit, topic, programme, hostName, seats, demand, against }) => ({
      id,
      weekday: weekdayOf(day),
      date: day,
      day: formatDate(day, locale),
      time: timeWords(starts, ends, locale),
      site: site.id,
      siteName: site.name,
      topic,
      programme,
      host: hostOf(hostName, unit.name),
      seats,
      ...demand,
      against: against.map((obstacle) => sayObstacle(visits, obstacle, locale)),
    }));
}

export function timeWords(starts: Date, ends: Date, locale: Locale): string {
  const range = formatTimeRange(starts, ends, locale);
  return locale === 'da' ? `kl. ${range}` : range;
}
