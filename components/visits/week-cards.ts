import { barStep } from '@/components/ui/bar';
import type { CalendarTone } from '@/components/ui/calendar-card';
import { formatTimeRange, type Locale } from '@/lib/platform/format';
import { keptSentence } from '@/lib/platform/kept-sentence';
import { suits } from '@/lib/visits/filter/rules';
import type { OpeningCard } from '@/lib/visits/types';
import { sayObstacle, type VisitTexts } from './words';

/** A card of the week in words, short enough to be sent a hundred times. */
export type WeekCard = {
  id: string;
  day: string;
  site: string;
  tone: CalendarTone;
  time: string;
  topic: string;
  /** How the reader stands to it, when they do. */
  mine?: string;
  /** "2 af 3 pladser taget", or that it is called off. */
  seats: string;
  /** How full in 24ths; left out where it is called off. */
  step?: number;
  full?: true;
  host: string;
  /** Why the reader may not take it, a sentence a rule; told when asked. */
  why?: string[];
};

const timeSaid = keptSentence<[starts: number, ends: number]>();
const seatsSaid = keptSentence<[taken: number, seats: number]>();

/** The openings as cards, in the reader's language. What they may not take is quiet. */
export function weekCards(openings: readonly OpeningCard[], t: VisitTexts, locale: Locale): WeekCard[] {
  const timeOf = (from: number, to: number) => formatTimeRange(new Date(from), new Date(to), locale);
  const takenOf = (taken: number, seats: number) => t('seats', { taken, seats });
  return openings.map((opening) => {
    const { id, day, topic, starts, ends, seats, taken, waiting, mine, hostName, unit, site, state, obstacles } = opening;
    const offered = state === 'offered';
    const open = suits(opening);
    const card: WeekCard = {
      id,
      day,
      site: site.id,
      tone: mine?.state === 'hosting' ? 'host' : mine ? 'visit' : open && offered ? 'open' : 'quiet',
      time: timeSaid(locale, timeOf, starts.getTime(), ends.getTime()),
      topic,
      seats: offered ? seatsSaid(locale, takenOf, taken, seats) : t('calledOff'),
      host: `${hostName}, ${unit.name}`,
    };
    if (mine) card.mine = mine.state === 'waitlisted' ? t('mine.waitlisted', { place: mine.place }) : t(`mine.${mine.state}`);
    if (!offered) return card;
    card.step = barStep(taken, seats);
    if (taken >= seats) card.full = true;
    if (waiting > 0) card.seats += `, ${t('waitingShort', { count: waiting })}`;
    if (!open) card.why = obstacles.map((obstacle) => sayObstacle(t, obstacle, locale));
    return card;
  });
}
